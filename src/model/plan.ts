// The plan: all records, indexed, in the order of the document. It does not depend on a day.
import type { Params } from '../problem';
import type { AssessmentFile, PlanFile, ReportsFile } from '../schema/generated/types';
import type { Kind, KindData } from '../schema/kinds';
import type { Day } from '../util/day';

interface RecordShape<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  readonly data: KindData[K];
  /** Path of the file as shown to people. */
  readonly file: string;
  /** Path from the file's root to the record. */
  readonly path: readonly (string | number)[];
  /** Id of the record that it belongs to: a task's area, a measure's task, an action's meeting … */
  readonly parent?: string;
}

/** A validated record and its place. For a union of kinds, a record of any of them. */
export type RecordOf<K extends Kind> = K extends Kind ? RecordShape<K> : never;

export type PlanRecord = RecordOf<Kind>;

/** A report, a decision or a confirmation, as recorded in a progress file. */
export type UpdateRecord = RecordOf<'update'>;

/** A piece of the plan's text, in the order of the document. */
export interface Clause {
  /** `label`, `title`, `preamble`, `guideline`, `T01`, `T01.1`, `S04.title` …: the keys of fingerprint.yaml. */
  readonly key: string;
  /** Words as in the plan's files, with errata corrected. */
  readonly text: string;
  /** Words as originally printed, misprints included. */
  readonly printed: string;
  readonly file: string;
  readonly path: readonly (string | number)[];
}

export interface Deadline {
  readonly day: Day;
  /**
   * First day of the period in which it is due. If the plan states a single day, the first day of the plan's years; for
   * an action, the day of its meeting.
   */
  readonly begins: Day;
  /** Whether the record states no deadline itself, but takes a parent's or the end of the plan's years. */
  readonly inherited: boolean;
}

export interface Plan {
  readonly charter: PlanFile;
  /** Path of plan.yaml as shown to people. */
  readonly charterFile: string;
  readonly records: readonly PlanRecord[];
  readonly clauses: readonly Clause[];
  readonly fingerprint: { readonly whole: string; readonly clauses: Readonly<Record<string, string>> } | undefined;
  readonly fingerprintFile: string | undefined;
  /** Layout of reports (reports.yaml); undefined if the plan has none, and the tool's defaults apply. */
  readonly reports: ReportsFile | undefined;
  /** Rules for scoring units, and the path of their file as shown to people; undefined if the plan has none. */
  readonly assessment: { readonly rules: AssessmentFile; readonly file: string } | undefined;
  /** Files in evidence/, by path: a function that returns the SHA-256, or undefined if the file cannot be read. */
  readonly evidenceFiles: ReadonlyMap<string, () => string | undefined>;
  /** Ids found in files that could not be used: the records exist, but their contents are unknown. */
  readonly lostIds: ReadonlySet<string>;
  /** Ids among `lostIds` whose file could not even be read as text: records under them (T07.1 …) may exist too. */
  readonly unreadIds: ReadonlySet<string>;
  /** Kinds whose records may be incomplete because a file could not be used. */
  readonly lostKinds: ReadonlySet<Kind>;
  find(id: string): PlanRecord | undefined;
  ofKind<K extends Kind>(kind: K): readonly RecordOf<K>[];
  childrenOf(id: string): readonly PlanRecord[];
}

/** What a rule found, located by path; its line and column are added later. */
export interface Finding {
  readonly file: string;
  readonly path?: readonly (string | number)[];
  readonly at?: 'key' | 'value';
  readonly params: Params;
}
