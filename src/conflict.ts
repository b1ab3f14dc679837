// What the two sides of a merge conflict in a file say: part of the problem that reports it.

/** A merge conflict, as far as it could be read. The upper side is the one above =======. */
export interface Conflict {
  /** Names after the conflict marks; empty if there are none. */
  readonly names: readonly [upper: string, lower: string];
  /** Whether the marks also contain the common base (styles diff3 and zdiff3). */
  readonly hasBase: boolean;
  /** Empty if the sides differ only in layout; undefined if one of them could not be read. */
  readonly differences: readonly ConflictDifference[] | undefined;
  /** First lines of each side, as written. */
  readonly lines: readonly [upper: readonly string[], lower: readonly string[]];
  /** Set if each side adds its own records and changes nothing else. */
  readonly adding: Adding | undefined;
  /** Whether the file holds reports, which must not be changed once submitted. */
  readonly isProgress: boolean;
}

export interface Adding {
  /** Whether every record is complete if both parts are kept and only the marks are removed. */
  readonly isWhole: boolean;
  /** If not: lines (from 1) outside the marks that belong to records of both sides but occur only once. */
  readonly shared: readonly number[];
}

export interface ConflictDifference {
  /** Id of the record that differs, or of the one around it; undefined if there is none. */
  readonly record: string | undefined;
  /** Path within the record; empty if the whole record exists on one side only. */
  readonly path: readonly string[];
  /** Value on the upper side; undefined if it has none. The same holds for `lower`. */
  readonly upper: unknown;
  readonly lower: unknown;
  /** Value in the common base, undefined if it had none; `base` itself is absent if the base is unknown. */
  readonly base?: { readonly value: unknown };
  /** For approved text: which side matches the fingerprint. */
  readonly approved?: 'upper' | 'lower' | 'neither';
}
