// Lists who has confirmed a report, whether that is still valid, and who still has to confirm it.
import { contentHash } from '../../model/content-hash';
import type { Plan, UpdateRecord } from '../../model/plan';
import type { Day } from '../../util/day';
import { byDay } from './updates';
import { confirmationOf, confirmersOf } from './verification';

export interface Confirmation {
  readonly update: UpdateRecord;
  /** Hash of the report when it was confirmed. */
  readonly content: string;
  /** `changed`: the report was changed afterwards. `own`: given by the reporter itself, which does not count. */
  readonly validity: 'holds' | 'changed' | 'own';
}

export interface Confirmations {
  readonly report: UpdateRecord;
  readonly state: 'reported' | 'verified' | 'stale';
  /** Hash of the report now. */
  readonly content: string;
  /** Oldest first. */
  readonly given: readonly Confirmation[];
  /** Ids of the offices that must confirm it; empty if the item is not joint, and any other organization may. */
  readonly needed: readonly string[];
  /** Those of `needed` without a valid confirmation. */
  readonly missing: readonly string[];
}

export function confirmationsOf(plan: Plan, report: UpdateRecord, owners: readonly string[], asOf: Day): Confirmations {
  const content = contentHash(report.data);
  const given = plan
    .ofKind('update')
    .filter(({ data }) => data.confirms?.update === report.id && data.on <= asOf)
    .sort(byDay)
    .map((update): Confirmation => {
      const confirmed = update.data.confirms?.content ?? '';
      if (update.data.by === report.data.by) return { update, content: confirmed, validity: 'own' };
      return { update, content: confirmed, validity: confirmed === content ? 'holds' : 'changed' };
    });
  const needed = confirmersOf(plan, report, owners);
  const holding = given.filter(({ validity }) => validity === 'holds').map(({ update }) => update.data.by);
  return {
    report,
    state: confirmationOf(plan, report, owners, asOf),
    content,
    given,
    needed,
    missing: needed.filter((id) => !holding.includes(id)),
  };
}
