// A short name for a record: the title of a measure is its whole text, which is too long for charts.
import { type Language, titleOf } from '../model/describe';
import type { Plan, PlanRecord } from '../model/plan';

const long = 24;

/** The first clause of a long text, with an ellipsis; other titles unchanged. */
export function shortTitle(plan: Plan, record: PlanRecord, language: Language): string {
  const isText = ['measure', 'action', 'milestone', 'update'].includes(record.kind);
  const title = titleOf(plan, record, language).replace(isText ? /[，；。]$/ : '', '');
  if (!isText || [...title].length <= long) return title;
  const [clause] = /^.{6,}?(?=[，；。])/u.exec(title) ?? [];
  return clause ? `${clause}…` : title;
}
