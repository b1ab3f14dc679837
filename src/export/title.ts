// What an export is called where its format has a name for the whole.
import { nameOf } from '../model/describe';
import type { Exporting } from './format';

/** The plan, the unit whose part it is, and whether something is missing: the one thing that every reader shows. */
export function titleOfPlan({ snapshot: { plan }, say, unit, isIncomplete }: Exporting): string {
  const { title, title_en } = plan.charter;
  const name = unit ? nameOf(plan, unit.id, say.language) : '';
  return say.messages.exported.title(say.language === 'en' ? title_en : title, name, isIncomplete === true);
}
