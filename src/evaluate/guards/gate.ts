// The gate on a change: separates what the change caused from what the calendar caused, by comparing snapshots of the
// base and of the change on the same day.
import type { Comparison, RecordChange } from '../compare/compare';
import { type Item, isFinished } from '../snapshot/item';
import type { Snapshot } from '../snapshot/snapshot';
import { isDueSoon, isWaived } from '../snapshot/totals';
import { namedIn } from '../snapshot/updates';

/** Which deadlines fail a check: overdue ones; overdue ones and those due soon; none. */
export const failLevels = ['overdue', 'due-soon', 'none'] as const;
export type FailLevel = (typeof failLevels)[number];

/**
 * How a change is related to an item that is overdue or due soon.
 * - `introduced`: in the base the item does not exist, or is not overdue or due soon.
 * - `worsened`: it already is in the base, but its deadline is later there.
 * - `touched`: it already is in the base, and the change touches it without rescheduling it.
 * - `came-due`: the change has nothing to do with it, or the base cannot tell.
 */
export const blames = ['introduced', 'worsened', 'touched', 'came-due'] as const;
export type Blame = (typeof blames)[number];

export interface Blamed {
  readonly item: Item;
  /** The item in the base on the same day; undefined if it does not exist there. */
  readonly before: Item | undefined;
  readonly blame: Blame;
}

/** Whether it is overdue and no waiver is in force. */
const isOverdueForGate = (item: Item): boolean => item.overdueDays > 0 && !isWaived(item);

/** Whether it is due soon and no waiver is in force. */
export const isDueSoonForGate = (item: Item, { plan }: Snapshot): boolean =>
  isDueSoon(item, plan.charter.windows.due_soon_days) && item.waiver?.holds !== true;

/**
 * Blame for each item. Without a `comparison`, because the base has no readable plan, nothing is blamed on the change.
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

/** Days past the deadline; negative while there are days left. */
const lateness = ({ overdueDays, daysLeft }: Item): number => (daysLeft === undefined ? overdueDays : 0 - daysLeft);

/**
 * Whether reports on the item may be missing on one side because they could not be read, so that the sides cannot be
 * compared.
 */
const isUncertain = (comparison: Comparison, before: Item, item: Item): boolean =>
  lacks(comparison.before, item) || lacks(comparison.after, before);

const lacks = ({ plan }: Snapshot, { updates }: Item): boolean =>
  plan.lostKinds.has('update') && updates.some(({ id }) => !plan.find(id));

/** Whether it was rescheduled to the day judged or later. Waived items do not get here. */
const isDecided = ({ forecast }: Item): boolean => forecast !== undefined && forecast.daysLeft >= 0;

/** Whether the change alters its record, or adds, alters or removes an update that names it. */
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

/** Whether the field is an English translation, which adds no content. */
const isGloss = (path: readonly string[]): boolean => ['title_en', 'name_en'].includes(path.at(-1) ?? '');

/**
 * Whether the change to the record is certain: if only one side has it, it may be in a file that could not be used on
 * the other.
 */
export const isTold = (
  { before, after }: Comparison,
  change: Pick<RecordChange, 'kind' | 'before' | 'after'>,
): boolean =>
  !(!change.before && before.plan.lostKinds.has(change.kind)) &&
  !(!change.after && after.plan.lostKinds.has(change.kind));

/**
 * Items that the change settles: overdue in the base, and now done, dropped, waived, or with a deadline moved to the
 * day of a reschedule. `doubted` holds the ids for which a guard found something; they are left out.
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
