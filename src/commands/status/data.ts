// The numbers of the status screen as `--json` data.
import { lights, stages } from '../../evaluate/snapshot/item';
import { rollUp } from '../../evaluate/snapshot/roll-up';
import { reporting } from '../../evaluate/snapshot/silence';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import {
  countItems,
  datedItems,
  inheritedTotals,
  isDueSoon,
  statedDeadlines,
  totalsOf,
  withinArea,
} from '../../evaluate/snapshot/totals';
import { titleOf } from '../../model/describe';
import { itemData } from '../../page/item-data';

export function statusData(snapshot: Snapshot) {
  const own = datedItems(snapshot);
  const soon = snapshot.plan.charter.windows.due_soon_days;
  return {
    later: snapshot.later,
    light: rollUp(snapshot.ofKind('area'))?.light ?? 'grey',
    areas: snapshot.ofKind('area').map((area) => {
      const { tasks, measures } = withinArea(snapshot, area);
      return {
        id: area.record.id,
        title: titleOf(snapshot.plan, area.record, 'zh'),
        tasks: countItems(tasks, soon),
        measures: countItems(measures, soon),
        light: area.light,
      };
    }),
    totals: Object.fromEntries(reporting.map((kind) => [kind, totalsOf(snapshot, kind)])),
    stated: countItems(statedDeadlines(snapshot), soon),
    inherited: inheritedTotals(snapshot),
    overdue: own.filter(({ overdueDays }) => overdueDays > 0).map((item) => itemData(snapshot.plan, item)),
    dueSoon: own.filter((item) => isDueSoon(item, soon)).map((item) => itemData(snapshot.plan, item)),
    stages: Object.fromEntries(
      [...stages, null].map((stage) => [
        stage ?? 'not-reported',
        snapshot.ofKind('project').filter((item) => (item.stage ?? null) === stage).length,
      ]),
    ),
    lights: Object.fromEntries(
      lights.map((light) => [
        light,
        snapshot.items.filter((item) => item.light === light && reporting.includes(item.record.kind)).length,
      ]),
    ),
  };
}
