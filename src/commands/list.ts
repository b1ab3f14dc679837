// tjcc list KIND [QUERY…]
import type { Corpus } from '../evaluate/corpus';
import { parseQuery } from '../evaluate/query';
import { byDeadline, inheritedDeadlines, ownDeadlines, statedDeadlines, totalsOf } from '../evaluate/totals';
import { UsageError } from '../problem';
import { itemData } from '../report/data';
import { deadlinesPage, listPage } from '../report/list';
import { countedKinds, type Kind, kinds } from '../schema/kinds';
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
      expected: isCountKnown(request, kind) ? totalsOf(snapshot, kind).expected : null,
      count: items.length,
      // The record too: a table shows what no other field holds (an update's day, an organization's party).
      items: items.map((item) => ({ ...itemData(snapshot.plan, item), record: item.record.data })),
    },
  };
};

/** Where a file is lost, only what plan.yaml declares still says how many there should be. */
const isCountKnown = ({ snapshot: { plan } }: Request, kind: Kind): boolean =>
  !plan.lostKinds.has(kind) || (countedKinds as readonly Kind[]).includes(kind);

const withDeadlines: readonly Kind[] = ['milestone', 'instance', 'action', 'task', 'measure', 'project', 'component'];

/** Whatever has a day, nearest first, whatever its kind. */
function listDeadlines({ snapshot, corpus, say }: Request, query: readonly string[]): Outcome {
  const all = [...ownDeadlines(snapshot), ...statedDeadlines(snapshot), ...inheritedDeadlines(snapshot)].sort(
    byDeadline,
  );
  const asked = asksForInherited(query, corpus);
  const gated = asked ? all : all.filter(({ deadline }) => !deadline?.inherited);
  const items = gated.filter(parseQuery(query, corpus));
  return {
    page: deadlinesPage(snapshot, items, gated.length, say),
    data: {
      kind: 'deadline',
      expected: withDeadlines.some((kind) => snapshot.plan.lostKinds.has(kind)) ? null : gated.length,
      count: items.length,
      items: items.map((item) => ({ ...itemData(snapshot.plan, item), record: item.record.data })),
    },
  };
}

/** `is:inherited` in any of its spellings, also as one of several values; `-is:inherited` does not ask for them. */
function asksForInherited(query: readonly string[], corpus: Corpus): boolean {
  const names = ['inherited', ...corpus.wordsFor('is', 'inherited')];
  const values = [...query.join(' ').matchAll(/(?:^|\s)is[:：](\S+)/g)].flatMap(([, value = '']) =>
    value.split(/[,，]/),
  );
  return values.some((value) => names.includes(value.replace(/["“”]/g, '').toLowerCase()));
}
