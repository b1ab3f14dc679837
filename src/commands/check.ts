// tjcc check: are the deadlines kept, on that day? The gate for CI.
import { checkDeadlines, checkPage } from '../report/check';
import { itemData } from '../report/data';
import type { Command } from './command';

export const run: Command = ({ snapshot, options, say }) => {
  const withInherited = options.inherited === true;
  const result = checkDeadlines(snapshot, withInherited);
  const data = (items: typeof result.overdue) => items.map((item) => itemData(snapshot.plan, item));
  return {
    page: checkPage(snapshot, result, withInherited, say),
    data: {
      checked: result.gated.length,
      overdue: data(result.overdue),
      waived: data(result.waived),
      dueSoon: data(result.dueSoon),
      inherited: { counted: withInherited, total: result.inheritedTotal, overdue: result.inheritedOverdue.length },
    },
    exitCode: result.overdue.length > 0 ? 1 : 0,
  };
};
