// tjcc show ID…
import { placeOf } from '../../model/place';
import { itemData } from '../../page/item-data';
import type { PlanCommand } from '../shared/command';
import { findItem } from '../shared/find-item';
import { withLines } from '../shared/places';
import { itemPage } from './page';

export const run: PlanCommand = (request) => {
  const { args, snapshot, corpus, say } = request;
  const items = args.map((id) => findItem(request, id));
  return withLines(request, (lineOf) => {
    const shown = items.map((item) => ({ item, line: lineOf(placeOf(item.record)) }));
    return {
      page: { blocks: shown.flatMap(({ item, line }) => itemPage(snapshot, item, line, corpus, say).blocks) },
      data: {
        items: shown.map(({ item, line }) => ({
          ...itemData(snapshot.plan, item),
          line,
          organizations: [...corpus.organizationsOf(item)],
          children: snapshot.plan.childrenOf(item.record.id).map(({ id }) => id),
          record: item.record.data,
        })),
      },
    };
  });
};
