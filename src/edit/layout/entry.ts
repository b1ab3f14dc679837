// What a YAML text consists of: fields and items, and the comments that stand above, beside and below them.
import type { Scalar } from 'yaml';

/** A comment on a line of its own. */
export interface Note {
  readonly text: string;
  /** Whether a blank line stands above. */
  readonly isParted: boolean;
}

/** A field of a mapping, an item of a list, or the whole document. */
export interface Entry {
  readonly above: readonly Note[];
  /** Whether a blank line stands above its own line. */
  readonly isParted: boolean;
  readonly name: Word | undefined;
  /** The comment on the line of its name or dash, where the value begins further down. */
  readonly head: string;
  /** Comments between that line and a value that is no collection. */
  readonly between: readonly Note[];
  readonly value: Word | Group | undefined;
  /** The comment behind the value, on the line that it ends on; behind the first line of a block of text. */
  readonly beside: string;
}

/** A name or a value, and how it was typed. */
export interface Word {
  readonly node: Scalar;
  readonly typed: string;
}

/** A mapping or a list. */
export interface Group {
  readonly isList: boolean;
  readonly entries: readonly Entry[];
  readonly below: readonly Note[];
}

export const isGroup = (value: Entry['value']): value is Group => value !== undefined && 'entries' in value;

export interface Tree {
  readonly root: Entry;
  /** Comments behind everything else. */
  readonly below: readonly Note[];
}
