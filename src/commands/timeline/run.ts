// tjcc timeline [QUERY…]

import { parseQuery } from '../../evaluate/query/query';
import type { Item } from '../../evaluate/snapshot/item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { itemData } from '../../page/item-data';
import type { PlanCommand } from '../shared/command';
import { timelineKinds, timelinePage } from './page';

export const run: PlanCommand = ({ args, snapshot, corpus, say }) => {
  const test = parseQuery(args, corpus);
  const items = snapshot.items.filter((item) => timelineKinds.includes(item.record.kind) && test(item));
  const { years } = snapshot.plan.charter;
  return {
    page: timelinePage(snapshot, items, say),
    data: {
      from: years.from,
      to: years.to,
      items: items.map((item) => ({
        ...itemData(snapshot.plan, item),
        begins: item.deadline?.begins ?? null,
        marks: marksOf(item, snapshot),
      })),
    },
  };
};

/** The marks of an item: its deadline; for an obligation, which has none, those of its yearly instances. */
function marksOf(item: Item, snapshot: Snapshot) {
  const { id, kind } = item.record;
  const marked = kind === 'obligation' ? snapshot.plan.childrenOf(id).map((child) => snapshot.find(child.id)) : [item];
  return marked.flatMap((one) =>
    one?.deadline ? [{ id: one.record.id, day: one.deadline.day, light: one.light }] : [],
  );
}
