// Takes a snapshot of a plan on a day: status, distance from the deadline, light and reasons of every record.
import { deadlineOf, ownersOf } from '../../model/describe';
import type { Plan, PlanRecord, UpdateRecord } from '../../model/plan';
import type { Update } from '../../schema/generated/types';
import type { Kind } from '../../schema/kinds';
import { type Day, daysBetween } from '../../util/day';
import { forecastOf, outcomeOf, overrideOf, waiverOf } from './decisions';
import { type Item, isFinished, type Status } from './item';
import { type Facts, judge } from './light';
import { plainItem } from './plain-item';
import { rollUp, weigh } from './roll-up';
import { silenceOf } from './silence';
import { isReport, isStatement, namedIn, updatesByItem } from './updates';
import { verificationOf } from './verification';

export interface Snapshot {
  readonly plan: Plan;
  readonly asOf: Day;
  readonly items: readonly Item[];
  /** Number of updates and meetings after the day, which are left out. */
  readonly later: number;
  find(id: string): Item | undefined;
  ofKind(kind: Kind): readonly Item[];
}

/** Snapshots of the last few days of each plan in use: a report needs several days, often the same ones as its command. */
const taken = new WeakMap<Plan, Map<Day, Snapshot>>();
const mostDays = 8;

export function takeSnapshot(plan: Plan, asOf: Day): Snapshot {
  const days = taken.get(plan) ?? new Map<Day, Snapshot>();
  taken.set(plan, days);
  if (days.size === mostDays) days.clear();
  const snapshot = days.get(asOf) ?? makeSnapshot(plan, asOf);
  days.set(asOf, snapshot);
  return snapshot;
}

function makeSnapshot(plan: Plan, asOf: Day): Snapshot {
  const records = plan.records.filter((record) => isKnownOn(plan, record, asOf));
  const updates = updatesByItem(records);
  const items = new Map<PlanRecord, Item>();
  const itemOf = (record: PlanRecord): Item => {
    const known = items.get(record);
    if (known) return known;
    const parts = rollsUp.includes(record.kind)
      ? plan.childrenOf(record.id).filter((child) => isKnownOn(plan, child, asOf))
      : [];
    const item = judgeRecord(plan, record, updates.get(record.id) ?? [], parts.map(itemOf), asOf);
    items.set(record, item);
    return item;
  };
  const inOrder = records.map(itemOf);
  return {
    plan,
    asOf,
    items: inOrder,
    later: plan.records.filter(
      (record) => (record.kind === 'update' || record.kind === 'meeting') && record.data.on > asOf,
    ).length,
    find(id) {
      const record = plan.find(id);
      return record && items.get(record);
    },
    ofKind: (kind) => inOrder.filter((item) => item.record.kind === kind),
  };
}

/** Kinds whose light includes that of their children. Not pairings: P02.1 is beside P02, not part of it. */
const rollsUp: readonly Kind[] = ['area', 'task', 'project', 'component', 'obligation', 'meeting'];

/** Whether the record is known on the day: later reports and decisions are not. */
function isKnownOn(plan: Plan, record: PlanRecord, asOf: Day): boolean {
  if (record.kind === 'update' || record.kind === 'meeting') return record.data.on <= asOf;
  if (record.kind === 'action') {
    const meeting = plan.find(record.parent ?? '');
    return meeting?.kind !== 'meeting' || meeting.data.on <= asOf;
  }
  if (record.kind === 'component' && record.parent) {
    const project = plan.find(record.parent);
    return !project || isKnownOn(plan, project, asOf);
  }
  if (record.kind !== 'project' || record.data.origin === 'plan') return true;
  // A project added later is known from the first report that names it.
  const [first] = plan
    .ofKind('update')
    .filter(({ data }) => namedIn(data).includes(record.id))
    .map(({ data }) => data.on)
    .sort();
  return first === undefined || first <= asOf;
}

function judgeRecord(
  plan: Plan,
  record: PlanRecord,
  updates: readonly UpdateRecord[],
  parts: readonly Item[],
  asOf: Day,
): Item {
  if (record.kind === 'organization' || record.kind === 'update') return plainItem(plan, record, asOf);
  const { windows } = plan.charter;
  const own = updates.filter(({ data }) => data.item === record.id);
  const reports = updates.filter(({ data }) => isReport(data));
  const last = <K extends keyof Update>(field: K): Update[K] | undefined =>
    own.findLast(({ data }) => data[field] !== undefined)?.data[field];
  const days = [reports.at(-1)?.data.on, ...parts.map(({ lastReport }) => lastReport)];
  const lastReport = days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const alive = parts.filter(({ status }) => status !== 'dropped');
  const areAllDone = alive.length > 0 && alive.every(({ status }) => isFinished(status));
  const status: Status = last('status') ?? (areAllDone ? 'done' : lastReport === undefined ? 'no-report' : 'unstated');
  const actual = isFinished(status) ? (firstFinished(own) ?? lastActual(alive)) : undefined;
  const deadline = deadlineOf(plan, record);
  const isOpen = !isFinished(status) && status !== 'dropped';
  const distance = deadline && daysBetween(deadline.day, asOf);
  const { ids, own: ownersAreOwn } = ownersOf(plan, record);
  const before = {
    record,
    status,
    stage: last('stage'),
    percent: last('percent'),
    updates,
    reports,
    lastReport,
    statedOn: own.findLast(({ data }) => isStatement(data))?.data.on,
    deadline,
    forecast: forecastOf(own, asOf),
    actual,
    overdueDays: isOpen && distance !== undefined ? Math.max(0, distance) : 0,
    daysLeft: isOpen && distance !== undefined && distance <= 0 ? 0 - distance : undefined,
    lateDays: actual && deadline ? Math.max(0, daysBetween(deadline.day, actual)) : 0,
    waiver: waiverOf(own, asOf),
    override: overrideOf(own, asOf),
    verification: verificationOf(plan, own, ids, asOf),
    owners: ids,
    ownersAreOwn,
  };
  const facts: Facts = Object.assign(before, {
    silence: silenceOf(plan, before, asOf),
    outcome: outcomeOf(before, own, asOf),
  });
  const rolled = rollUp(parts);
  return Object.assign(facts, { rollUp: rolled }, weigh(judge(facts, windows, asOf), facts, rolled));
}

/** Day since which it has been finished without interruption; undefined if it has not, or was reopened. */
function firstFinished(updates: readonly UpdateRecord[]): Day | undefined {
  let day: Day | undefined;
  for (const { data } of updates) {
    if (data.status === undefined) continue;
    if (!isFinished(data.status)) day = undefined;
    else day ??= data.on;
  }
  return day;
}

/** Day on which the last part was done; undefined if no part has one. */
const lastActual = (parts: readonly Item[]): Day | undefined =>
  parts
    .map(({ actual }) => actual)
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
