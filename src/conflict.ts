// What a merge conflict in a file says, side by side: part of the problem that tells of it.

/** What the two sides of a merge conflict say, as far as it can be told; the upper side stands above =======. */
export interface Conflict {
  /** As the marks name them; empty where they do not. */
  readonly names: readonly [upper: string, lower: string];
  /** Whether what stood there before the sides parted stands between the marks too. */
  readonly hasBase: boolean;
  /** Empty where both say the same in another layout; undefined where one of them could not be read. */
  readonly differences: readonly ConflictDifference[] | undefined;
  /** The lines themselves, the first few. */
  readonly lines: readonly [upper: readonly string[], lower: readonly string[]];
  /** Where each side adds records of its own, and nothing else. */
  readonly adding: Adding | undefined;
  /** Whether the file holds reports: what was handed in stays. */
  readonly isProgress: boolean;
}

export interface Adding {
  /** Whether every record is there whole once both parts are kept and the marks are gone. */
  readonly isWhole: boolean;
  /** Else, the lines (from 1) outside of the marks that belong to records of both sides and stand there once. */
  readonly shared: readonly number[];
}

export interface ConflictDifference {
  /** The nearest record; undefined in a file, or a part of one, that is none. */
  readonly record: string | undefined;
  /** From the record; empty where the record itself is what only one side has. */
  readonly path: readonly string[];
  /** Undefined where that side does not say it. */
  readonly upper: unknown;
  readonly lower: unknown;
  /** What stood there before: undefined where nothing did; absent where that cannot be told. */
  readonly base?: { readonly value: unknown };
  /** Of approved words: which side fits the fingerprint. */
  readonly approved?: 'upper' | 'lower' | 'neither';
}
