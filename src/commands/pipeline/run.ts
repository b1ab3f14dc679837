// tjcc pipeline [QUERY…]

import { parseQuery } from '../../evaluate/query/query';
import { stages } from '../../evaluate/snapshot/item';
import { stageSince } from '../../evaluate/snapshot/stage-since';
import { totalsOf } from '../../evaluate/snapshot/totals';
import { itemData } from '../../page/item-data';
import type { PlanCommand } from '../shared/command';
import { pipelinePage } from './page';

export const run: PlanCommand = ({ args, snapshot, corpus, say }) => {
  const items = snapshot.ofKind('project').filter(parseQuery(args, corpus));
  // With a query it is not known how many unreadable projects would match, so the total is what was found.
  const whole = args.length === 0 ? totalsOf(snapshot, 'project').expected : items.length;
  return {
    page: pipelinePage(snapshot, items, whole, say),
    data: {
      count: items.length,
      stages: [...stages, null].map((stage) => ({
        stage,
        items: items
          .filter((item) => (item.stage ?? null) === stage)
          .map((item) => ({ ...itemData(snapshot.plan, item), since: stageSince(item) ?? null })),
      })),
    },
  };
};
