// The shape of a record seen on a day, and the codes of its states.
import type { Deadline, PlanRecord, UpdateRecord } from '../../model/plan';
import type { Day } from '../../util/day';

export const statuses = ['not-started', 'active', 'blocked', 'done', 'closed', 'dropped'] as const;
/** A status that a report may state. */
export type StatedStatus = (typeof statuses)[number];
/**
 * `unstated`: there are reports, but none states a status. An agreement, for example, does not mean that work has
 * started.
 */
export type Status = StatedStatus | 'unstated' | 'no-report';
export const stages = ['planned', 'sited', 'started', 'operating'] as const;
export type Stage = (typeof stages)[number];
export const lights = ['red', 'yellow', 'green', 'grey', 'done'] as const;
export type Light = (typeof lights)[number];

/** Outcome of one year of an obligation. `missed` stays, even if it is done later. */
export const outcomes = ['open', 'done', 'missed', 'waived'] as const;
export type InstanceOutcome = (typeof outcomes)[number];

/**
 * Reason for a light, with the number of days, the percentage points (`lagging`) or the part (`worst-child`) that causes it.
 */
export interface Reason {
  readonly code:
    | 'overdue'
    | 'blocked'
    | 'due-soon'
    | 'lagging'
    | 'rescheduled'
    | 'stale'
    | 'status-old'
    | 'on-track'
    | 'unstated'
    | 'no-report'
    | 'done'
    | 'met-late'
    | 'dropped'
    | 'worst-child'
    | 'parts-done';
  readonly days?: number;
  readonly points?: number;
  readonly item?: string;
}

/** One of the tests that decide a light, with what was measured. `why` prints them all. */
export interface LightTest {
  readonly code:
    | 'finished'
    | 'dropped'
    | 'overdue'
    | 'blocked'
    | 'due-soon'
    | 'lagging'
    | 'rescheduled'
    | 'stale'
    | 'status-old';
  readonly light: Light;
  readonly holds: boolean;
  /** Measured value in days or percentage points; undefined if there is nothing to measure. */
  readonly measured?: number | undefined;
  /** Limit from plan.yaml, if the test has one. */
  readonly limit?: number | undefined;
}

/** Numbers of child records by state, each out of `total`. */
export interface RollUp {
  readonly total: number;
  readonly reported: number;
  readonly done: number;
  readonly dropped: number;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  readonly grey: number;
  readonly light: Light;
  /** Id of the first child that decides the light; undefined if all are done. */
  readonly worst: string | undefined;
}

export interface Silence {
  /** Day of the last report on it or its parts; without one, the first day on which a report could be expected. */
  readonly since: Day;
  readonly days: number;
  /** Days allowed without a report. */
  readonly limit: number;
  /** Record that states the reporting rhythm; undefined if the limit is the window in plan.yaml. */
  readonly rhythmOf: PlanRecord | undefined;
  readonly isStale: boolean;
}

/** A record seen on a day. */
export interface Item {
  readonly record: PlanRecord;
  readonly status: Status;
  readonly stage: Stage | undefined;
  /** Last reported percentage, 0 to 100. */
  readonly percent: number | undefined;
  /** Updates up to the day that name it as `item` or in `also`, oldest first. */
  readonly updates: readonly UpdateRecord[];
  /** Those of `updates` that are reports, without mere decisions (reschedule, waiver, confirmation). */
  readonly reports: readonly UpdateRecord[];
  /** Day of the last report on it or on one of its parts. */
  readonly lastReport: Day | undefined;
  /** Day of the last update on it that states a status, a stage or a percentage. */
  readonly statedOn: Day | undefined;
  readonly deadline: Deadline | undefined;
  /** Day of the last reschedule; `deadline` does not change. `daysLeft` is negative once that day has passed. */
  readonly forecast: { readonly day: Day; readonly daysLeft: number; readonly update: UpdateRecord } | undefined;
  /** Day on which it was done. */
  readonly actual: Day | undefined;
  /** Days past the deadline while not done; 0 if not overdue. Due today is not overdue. */
  readonly overdueDays: number;
  /** Days left while not done and not overdue; 0 on the day of the deadline; otherwise undefined. */
  readonly daysLeft: number | undefined;
  /** Days from the deadline to the day it was done; 0 if it was met in time or is not done. */
  readonly lateDays: number;
  /** The last waiver, in force (`holds`) until and including `until`. */
  readonly waiver: { readonly until: Day; readonly holds: boolean; readonly update: UpdateRecord } | undefined;
  /** Light set by hand, while in force; shown in addition to the computed one. */
  readonly override: { readonly light: Light; readonly until: Day; readonly update: UpdateRecord } | undefined;
  /** Whether the last report has been confirmed; `stale` if it was changed afterwards. */
  readonly verification: 'reported' | 'verified' | 'stale' | undefined;
  /** Undefined if no report is expected: finished, dropped, not begun, or of a kind that nobody reports on. */
  readonly silence: Silence | undefined;
  readonly rollUp: RollUp | undefined;
  readonly outcome: InstanceOutcome | undefined;
  readonly owners: readonly string[];
  readonly ownersAreOwn: boolean;
  readonly light: Light;
  readonly reasons: readonly Reason[];
  readonly tests: readonly LightTest[];
}

/** Whether records of the kind have a light; organizations and updates do not, because nobody reports on them. */
export const hasLight = (kind: PlanRecord['kind']): boolean => kind !== 'organization' && kind !== 'update';

export const isFinished = (status: Status): boolean => status === 'done' || status === 'closed';

/** Whether nothing more is expected of it: it is finished or dropped. */
export const isSettled = ({ status }: Pick<Item, 'status'>): boolean => isFinished(status) || status === 'dropped';
