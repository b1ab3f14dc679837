// The shape of a YAML text as a tree: fields and items, and the comments above, beside and below them.
import type { Scalar } from 'yaml';

/** A comment that has a line to itself. */
export interface Note {
  readonly text: string;
  /** Whether there is a blank line above it. */
  readonly isParted: boolean;
}

/** A field of a mapping, an item of a list, or the whole document. */
export interface Entry {
  readonly above: readonly Note[];
  /** Whether there is a blank line directly above its line. */
  readonly isParted: boolean;
  readonly name: Word | undefined;
  /** Comment on the line of its name or dash, if the value begins on a later line. */
  readonly head: string;
  /** Comments between that line and a value that is not a collection. */
  readonly between: readonly Note[];
  readonly value: Word | Group | undefined;
  /** Comment after the value, on its last line; for a block of text, on its first line. */
  readonly beside: string;
}

/** A name or a value, as parsed and as typed. */
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
  /** Comments after everything else. */
  readonly below: readonly Note[];
}
