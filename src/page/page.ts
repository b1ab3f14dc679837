// A page: the content of an answer as neutral blocks, without colour or markup; every format renders the same page.

/** The meaning of a piece of text; each format decides how it looks. The words alone must be enough. */
export type Tone =
  | 'strong'
  | 'muted'
  | 'id'
  | 'command'
  | 'red'
  | 'yellow'
  | 'green'
  | 'grey'
  | 'done'
  /** Words removed or added by a change; every format also marks them without colour. */
  | 'removed'
  | 'added';

export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  /** A light: drawn with its own shape before the word. */
  readonly light?: LightTone;
}

/** The lights that a page can show. */
export type LightTone = 'red' | 'yellow' | 'green' | 'grey' | 'done';

export type Text = string | readonly (string | Span)[];

export interface Column {
  readonly label: string;
  readonly align?: 'left' | 'right';
  /** Whether the column takes the remaining width and wraps; others keep their natural width. */
  readonly grows?: boolean;
  /** Column width in half-width characters, for forms. */
  readonly width?: number;
  /** For forms: the column is to be filled in, with these limits. */
  readonly entry?: EntryCell;
}

/** Limits for what may be filled in, in formats that can enforce them. */
export interface EntryCell {
  /** One of these. */
  readonly choices?: readonly string[];
  /** A whole number from 0 up to this. */
  readonly upTo?: number;
  /** Free text: what looks like a number, a date or a formula is kept as typed. */
  readonly isText?: boolean;
  /** A hint shown to the person who fills it in. */
  readonly hint?: string;
}

/** A table to be filled in and returned. */
export interface Form {
  /** Rows of a hidden sheet, by which an import recognizes what was filled in. */
  readonly kept: readonly (readonly string[])[];
}

/** One row of a timeline: a bar and marks on days; days are `YYYY-MM-DD`. */
export interface TimelineRow {
  readonly label: Text;
  readonly begins: string;
  readonly ends: string;
  /** Whether the bar ends on a deadline, not merely at the end of the plan period. */
  readonly isDue: boolean;
  readonly marks: readonly {
    readonly day: string;
    readonly light: LightTone;
    /** The light in words, for formats with room for it at every mark. */
    readonly word: string;
  }[];
  /** The text to the right of the chart. */
  readonly note: Text;
}

export interface Share {
  readonly label: string;
  readonly parts: readonly { readonly amount: number; readonly light: LightTone }[];
  readonly note: Text;
}

/**
 * The formal parts of an official report (GB/T 9704-2012): issuer and number, addressee, list of annexes, signature and
 * date, copies.
 */
export type OfficialBlock =
  | {
      readonly type: 'letterhead';
      readonly issuer: string;
      /** 发文字号, as 津合作〔2018〕5号. */
      readonly number: string;
      /** 签发人, with its label; only upward reports name one. */
      readonly signer?: { readonly label: string; readonly name: string };
    }
  /** 主送机关, with its colon. */
  | { readonly type: 'addressee'; readonly text: string }
  /** 附件说明: the titles of the annexes that follow. */
  | { readonly type: 'attachments'; readonly label: string; readonly titles: readonly string[] }
  /** 发文机关署名 and 成文日期; the date in words, such as 2018年6月30日. */
  | { readonly type: 'signature'; readonly by: readonly string[]; readonly date: string }
  /**
   * Begins an annex. The label is 附件1, or 附件 if there is only one; empty if the page is not an annex proper. A wide
   * annex is printed across the page, for tables with many columns.
   */
  | { readonly type: 'annex'; readonly label: string; readonly title: string; readonly isWide?: true }
  /** 版记: copies with their label and full stop, and who printed it when. */
  | { readonly type: 'imprint'; readonly copies?: string; readonly by: string; readonly date: string };

export type Block =
  | OfficialBlock
  /**
   * Level 1 is the title; in official reports level 2 is numbered 一、 and level 3 （一）. With `sheet` it begins a sheet of
   * that name, in formats that have sheets.
   */
  | {
      readonly type: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly aside?: string;
      readonly sheet?: string;
    }
  | { readonly type: 'paragraph'; readonly text: Text }
  | { readonly type: 'notice'; readonly tone: 'red' | 'yellow' | 'muted'; readonly lines: readonly Text[] }
  | { readonly type: 'fields'; readonly rows: readonly (readonly [label: string, value: Text])[] }
  | {
      readonly type: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Text[])[];
      readonly form?: Form;
    }
  | {
      readonly type: 'shares';
      readonly rows: readonly Share[];
      /** The word for each light, for the key under the bars. */
      readonly words: Readonly<Record<LightTone, string>>;
    }
  /** Lines of a file: unchanged, added, removed. */
  | {
      readonly type: 'diff';
      readonly lines: readonly { readonly sign: '+' | '-' | ' '; readonly text: string }[];
    }
  /** One command to copy into a shell; if wrapped, then with backslashes as the shell needs. */
  | { readonly type: 'command'; readonly text: string }
  /** Lines shown unchanged: a file's text, another program's output. */
  | { readonly type: 'code'; readonly lines: readonly string[] }
  | { readonly type: 'problems'; readonly problems: readonly ProblemView[] }
  | {
      readonly type: 'timeline';
      readonly from: string;
      readonly to: string;
      readonly today: string;
      readonly todayLabel: string;
      /** Column heads for readers who cannot see the chart. */
      readonly heads: readonly [item: string, span: string, state: string];
      readonly groups: readonly { readonly label: string; readonly rows: readonly TimelineRow[] }[];
    };

/** One problem, ready to render; lines and columns count from 1. */
export interface ProblemView {
  readonly place: string;
  readonly severity: 'error' | 'warning';
  readonly severityWord: string;
  readonly what: string;
  readonly code: string;
  readonly line: number | undefined;
  readonly excerpt: string;
  readonly column: number;
  readonly length: number;
  readonly fix: string;
}

export interface Page {
  readonly blocks: readonly Block[];
}

export const plainText = (text: Text): string =>
  typeof text === 'string' ? text : text.map((span) => (typeof span === 'string' ? span : span.text)).join('');

/** A list at the end of a report, with its own title and page. */
export interface Annex {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly isWide?: true;
}

export const paragraph = (text: Text): Block => ({ type: 'paragraph', text });

export const blankLine: Block = paragraph('');
