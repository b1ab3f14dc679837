// The types of an export: its sources and its result.
import type { Corpus } from '../evaluate/query/corpus';
import type { Item } from '../evaluate/snapshot/item';
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import type { RecordOf } from '../model/plan';
import type { Say } from '../page/say';

/** The diagrams for mermaid; both are drawn if none is named. */
export const drawings = ['gantt', 'pairings'] as const;
export type Drawing = (typeof drawings)[number];

export interface Exporting {
  readonly snapshot: Snapshot;
  readonly corpus: Corpus;
  /** The selected items, in the order of the document; for `deadlines`, in the order of their days. */
  readonly items: readonly Item[];
  readonly say: Say;
  /** The organization that the query selects; undefined for all. */
  readonly unit?: RecordOf<'organization'> | undefined;
  readonly drawing?: Drawing | undefined;
  /** Whether records may be missing because of problems in the files. */
  readonly isIncomplete?: boolean;
  /** The commit that was read (`--at`); undefined for the files as they are. */
  readonly revision?: string | undefined;
}

/** Text is written as UTF-8, bytes unchanged. */
export type Exported = string | Uint8Array;

export type Exporter = (exporting: Exporting) => Exported | Promise<Exported>;
