// A page: what we want to say, as neutral blocks. No colour and no markup; every format writes the same page.

/** What a piece of text means; the format decides how it looks. The word itself always says it too. */
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
  /** Words that a change takes away, or puts in: every format marks them by signs as well. */
  | 'removed'
  | 'added';

export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  /** A light: drawn with its own shape beside the word. */
  readonly light?: LightTone;
}

/** The lights that a page can show. */
export type LightTone = 'red' | 'yellow' | 'green' | 'grey' | 'done';

export type Text = string | readonly (string | Span)[];

export interface Column {
  readonly label: string;
  readonly align?: 'left' | 'right';
  /** Takes the room that is left, and wraps; the others keep their natural width. */
  readonly grows?: boolean;
  /** Of a form: how wide it is, in characters of half width. */
  readonly width?: number;
  /** Of a form: the column is to be filled in. */
  readonly entry?: EntryCell;
}

/** What may be filled in, where a format can hold it to that. */
export interface EntryCell {
  /** One of these. */
  readonly choices?: readonly string[];
  /** A whole number from 0 up to this. */
  readonly upTo?: number;
  /** Free text: what looks like a number, a day or a formula stays what was typed. */
  readonly isText?: boolean;
  /** Said to whoever fills it in. */
  readonly hint?: string;
}

/** A table that comes back filled in. */
export interface Form {
  /** Kept out of sight with it: what is needed to tell later what was filled in. */
  readonly kept: readonly (readonly string[])[];
}

/** A bar over the axis, with marks on days; days are `YYYY-MM-DD`. */
export interface TimelineRow {
  readonly label: Text;
  readonly begins: string;
  readonly ends: string;
  /** Whether it ends on a deadline, and not just with the years. */
  readonly isDue: boolean;
  readonly marks: readonly {
    readonly day: string;
    readonly light: LightTone;
    /** The light in words, where a format has room for it beside every mark. */
    readonly word: string;
  }[];
  /** What stands right of the chart. */
  readonly note: Text;
}

export interface Share {
  readonly label: string;
  readonly parts: readonly { readonly amount: number; readonly light: LightTone }[];
  readonly note: Text;
}

/**
 * What only an official report has, around its text (GB/T 9704-2012): who issues it under which number, to whom it is
 * addressed, what is attached, who signs and when, who gets a copy.
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
  /** 附件说明: the titles of what follows as annexes. */
  | { readonly type: 'attachments'; readonly label: string; readonly titles: readonly string[] }
  /** 发文机关署名 and 成文日期; the date as it is to be read, 2018年6月30日. */
  | { readonly type: 'signature'; readonly by: readonly string[]; readonly date: string }
  /**
   * From here on an attachment: label 附件1, or 附件 where there is only one; empty where it only goes along with the
   * paper. Wide ones hold a table with many columns.
   */
  | { readonly type: 'annex'; readonly label: string; readonly title: string; readonly isWide?: true }
  /** 版记: copies with their label and full stop, and who printed it when. */
  | { readonly type: 'imprint'; readonly copies?: string; readonly by: string; readonly date: string };

export type Block =
  | OfficialBlock
  /**
   * 1 is the title; in a report 2 is numbered 一、 and 3 （一）. With `sheet` it begins a sheet of that name, in formats that
   * have sheets.
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
  /** Lines of a file: those that stand, those added, those taken away. */
  | {
      readonly type: 'diff';
      readonly lines: readonly { readonly sign: '+' | '-' | ' '; readonly text: string }[];
    }
  /** One command, to be copied into a shell: where it is wrapped, it is so in the shell's own manner. */
  | { readonly type: 'command'; readonly text: string }
  /** Lines that stand as they are: a file's text, another program's output. */
  | { readonly type: 'code'; readonly lines: readonly string[] }
  | { readonly type: 'problems'; readonly problems: readonly ProblemView[] }
  | {
      readonly type: 'timeline';
      readonly from: string;
      readonly to: string;
      readonly today: string;
      readonly todayLabel: string;
      /** What stands where, for those who do not see the chart: the item, its span, its state. */
      readonly heads: readonly [item: string, span: string, state: string];
      readonly groups: readonly { readonly label: string; readonly rows: readonly TimelineRow[] }[];
    };

/** One problem, ready to be drawn; lines and columns count from 1. */
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

export const paragraph = (text: Text): Block => ({ type: 'paragraph', text });

export const blankLine: Block = paragraph('');
