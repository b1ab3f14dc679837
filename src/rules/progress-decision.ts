// Rule: decisions fit their item and their day. Moving or waiving a deadline needs a deadline; a period must not be
// over, nor an approval be in the future, on the day of the record. A confirmation contains no other statement.
import { deadlineOf } from '../model/describe';
import type { Finding, Plan } from '../model/plan';
import type { Update } from '../schema/generated/types';
import { canProgress } from './progress-item';
import type { Rule } from './rule';

interface Flaw {
  readonly place: readonly string[];
  readonly at: 'key' | 'value';
  readonly params: Finding['params'];
}

/** Fields not allowed in a confirmation. */
const others = ['status', 'stage', 'percent', 'forecast', 'waiver', 'override', 'evidence'] as const;

export const progressDecision: Rule = {
  code: 'progress/decision',
  check(plan) {
    return plan
      .ofKind('update')
      .flatMap(({ data, file, path }) =>
        [...withoutDeadline(plan, data), ...outOfTime(data), ...mixed(data)].map(
          ({ place, at, params }): Finding => ({ file, path: [...path, ...place], at, params }),
        ),
      );
  },
};

function withoutDeadline(plan: Plan, { item, forecast, waiver }: Update): Flaw[] {
  const target = plan.find(item);
  // Items that cannot progress are reported by progress/item.
  if (!target || !canProgress(target) || deadlineOf(plan, target)) return [];
  return [...(forecast ? ['forecast'] : []), ...(waiver ? ['waiver'] : [])].map((field) => ({
    place: [field],
    at: 'key',
    params: { reason: 'deadline', item, field },
  }));
}

/** `until` is inclusive, and a decision may be recorded on the day it is made. */
function outOfTime({ on, forecast, waiver, override }: Update): Flaw[] {
  const ends = [
    { field: 'waiver', until: waiver?.until },
    { field: 'override', until: override?.until },
  ];
  const found = ends.flatMap(({ field, until }): Flaw[] =>
    until === undefined || until >= on
      ? []
      : [{ place: [field, 'until'], at: 'value', params: { reason: 'until', field, until, on } }],
  );
  const approved = forecast?.approved_on;
  if (approved === undefined || approved <= on) return found;
  return [...found, { place: ['forecast', 'approved_on'], at: 'value', params: { reason: 'approved', approved, on } }];
}

function mixed(data: Update): Flaw[] {
  const fields = others.filter((field) => data[field] !== undefined);
  const [first] = fields;
  if (!data.confirms || !first) return [];
  return [{ place: [first], at: 'key', params: { reason: 'mixed', fields } }];
}
