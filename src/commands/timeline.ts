// tjcc timeline [QUERY…]
import { parseQuery } from '../evaluate/query';
import { itemData } from '../report/data';
import { timelineKinds, timelinePage } from '../report/timeline';
import type { Command } from './command';

export const run: Command = ({ args, snapshot, corpus, say }) => {
  const test = parseQuery(args, corpus);
  const items = snapshot.items.filter((item) => timelineKinds.includes(item.record.kind) && test(item));
  const { years } = snapshot.plan.charter;
  return {
    page: timelinePage(snapshot, items, say),
    data: { from: years.from, to: years.to, items: items.map((item) => itemData(snapshot.plan, item)) },
  };
};
