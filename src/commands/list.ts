// tjcc list KIND [QUERY…]
import { parseQuery } from '../evaluate/query';
import { byDeadline, inheritedDeadlines, ownDeadlines, statedDeadlines } from '../evaluate/totals';
import { UsageError } from '../problem';
import { itemData } from '../report/data';
import { deadlinesPage, listPage } from '../report/list';
import { kinds } from '../schema/kinds';
import { nearest } from '../util/nearest';
import type { Command, Outcome, Request } from './command';
import { listNames } from './list-names';

export const run: Command = (request) => {
  const {
    args: [name = '', ...query],
    snapshot,
    corpus,
    say,
  } = request;
  const singular = name.toLowerCase();
  if (singular === 'deadlines') return listDeadlines(request, query);
  const kind = kinds.find(
    (known) => listNames[known] === singular || known === singular || say.messages.labels.kind[known] === name,
  );
  if (!kind) {
    const allowed = [...Object.values(listNames), 'deadlines'];
    throw new UsageError('unknown-kind', { kind: name, allowed, nearest: nearest(name, allowed) ?? '' });
  }
  const items = snapshot.ofKind(kind).filter(parseQuery(query, corpus));
  return {
    page: listPage(snapshot, kind, items, say),
    data: {
      kind,
      expected: request.snapshot.plan.lostKinds.has(kind) ? null : snapshot.ofKind(kind).length,
      count: items.length,
      items: items.map((item) => itemData(snapshot.plan, item)),
    },
  };
};

/** Whatever has a day, nearest first, whatever its kind. */
function listDeadlines({ snapshot, corpus, say }: Request, query: readonly string[]): Outcome {
  const all = [...ownDeadlines(snapshot), ...statedDeadlines(snapshot), ...inheritedDeadlines(snapshot)].sort(
    byDeadline,
  );
  const asked = query.some((word) => word.includes('is:inherited'));
  const gated = asked ? all : all.filter(({ deadline }) => !deadline?.inherited);
  const items = gated.filter(parseQuery(query, corpus));
  return {
    page: deadlinesPage(snapshot, items, gated.length, say),
    data: {
      kind: 'deadline',
      expected: gated.length,
      count: items.length,
      items: items.map((item) => itemData(snapshot.plan, item)),
    },
  };
}
