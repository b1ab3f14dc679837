// The plan: every record, indexed, in the order of the document. No day in it.
import type { Params } from '../problem';
import type { AssessmentFile, PlanFile, ReportsFile } from '../schema/generated/types';
import type { Kind, KindData } from '../schema/kinds';
import type { Day } from '../util/day';

interface RecordShape<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  readonly data: KindData[K];
  /** The file as shown to people. */
  readonly file: string;
  /** From the file's root to the record. */
  readonly path: readonly (string | number)[];
  /** The record that it belongs to: a task's area, a measure's task, an action's meeting … */
  readonly parent?: string;
}

/** One validated record and where it stands; for several kinds, any of them. */
export type RecordOf<K extends Kind> = K extends Kind ? RecordShape<K> : never;

export type PlanRecord = RecordOf<Kind>;

/** A piece of the plan's text, in the order of the document. */
export interface Clause {
  /** `label`, `title`, `preamble`, `guideline`, `T01`, `T01.1`, `S04.title` …: the keys of fingerprint.yaml. */
  readonly key: string;
  /** The words as the data holds them, errata corrected. */
  readonly text: string;
  /** The words as they were printed. */
  readonly printed: string;
  readonly file: string;
  readonly path: readonly (string | number)[];
}

export interface Deadline {
  readonly day: Day;
  /** The first day of the period that the plan names, where it names one. */
  readonly begins: Day;
  /** Whether the day is only the end of the plan's years. */
  readonly inherited: boolean;
}

export interface Plan {
  readonly charter: PlanFile;
  /** plan.yaml as shown to people. */
  readonly charterFile: string;
  readonly records: readonly PlanRecord[];
  readonly clauses: readonly Clause[];
  readonly fingerprint: { readonly whole: string; readonly clauses: Readonly<Record<string, string>> } | undefined;
  readonly fingerprintFile: string | undefined;
  /** How reports are laid out; undefined where the plan leaves it to the tool. */
  readonly reports: ReportsFile | undefined;
  /** How units are scored, and the file as shown to people; undefined where the plan does not say. */
  readonly assessment: { readonly rules: AssessmentFile; readonly file: string } | undefined;
  /** The files below evidence/: name to a function that gives its SHA-256, undefined where it cannot be read. */
  readonly papers: ReadonlyMap<string, () => string | undefined>;
  /** Ids seen in files that could not be used: they exist, though nothing is known of them. */
  readonly lostIds: ReadonlySet<string>;
  /** Those of them of whose files not even the text could be read to the end: what stands under them may exist too. */
  readonly unreadIds: ReadonlySet<string>;
  /** Kinds of which records may be missing because a file could not be used. */
  readonly lostKinds: ReadonlySet<Kind>;
  find(id: string): PlanRecord | undefined;
  ofKind<K extends Kind>(kind: K): readonly RecordOf<K>[];
  childrenOf(id: string): readonly PlanRecord[];
}

/** A rule's finding, before it has a place in a text. */
export interface Finding {
  readonly file: string;
  readonly path?: readonly (string | number)[];
  readonly at?: 'key' | 'value';
  readonly params: Params;
}
