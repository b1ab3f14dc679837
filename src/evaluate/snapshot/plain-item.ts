// Makes items of organizations and updates, which have no deadline and no light. An update has the status that it
// states, and may have been confirmed.
import { ownersOf } from '../../model/describe';
import type { Plan, RecordOf, UpdateRecord } from '../../model/plan';
import type { Day } from '../../util/day';
import type { Item, Status } from './item';
import { isReport, isToConfirm } from './updates';
import { confirmationOf } from './verification';

export function plainItem(plan: Plan, record: RecordOf<'organization' | 'update'>, asOf: Day): Item {
  const { ids, own } = ownersOf(plan, record);
  const update = record.kind === 'update' ? record.data : undefined;
  const status: Status = update?.status ?? (update && isReport(update) ? 'unstated' : 'no-report');
  return {
    record,
    status,
    stage: update?.stage,
    percent: update?.percent,
    updates: [],
    reports: [],
    lastReport: undefined,
    statedOn: undefined,
    deadline: undefined,
    forecast: undefined,
    actual: undefined,
    overdueDays: 0,
    daysLeft: undefined,
    lateDays: 0,
    waiver: undefined,
    override: undefined,
    verification: record.kind === 'update' ? verificationOfUpdate(plan, record, asOf) : undefined,
    silence: undefined,
    rollUp: undefined,
    outcome: undefined,
    owners: ids,
    ownersAreOwn: own,
    light: 'grey',
    reasons: [{ code: status === 'no-report' ? 'no-report' : 'unstated' }],
    tests: [],
  };
}

/** Confirmation of an update, which depends on the owners of its item; undefined if there is nothing to confirm. */
export function verificationOfUpdate(plan: Plan, update: UpdateRecord, asOf: Day): Item['verification'] {
  const target = plan.find(update.data.item);
  if (!isToConfirm(update.data) || !target) return undefined;
  return confirmationOf(plan, update, ownersOf(plan, target).ids, asOf);
}
