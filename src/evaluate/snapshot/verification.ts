// Whether what was last reported has been confirmed by somebody else, and still reads as it did then.
import { contentHash } from '../../model/content-hash';
import type { Plan, RecordOf } from '../../model/plan';
import type { Day } from '../../util/day';
import type { Item } from './item';
import { isToConfirm } from './updates';

type Report = RecordOf<'update'>;
export type Party = 'TJ' | 'CC' | 'joint' | 'central';

/** Of the last report of its own that is to be confirmed; undefined without one. */
export function verificationOf(
  plan: Plan,
  own: readonly Report[],
  owners: readonly string[],
  asOf: Day,
): Item['verification'] {
  const report = own.findLast(({ data }) => isToConfirm(data));
  return report && confirmationOf(plan, report, owners, asOf);
}

/**
 * A joint item (its owners are of both cities) needs the office of every city that is not the reporter's own; any other
 * item needs one organization that is not the reporter.
 */
export function confirmationOf(
  plan: Plan,
  report: Report,
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

/** The offices that must confirm a report; none in particular where the item is one city's own. */
export function confirmersOf(plan: Plan, report: Report, owners: readonly string[]): readonly string[] {
  const isJoint = ['TJ', 'CC'].every((party) => owners.some((id) => partyOf(plan, id) === party));
  if (!isJoint) return [];
  const reporter = partyOf(plan, report.data.by);
  return plan.charter.default_owners.organizations.filter((id) => partyOf(plan, id) !== reporter);
}

export function partyOf(plan: Plan, id: string): Party | undefined {
  const record = plan.find(id);
  return record?.kind === 'organization' ? record.data.party : undefined;
}
