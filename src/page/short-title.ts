// A record's name where there is room for a few words: a measure is called by its whole text.
import { type Language, titleOf } from '../model/describe';
import type { Plan, PlanRecord } from '../model/plan';

const long = 24;

/** The first clause of a long text, with a sign that more follows; all else is short enough. */
export function shortTitle(plan: Plan, record: PlanRecord, language: Language): string {
  const isText = ['measure', 'action', 'milestone', 'update'].includes(record.kind);
  const title = titleOf(plan, record, language).replace(isText ? /[，；。]$/ : '', '');
  if (!isText || [...title].length <= long) return title;
  const [clause] = /^.{6,}?(?=[，；。])/u.exec(title) ?? [];
  return clause ? `${clause}…` : title;
}
