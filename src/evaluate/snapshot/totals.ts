// Counting honestly: how many of how many, in every state, and how many nobody has reported on.
import { yearsOf } from '../../model/build';
import { inheriting } from '../../model/describe';
import type { Kind } from '../../schema/kinds';
import { compare } from '../../util/compare';
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
  readonly dropped: number;
  /** No report for longer than the rhythm of each, those never reported on included. */
  readonly stale: number;
  /** Of those overdue, how many a waiver keeps out of the check. */
  readonly waived: number;
  readonly rescheduled: number;
  /** Of those reported, how many the other office has confirmed. */
  readonly verified: number;
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
    dropped: count(({ status }) => status === 'dropped'),
    stale: count(({ silence }) => silence?.isStale === true),
    waived: count(isWaived),
    rescheduled: count(({ forecast }) => forecast !== undefined),
    verified: count(({ verification }) => verification === 'verified'),
    red: count(({ light }) => light === 'red'),
    yellow: count(({ light }) => light === 'yellow'),
    green: count(({ light }) => light === 'green'),
    grey: count(({ light }) => light === 'grey'),
  };
}

export function totalsOf(snapshot: Snapshot, kind: Kind): Totals {
  const items = snapshot.ofKind(kind);
  return countItems(items, snapshot.plan.charter.windows.due_soon_days, expectedOf(snapshot, kind) ?? items.length);
}

/** How many there should be; undefined for the kinds of which the plan fixes no number. */
export function expectedOf(snapshot: Snapshot, kind: Kind): number | undefined {
  const { charter } = snapshot.plan;
  if (kind === 'instance') return charter.counts.obligation * yearsOf(charter).length;
  const declared = (charter.counts as Partial<Record<Kind, number>>)[kind];
  // The declared number of projects is that of the plan's own; later ones come on top.
  if (kind !== 'project' || declared === undefined) return declared;
  const isLater = ({ record }: Item): boolean => record.kind === 'project' && record.data.origin === 'pipeline';
  return declared + snapshot.ofKind('project').filter(isLater).length;
}

/** Overdue, and a waiver holds on the day. */
export const isWaived = ({ overdueDays, waiver }: Item): boolean => overdueDays > 0 && waiver?.holds === true;

export const isDueSoon = ({ daysLeft }: Item, dueSoonDays: number): boolean =>
  daysLeft !== undefined && daysLeft <= dueSoonDays;

/** The kinds whose records have a day, or may say one. */
export const datedKinds = [
  'milestone',
  'instance',
  'action',
  'task',
  'measure',
  'project',
  'component',
] as const satisfies readonly Kind[];

/** Days that the plan sets itself: milestones, instances of obligations, actions. `check` gates on these. */
export function ownDeadlines(snapshot: Snapshot): Item[] {
  return [...snapshot.ofKind('milestone'), ...snapshot.ofKind('instance'), ...snapshot.ofKind('action')];
}

/** Items with a day of no kind of their own: the end of the plan's years. */
export const inheritedDeadlines = (snapshot: Snapshot): Item[] =>
  snapshot.items.filter(({ deadline, record }) => deadline?.inherited && record.kind !== 'instance');

/** All that could inherit, less what says a day itself. */
export function inheritedTotals(snapshot: Snapshot): Totals {
  const all = inheriting.reduce((sum, kind) => sum + (expectedOf(snapshot, kind) ?? 0), 0);
  const expected = all - statedDeadlines(snapshot).length;
  return countItems(inheritedDeadlines(snapshot), snapshot.plan.charter.windows.due_soon_days, expected);
}

/** Tasks, measures, projects and components that say a day themselves; they gate like the others. */
export const statedDeadlines = (snapshot: Snapshot): Item[] =>
  snapshot.items.filter(({ deadline, record }) => deadline && !deadline.inherited && inheriting.includes(record.kind));

export const byDeadline = (one: Item, other: Item): number =>
  compare(one.deadline?.day ?? '', other.deadline?.day ?? '');

/** Items with a day of their own, earliest first; the end of the plan's years is nobody's own. */
export const datedItems = (snapshot: Snapshot): Item[] =>
  [...ownDeadlines(snapshot), ...statedDeadlines(snapshot)].sort(byDeadline);

/** Tasks and measures of an area. */
export function withinArea(snapshot: Snapshot, area: Item): { tasks: Item[]; measures: Item[] } {
  const tasks = snapshot.ofKind('task').filter(({ record }) => record.parent === area.record.id);
  const ids = new Set(tasks.map(({ record }) => record.id));
  return { tasks, measures: snapshot.ofKind('measure').filter(({ record }) => ids.has(record.parent ?? '')) };
}
