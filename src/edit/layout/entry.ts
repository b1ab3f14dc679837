// The shape of a YAML text as a tree: fields and items, and the comments above, beside and below them.
import type { Scalar } from 'yaml';

/** A comment that has a line to itself. */
export interface CommentLine {
  readonly text: string;
  /** Whether there is a blank line above it. */
  readonly isParted: boolean;
}

/** A field of a mapping, an item of a list, or the whole document. */
export interface LayoutEntry {
  readonly above: readonly CommentLine[];
  /** Whether there is a blank line directly above its line. */
  readonly isParted: boolean;
  readonly name: TypedScalar | undefined;
  /** Comment on the line of its name or dash, if the value begins on a later line. */
  readonly head: string;
  /** Comments between that line and a value that is not a collection. */
  readonly between: readonly CommentLine[];
  readonly value: TypedScalar | LayoutGroup | undefined;
  /** Comment after the value, on its last line; for a block of text, on its first line. */
  readonly beside: string;
}

/** A name or a value, as parsed and as typed. */
export interface TypedScalar {
  readonly node: Scalar;
  readonly typed: string;
}

/** A mapping or a list. */
export interface LayoutGroup {
  readonly isList: boolean;
  readonly entries: readonly LayoutEntry[];
  readonly below: readonly CommentLine[];
}

export const isGroup = (value: LayoutEntry['value']): value is LayoutGroup => value !== undefined && 'entries' in value;

export interface LayoutTree {
  readonly root: LayoutEntry;
  /** Comments after everything else. */
  readonly below: readonly CommentLine[];
}
