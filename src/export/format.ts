// What an export is made from, and what comes of it.
import type { Corpus } from '../evaluate/query/corpus';
import type { Item } from '../evaluate/snapshot/item';
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import type { RecordOf } from '../model/plan';
import type { Say } from '../page/say';

/** Mermaid draws both where neither is named. */
export const drawings = ['gantt', 'pairings'] as const;
export type Drawing = (typeof drawings)[number];

export interface Exporting {
  readonly snapshot: Snapshot;
  readonly corpus: Corpus;
  /** Those that were asked for, in the order of the document; where it is the days that were asked for, in theirs. */
  readonly items: readonly Item[];
  readonly say: Say;
  /** Whose part it is; undefined for everybody's. */
  readonly unit?: RecordOf<'organization'> | undefined;
  readonly drawing?: Drawing | undefined;
  /** Whether records may be missing because of what is wrong in the files. */
  readonly isIncomplete?: boolean;
  /** The commit that was read (`--at`); undefined for the files as they are. */
  readonly revision?: string | undefined;
}

/** Text goes out as UTF-8; bytes as they are. */
export type Exported = string | Uint8Array;

export type Exporter = (exporting: Exporting) => Exported | Promise<Exported>;
