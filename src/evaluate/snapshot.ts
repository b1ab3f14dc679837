// A plan seen on a day: for every record its status, its distance from the deadline, its light and why.
import { deadlineOf, ownersOf } from '../model/describe';
import type { Plan, PlanRecord, RecordOf } from '../model/plan';
import type { Update } from '../schema/generated/types';
import type { Kind } from '../schema/kinds';
import { compare } from '../util/compare';
import { type Day, daysBetween } from '../util/day';
import { type Item, isFinished, type Status } from './item';
import { judge } from './light';

export interface Snapshot {
  readonly plan: Plan;
  readonly asOf: Day;
  readonly items: readonly Item[];
  find(id: string): Item | undefined;
  ofKind(kind: Kind): readonly Item[];
}

export function takeSnapshot(plan: Plan, asOf: Day): Snapshot {
  const records = plan.records.filter((record) => isKnownOn(plan, record, asOf));
  const updates = new Map<string, RecordOf<'update'>[]>();
  for (const record of records) {
    if (record.kind !== 'update') continue;
    updates.set(record.data.item, [...(updates.get(record.data.item) ?? []), record]);
  }
  const items = new Map<PlanRecord, Item>();
  // What rolls up (obligations from their instances) is judged after what it rolls up from.
  for (const record of [...records].sort((one, other) => Number(rollsUp(one)) - Number(rollsUp(other)))) {
    const below = rollsUp(record) ? plan.childrenOf(record.id).map((child) => items.get(child)) : [];
    const children = below.filter((child) => child !== undefined);
    items.set(record, see(plan, record, updates.get(record.id) ?? [], asOf, children));
  }
  const inOrder = records.map((record) => items.get(record)).filter((item) => item !== undefined);
  return {
    plan,
    asOf,
    items: inOrder,
    find(id) {
      const record = plan.find(id);
      return record && items.get(record);
    },
    ofKind: (kind) => inOrder.filter((item) => item.record.kind === kind),
  };
}

/** What was reported or decided only later is not known on the day. */
function isKnownOn(plan: Plan, record: PlanRecord, asOf: Day): boolean {
  if (record.kind === 'update' || record.kind === 'meeting') return record.data.on <= asOf;
  if (record.kind !== 'action') return true;
  const meeting = plan.find(record.parent ?? '');
  return meeting?.kind !== 'meeting' || meeting.data.on <= asOf;
}

const rollsUp = (record: PlanRecord): boolean => record.kind === 'obligation' || record.kind === 'meeting';

function see(
  plan: Plan,
  record: PlanRecord,
  reported: RecordOf<'update'>[],
  asOf: Day,
  children: readonly Item[],
): Item {
  // Of two updates for one day the later id counts; ids of one file rise in the order they were written.
  const updates = reported.sort((one, other) => compare(one.data.on, other.data.on) || compare(one.id, other.id));
  const last = <K extends keyof Update>(field: K): Update[K] | undefined =>
    updates.findLast(({ data }) => data[field] !== undefined)?.data[field];
  const status: Status = updates.length === 0 ? 'no-report' : (last('status') ?? 'active');
  const deadline = deadlineOf(plan, record);
  const actual = isFinished(status) ? firstFinished(updates) : undefined;
  const isOpen = !isFinished(status) && status !== 'dropped';
  const distance = deadline ? daysBetween(deadline.day, asOf) : undefined;
  const { ids, own } = ownersOf(plan, record);
  const facts = {
    record,
    status,
    stage: last('stage'),
    percent: last('percent'),
    updates,
    deadline,
    actual,
    overdueDays: isOpen && distance !== undefined ? Math.max(0, distance) : 0,
    daysLeft: isOpen && distance !== undefined && distance <= 0 ? 0 - distance : undefined,
    lateDays: actual && deadline ? Math.max(0, daysBetween(deadline.day, actual)) : 0,
    owners: ids,
    ownersAreOwn: own,
  };
  return { ...facts, ...judge(facts, plan.charter.windows, asOf, children) };
}

/** The day of the update from which on it has been finished without a break: reopening starts again. */
function firstFinished(updates: readonly RecordOf<'update'>[]): Day | undefined {
  let day: Day | undefined;
  for (const { data } of updates) {
    if (data.status === undefined) continue;
    if (!isFinished(data.status)) day = undefined;
    else day ??= data.on;
  }
  return day;
}
