// tjcc why [ID…]: how a light comes about, step by step, to file:line.
import { totalsOf } from '../evaluate/totals';
import type { LineOf } from '../model/place';
import { tell } from '../report/telling';
import { whyPage } from '../report/why';
import { whyData } from '../report/why-data';
import { wholeOf, whyPlanPage } from '../report/why-plan';
import type { Command, Request } from './command';
import { findItem } from './find-item';
import { withLines } from './places';

export const run: Command = (request) => {
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

/** The whole, and the areas that it is rolled up from. */
function planData({ snapshot }: Request, lineOf: LineOf) {
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
