// tjcc why [ID…]: how a light was worked out, step by step, with file and line.
import { totalsOf } from '../../evaluate/snapshot/totals';
import type { LineOf } from '../../model/place';
import { tell } from '../../page/telling';
import type { PlanCommand, PlanRequest } from '../shared/command';
import { findItem } from '../shared/find-item';
import { withLines } from '../shared/places';
import { whyData } from './data';
import { whyPage } from './page';
import { wholeOf, whyPlanPage } from './plan';

export const run: PlanCommand = (request) => {
  const { args, snapshot, say } = request;
  const items = args.map((id) => findItem(request, id));
  return withLines(request, (lineOf) => {
    const telling = tell(snapshot, say, lineOf);
    if (items.length === 0) return { page: whyPlanPage(telling), data: planData(request, lineOf) };
    return {
      page: { blocks: items.flatMap((item) => whyPage(telling, item).blocks) },
      data: { whole: null, items: items.map((item) => whyData(snapshot, item, lineOf)) },
    };
  });
};

/** The derivation of the whole plan as data, with the areas that it is rolled up from. */
function planData({ snapshot }: PlanRequest, lineOf: LineOf) {
  const counted = (kind: 'task' | 'measure') => {
    const { expected, read, reported } = totalsOf(snapshot, kind);
    return { expected, read, reported };
  };
  const rolled = wholeOf(snapshot);
  return {
    whole: {
      light: rolled?.light ?? null,
      rollUp: rolled ? { ...rolled, worst: rolled.worst ?? null } : null,
      tasks: counted('task'),
      measures: counted('measure'),
    },
    items: snapshot.ofKind('area').map((area) => whyData(snapshot, area, lineOf)),
  };
}
