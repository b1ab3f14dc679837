// A record seen on a day, and the words for its states.
import type { Deadline, PlanRecord, RecordOf } from '../model/plan';
import type { Day } from '../util/day';

export const statuses = ['not-started', 'active', 'blocked', 'done', 'closed', 'dropped'] as const;
export type Status = (typeof statuses)[number] | 'no-report';
export const stages = ['planned', 'sited', 'started', 'operating'] as const;
export type Stage = (typeof stages)[number];
export const lights = ['red', 'yellow', 'green', 'grey', 'done'] as const;
export type Light = (typeof lights)[number];

/** Why a light is what it is; the numbers are days, or percentage points for `lagging`. */
export interface Reason {
  readonly code:
    | 'overdue'
    | 'blocked'
    | 'due-soon'
    | 'lagging'
    | 'stale'
    | 'on-track'
    | 'no-report'
    | 'done'
    | 'met-late'
    | 'dropped'
    | 'worst-child';
  readonly days?: number;
  readonly points?: number;
  readonly item?: string;
}

/** A record seen on a day. */
export interface Item {
  readonly record: PlanRecord;
  readonly status: Status;
  readonly stage: Stage | undefined;
  /** 0 to 100, as last reported. */
  readonly percent: number | undefined;
  /** What was reported up to the day, oldest first. */
  readonly updates: readonly RecordOf<'update'>[];
  readonly deadline: Deadline | undefined;
  /** The day it was done. */
  readonly actual: Day | undefined;
  /** Days past the deadline while not done; 0 where it is not overdue. Due today is not overdue. */
  readonly overdueDays: number;
  /** Days left while not done and not overdue; 0 on the last day. */
  readonly daysLeft: number | undefined;
  /** Days between the deadline and the day it was done; 0 where it was met in time. */
  readonly lateDays: number;
  readonly owners: readonly string[];
  readonly ownersAreOwn: boolean;
  readonly light: Light;
  readonly reasons: readonly Reason[];
}

export const isFinished = (status: Status): boolean => status === 'done' || status === 'closed';
