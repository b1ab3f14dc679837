// tjcc list KIND [QUERY…]
import { datedKinds, totalsOf } from '../../evaluate/snapshot/totals';
import { recordData } from '../../page/item-data';
import { countedKinds, type Kind } from '../../schema/kinds';
import { choose, kindNamed, unknownKind } from '../shared/choose';
import type { Outcome, PlanCommand, PlanRequest } from '../shared/command';
import { deadlines } from '../shared/list-names';
import { deadlinesPage, listPage } from './page';

export const run: PlanCommand = (request) => {
  const {
    args: [name = '', ...query],
    snapshot,
    say,
  } = request;
  const kind = kindNamed(name, say);
  if (!kind) throw unknownKind(name);
  if (kind === deadlines) return listDeadlines(request, query);
  const { items } = choose(request, kind, query);
  return {
    page: listPage(snapshot, kind, items, say),
    data: {
      kind,
      expected: isCountKnown(request, kind) ? totalsOf(snapshot, kind).expected : null,
      count: items.length,
      items: items.map((item) => recordData(snapshot.plan, item)),
    },
  };
};

/** Whether the total is known: if files of the kind are unreadable, only if plan.yaml declares the number. */
const isCountKnown = ({ snapshot: { plan } }: PlanRequest, kind: Kind): boolean =>
  !plan.lostKinds.has(kind) || (countedKinds as readonly Kind[]).includes(kind);

function listDeadlines(request: PlanRequest, query: readonly string[]): Outcome {
  const { snapshot, say } = request;
  const { whole, items } = choose(request, deadlines, query);
  return {
    page: deadlinesPage(snapshot, items, whole, say),
    data: {
      kind: 'deadline',
      expected: datedKinds.some((kind) => snapshot.plan.lostKinds.has(kind)) ? null : whole,
      count: items.length,
      items: items.map((item) => recordData(snapshot.plan, item)),
    },
  };
}
