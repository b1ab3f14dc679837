// Tells whether a report has been confirmed by another organization, and has not been changed since.
import { contentHash } from '../../model/content-hash';
import type { Plan, UpdateRecord } from '../../model/plan';
import type { Day } from '../../util/day';
import type { Item } from './item';
import { isToConfirm } from './updates';

export type Party = 'TJ' | 'CC' | 'joint' | 'central';

/** Confirmation of an item's last report that needs one; undefined without such a report. `own` is oldest first. */
export function verificationOf(
  plan: Plan,
  own: readonly UpdateRecord[],
  owners: readonly string[],
  asOf: Day,
): Item['verification'] {
  const report = own.findLast(({ data }) => isToConfirm(data));
  return report && confirmationOf(plan, report, owners, asOf);
}

/**
 * Whether a report is confirmed on the day. A joint item (with owners of both cities) needs the offices of all parties
 * other than the reporter's; any other item needs one organization other than the reporter. `stale`: not confirmed, and
 * at least one confirmation is invalid because the report was changed.
 */
export function confirmationOf(
  plan: Plan,
  report: UpdateRecord,
  owners: readonly string[],
  asOf: Day,
): 'reported' | 'verified' | 'stale' {
  const given = plan.ofKind('update').filter(({ data }) => data.confirms?.update === report.id && data.on <= asOf);
  if (given.length === 0) return 'reported';
  const content = contentHash(report.data);
  const valid = given.filter(({ data }) => data.confirms?.content === content && data.by !== report.data.by);
  const needed = confirmersOf(plan, report, owners);
  const isVerified =
    needed.length === 0 ? valid.length > 0 : needed.every((id) => valid.some(({ data }) => data.by === id));
  if (isVerified) return 'verified';
  return valid.length < given.length ? 'stale' : 'reported';
}

/** Ids of the offices that must confirm a report; empty if the item is not joint, and any other organization may. */
export function confirmersOf(plan: Plan, report: UpdateRecord, owners: readonly string[]): readonly string[] {
  const isJoint = ['TJ', 'CC'].every((party) => owners.some((id) => partyOf(plan, id) === party));
  if (!isJoint) return [];
  const reporter = partyOf(plan, report.data.by);
  return plan.charter.default_owners.organizations.filter((id) => partyOf(plan, id) !== reporter);
}

export function partyOf(plan: Plan, id: string): Party | undefined {
  const record = plan.find(id);
  return record?.kind === 'organization' ? record.data.party : undefined;
}
