// What a YAML text consists of: fields and items, and the comments that stand above, beside and below them.
import type { Scalar } from 'yaml';

/** A comment on a line of its own. */
export interface CommentLine {
  readonly text: string;
  /** Whether a blank line stands above. */
  readonly isParted: boolean;
}

/** A field of a mapping, an item of a list, or the whole document. */
export interface LayoutEntry {
  readonly above: readonly CommentLine[];
  /** Whether a blank line stands above its own line. */
  readonly isParted: boolean;
  readonly name: TypedScalar | undefined;
  /** The comment on the line of its name or dash, where the value begins further down. */
  readonly head: string;
  /** Comments between that line and a value that is no collection. */
  readonly between: readonly CommentLine[];
  readonly value: TypedScalar | LayoutGroup | undefined;
  /** The comment behind the value, on the line that it ends on; behind the first line of a block of text. */
  readonly beside: string;
}

/** A name or a value, and how it was typed. */
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
  /** Comments behind everything else. */
  readonly below: readonly CommentLine[];
}
