// tjcc pipeline [QUERY…]
import { stages } from '../evaluate/item';
import { parseQuery } from '../evaluate/query';
import { itemData } from '../report/data';
import { pipelinePage, stageSince } from '../report/pipeline';
import type { Command } from './command';

export const run: Command = ({ args, snapshot, corpus, say }) => {
  const items = snapshot.ofKind('project').filter(parseQuery(args, corpus));
  return {
    page: pipelinePage(snapshot, items, say),
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
