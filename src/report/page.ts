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
  readonly light?: 'red' | 'yellow' | 'green' | 'grey' | 'done';
}

export type Text = string | readonly (string | Span)[];

export interface Column {
  readonly label: string;
  readonly align?: 'left' | 'right';
  /** Takes the room that is left, and wraps; the others keep their natural width. */
  readonly grows?: boolean;
}

/** A bar over the axis, with marks on days; days are `YYYY-MM-DD`. */
export interface TimelineRow {
  readonly label: Text;
  readonly begins: string;
  readonly ends: string;
  readonly marks: readonly { readonly day: string; readonly light: NonNullable<Span['light']> }[];
  /** What stands right of the chart. */
  readonly note: Text;
}

export interface Share {
  readonly label: string;
  readonly parts: readonly { readonly amount: number; readonly light: NonNullable<Span['light']> }[];
  readonly note: Text;
}

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string; readonly aside?: string }
  | { readonly type: 'paragraph'; readonly text: Text }
  | { readonly type: 'notice'; readonly tone: 'red' | 'yellow' | 'muted'; readonly lines: readonly Text[] }
  | { readonly type: 'fields'; readonly rows: readonly (readonly [label: string, value: Text])[] }
  | { readonly type: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Text[])[] }
  | {
      readonly type: 'shares';
      readonly rows: readonly Share[];
      /** The word for each light, for the key under the bars. */
      readonly words: Readonly<Record<NonNullable<Span['light']>, string>>;
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

export const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((span) => (typeof span === 'string' ? span : span.text)).join('');
