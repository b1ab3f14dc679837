// The gate on a change: what the change itself brought about is told from what the calendar brought about. Two
// snapshots of one day, the base and the change, are all that it looks at.
import type { Comparison, RecordChange } from '../compare/compare';
import { type Item, isFinished } from '../snapshot/item';
import type { Snapshot } from '../snapshot/snapshot';
import { isDueSoon, isWaived } from '../snapshot/totals';
import { namedIn } from '../snapshot/updates';

/** Which deadlines fail a check: those that are overdue, also those that are due soon, none at all. */
export const failLevels = ['overdue', 'due-soon', 'none'] as const;
export type FailLevel = (typeof failLevels)[number];

/**
 * What a change has to do with an item that is overdue or due soon.
 * - `introduced`: the base does not have the item, or there it was not so.
 * - `worsened`: it was so in the base, but its day was later there.
 * - `touched`: it was so in the base, and the change touches it without deciding it.
 * - `came-due`: the change has nothing to do with it, or what the base cannot tell.
 */
export const blames = ['introduced', 'worsened', 'touched', 'came-due'] as const;
export type Blame = (typeof blames)[number];

export interface Blamed {
  readonly item: Item;
  /** As it stands in the base on the same day; undefined where that does not know it. */
  readonly before: Item | undefined;
  readonly blame: Blame;
}

/** Overdue, and no waiver holds. */
export const isOverdueForGate = (item: Item): boolean => item.overdueDays > 0 && !isWaived(item);

/** Due soon, and no waiver covers its day. */
export const isDueSoonForGate = (item: Item, { plan }: Snapshot): boolean =>
  isDueSoon(item, plan.charter.windows.due_soon_days) && item.waiver?.holds !== true;

/**
 * The blame for each item; `comparison` is undefined where the base has no plan that could be read: then nothing is
 * laid to the change.
 */
export const blameItems = (comparison: Comparison | undefined, items: readonly Item[]): Blamed[] =>
  items.map((item): Blamed => {
    const before = comparison?.before.find(item.record.id);
    return { item, before, blame: comparison ? blameOf(comparison, item, before) : 'came-due' };
  });

function blameOf(comparison: Comparison, item: Item, before: Item | undefined): Blame {
  const base = comparison.before;
  if (!before) return base.plan.lostKinds.has(item.record.kind) ? 'came-due' : 'introduced';
  const isOverdue = item.overdueDays > 0;
  const wasSo = isOverdueForGate(before) || (!isOverdue && isDueSoonForGate(before, base));
  if (!wasSo) return isUncertain(comparison, before, item) ? 'came-due' : 'introduced';
  if (lateness(item) > lateness(before)) return 'worsened';
  const isMoved = lateness(item) !== lateness(before);
  return (isMoved || isTouched(comparison, item)) && !isDecided(item) ? 'touched' : 'came-due';
}

/** Days past the planned day; less than 0 while there are days left. */
const lateness = ({ overdueDays, daysLeft }: Item): number => (daysLeft === undefined ? overdueDays : 0 - daysLeft);

/** Whether one side may have reports on it that could not be read there: then the two cannot be compared. */
const isUncertain = (comparison: Comparison, before: Item, item: Item): boolean =>
  lacks(comparison.before, item) || lacks(comparison.after, before);

const lacks = ({ plan }: Snapshot, { updates }: Item): boolean =>
  plan.lostKinds.has('update') && updates.some(({ id }) => !plan.find(id));

/** A reschedule to the day judged or later; with a waiver that holds an item does not come this far. */
const isDecided = ({ forecast }: Item): boolean => forecast !== undefined && forecast.daysLeft >= 0;

/** Whether its own record was changed, or an update that names it was added, changed or removed. */
function isTouched(comparison: Comparison, { record }: Item): boolean {
  const own = record.kind === 'instance' ? [record.id, record.parent] : [record.id];
  return comparison.records.some((change) => {
    if (!isTold(comparison, change)) return false;
    if (own.includes(change.id)) return change.fields.some(({ path }) => !isGloss(path));
    return [change.before, change.after].some(
      (update) =>
        update?.kind === 'update' &&
        update.data.on <= comparison.after.asOf &&
        namedIn(update.data).includes(record.id),
    );
  });
}

/** The English beside the Chinese words: it says nothing new. */
const isGloss = (path: readonly string[]): boolean => ['title_en', 'name_en'].includes(path.at(-1) ?? '');

/**
 * Whether the two sides can tell of the record: one that only one side has may stand in a file that could not be used
 * on the other.
 */
export const isTold = (
  { before, after }: Comparison,
  change: Pick<RecordChange, 'kind' | 'before' | 'after'>,
): boolean =>
  !(!change.before && before.plan.lostKinds.has(change.kind)) &&
  !(!change.after && after.plan.lostKinds.has(change.kind));

/**
 * What the change settles: of those overdue in the base the ones that are done, dropped or waived now, or whose day was
 * moved by a decision. `doubted` are the ids of which a guard has found something: no good news are told of them.
 */
export const settledItems = (
  comparison: Comparison,
  overdueBefore: readonly Item[],
  doubted: ReadonlySet<string>,
): Item[] =>
  overdueBefore.flatMap((before): Item[] => {
    const { id } = before.record;
    const item = comparison.after.find(id);
    if (!item || isOverdueForGate(item) || doubted.has(id) || isUncertain(comparison, before, item)) return [];
    const isMoved = item.forecast !== undefined && item.forecast.day === item.deadline?.day;
    return isFinished(item.status) || item.status === 'dropped' || isWaived(item) || isMoved ? [item] : [];
  });
