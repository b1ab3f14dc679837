// Counting honestly: how many of how many, in every state, and how many nobody has reported on.
import type { Kind } from '../schema/kinds';
import { type Item, isFinished } from './item';
import type { Snapshot } from './snapshot';

export interface Totals {
  /** How many there should be: declared in plan.yaml, or as many as were read. */
  readonly expected: number;
  /** How many were read. */
  readonly read: number;
  readonly reported: number;
  readonly done: number;
  /** Of those done, how many after their day. */
  readonly metLate: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly blocked: number;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  readonly grey: number;
}

export function countItems(items: readonly Item[], dueSoonDays: number, expected = items.length): Totals {
  const count = (test: (item: Item) => boolean): number => items.filter(test).length;
  return {
    expected,
    read: items.length,
    reported: count(({ status }) => status !== 'no-report'),
    done: count(({ status }) => isFinished(status)),
    metLate: count(({ lateDays }) => lateDays > 0),
    overdue: count(({ overdueDays }) => overdueDays > 0),
    dueSoon: count((item) => isDueSoon(item, dueSoonDays)),
    blocked: count(({ status }) => status === 'blocked'),
    red: count(({ light }) => light === 'red'),
    yellow: count(({ light }) => light === 'yellow'),
    green: count(({ light }) => light === 'green'),
    grey: count(({ light }) => light === 'grey'),
  };
}

export function totalsOf(snapshot: Snapshot, kind: Kind): Totals {
  const { charter } = snapshot.plan;
  const declared = (charter.counts as Partial<Record<Kind, number>>)[kind];
  // The declared number of projects is that of the plan's own; later ones come on top.
  const items = snapshot.ofKind(kind);
  const later = items.filter(({ record }) => record.kind === 'project' && record.data.origin === 'pipeline').length;
  return countItems(items, charter.windows.due_soon_days, declared === undefined ? items.length : declared + later);
}

export const isDueSoon = ({ daysLeft }: Item, dueSoonDays: number): boolean =>
  daysLeft !== undefined && daysLeft <= dueSoonDays;

/** Days that the plan sets itself: milestones, instances of obligations, actions. `check` gates on these. */
export function ownDeadlines(snapshot: Snapshot): Item[] {
  return [...snapshot.ofKind('milestone'), ...snapshot.ofKind('instance'), ...snapshot.ofKind('action')];
}

/** Items with a day of no kind of their own: the end of the plan's years. */
export const inheritedDeadlines = (snapshot: Snapshot): Item[] =>
  snapshot.items.filter(({ deadline, record }) => deadline?.inherited && record.kind !== 'instance');

/** Tasks, measures, projects and components that say a day themselves; they gate like the others. */
export const statedDeadlines = (snapshot: Snapshot): Item[] =>
  snapshot.items.filter(
    ({ deadline, record }) =>
      deadline && !deadline.inherited && ['task', 'measure', 'project', 'component'].includes(record.kind),
  );

export const byDeadline = (one: Item, other: Item): number => {
  const [first, second] = [one.deadline?.day ?? '', other.deadline?.day ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
};
