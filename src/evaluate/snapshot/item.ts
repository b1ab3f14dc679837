// A record seen on a day, and the words for its states.
import type { Deadline, PlanRecord, RecordOf } from '../../model/plan';
import type { Day } from '../../util/day';

export const statuses = ['not-started', 'active', 'blocked', 'done', 'closed', 'dropped'] as const;
/** `unstated`: there are reports, and none of them says a status. An agreement is not a start. */
/** A status that a report may state. */
export type StatedStatus = (typeof statuses)[number];
export type Status = StatedStatus | 'unstated' | 'no-report';
export const stages = ['planned', 'sited', 'started', 'operating'] as const;
export type Stage = (typeof stages)[number];
export const lights = ['red', 'yellow', 'green', 'grey', 'done'] as const;
export type Light = (typeof lights)[number];

/** What became of one year of an obligation. A miss stays a miss, also when it is made good later. */
export const outcomes = ['open', 'done', 'missed', 'waived'] as const;
export type InstanceOutcome = (typeof outcomes)[number];

/** Why a light is what it is; the numbers are days, or percentage points for `lagging`. */
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

/** One question put to an item on the way to its light, with what was measured. `why` prints them all. */
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
  /** What was measured, in days or percentage points; undefined where there is nothing to measure. */
  readonly measured?: number | undefined;
  /** The limit from plan.yaml, where there is one. */
  readonly limit?: number | undefined;
}

/** How the records below stand, counted: every number is of `total`. */
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
  /** The first of those that decide the light; undefined where all are done. */
  readonly worst: string | undefined;
}

type Report = RecordOf<'update'>;

export interface Silence {
  /** The last report on it or its parts; where there is none, the day from which on one could be expected. */
  readonly since: Day;
  readonly days: number;
  /** More days than this without a report are too many. */
  readonly limit: number;
  /** The record that says how often to report; undefined for plan.yaml's own window. */
  readonly rhythmOf: PlanRecord | undefined;
  readonly isStale: boolean;
}

/** A record seen on a day. */
export interface Item {
  readonly record: PlanRecord;
  readonly status: Status;
  readonly stage: Stage | undefined;
  /** 0 to 100, as last reported. */
  readonly percent: number | undefined;
  /** Reports and decisions that name it, up to the day, oldest first. */
  readonly updates: readonly Report[];
  /** Those of `updates` that report on it; decisions (reschedule, waiver, override, confirmation) are left out. */
  readonly reports: readonly Report[];
  /** The last report on it or on one of its parts. */
  readonly lastReport: Day | undefined;
  /** When a report last said where it stands itself: a status, a stage, a share. */
  readonly statedOn: Day | undefined;
  readonly deadline: Deadline | undefined;
  /** Where a reschedule has moved it; the deadline stays. Days are left (0 or more) or gone (less than 0). */
  readonly forecast: { readonly day: Day; readonly daysLeft: number; readonly update: Report } | undefined;
  /** The day it was done. */
  readonly actual: Day | undefined;
  /** Days past the deadline while not done; 0 where it is not overdue. Due today is not overdue. */
  readonly overdueDays: number;
  /** Days left while not done and not overdue; 0 on the last day. */
  readonly daysLeft: number | undefined;
  /** Days between the deadline and the day it was done; 0 where it was met in time. */
  readonly lateDays: number;
  /** The last waiver; it holds up to its last day, that day included. */
  readonly waiver: { readonly until: Day; readonly holds: boolean; readonly update: Report } | undefined;
  /** A person's light, beside the computed one, while it holds. */
  readonly override: { readonly light: Light; readonly until: Day; readonly update: Report } | undefined;
  /** Whether the other office has confirmed the last report; `stale` where that was edited afterwards. */
  readonly verification: 'reported' | 'verified' | 'stale' | undefined;
  /** Undefined where nothing is expected: finished, dropped, not begun, or nothing that reports. */
  readonly silence: Silence | undefined;
  readonly rollUp: RollUp | undefined;
  readonly outcome: InstanceOutcome | undefined;
  readonly owners: readonly string[];
  readonly ownersAreOwn: boolean;
  readonly light: Light;
  readonly reasons: readonly Reason[];
  readonly tests: readonly LightTest[];
}

/** Nobody reports on an organization, nor on a report: they have no light and no state of their own. */
export const hasLight = (kind: PlanRecord['kind']): boolean => kind !== 'organization' && kind !== 'update';

export const isFinished = (status: Status): boolean => status === 'done' || status === 'closed';

/** Finished, or given up: nothing more is expected of it. */
export const isSettled = ({ status }: Pick<Item, 'status'>): boolean => isFinished(status) || status === 'dropped';
