// The title of an export, for formats that have one.
import { nameOf } from '../model/describe';
import type { Exporting } from './exporting';

/** The plan's title, the organization selected, and whether it is incomplete: programs always show the title. */
export function titleOfPlan({ snapshot: { plan }, say, unit, isIncomplete }: Exporting): string {
  const { title, title_en } = plan.charter;
  const name = unit ? nameOf(plan, unit.id, say.language) : '';
  return say.messages.export.title(say.language === 'en' ? title_en : title, name, isIncomplete === true);
}
