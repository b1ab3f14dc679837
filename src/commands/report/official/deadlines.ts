// The section on deadlines: what fell due in the period and with what result, what is overdue, and decisions made.

import { type Item, isFinished } from '../../../evaluate/snapshot/item';
import type { PeriodView } from '../../../evaluate/snapshot/period';
import { isWaived } from '../../../evaluate/snapshot/totals';
import { deadlineMove } from '../../../page/changes';
import { itemsTable } from '../../../page/items-table';
import type { Annex } from '../../../page/page';
import { paragraph } from '../../../page/page';
import { periodDays } from '../../../util/day';
import type { Brief, ReportSection } from './brief';
import { isLapsed, nameOfId, numbered, unitName } from './words';

export function deadlineFigures(view: PeriodView) {
  const { due, inheritedDue, overdue, items } = view;
  const count = (items: readonly Item[], test: (item: Item) => boolean): number => items.filter(test).length;
  const isDone = ({ status }: Item): boolean => isFinished(status);
  return {
    due: due.length,
    inTime: count(due, (item) => isDone(item) && item.lateDays === 0),
    metLate: count(due, (item) => isDone(item) && item.lateDays > 0),
    dropped: count(due, ({ status }) => status === 'dropped'),
    open: count(due, (item) => !isDone(item) && item.status !== 'dropped'),
    inheritedDue: inheritedDue.length,
    inheritedDone: count(inheritedDue, isDone),
    overdue: overdue.length,
    waived: count(overdue, isWaived),
    lapsed: count(due, (item) => isLapsed(item, view)),
    pastInherited: count(items, ({ overdueDays, deadline }) => overdueDays > 0 && deadline?.inherited === true),
  };
}

/** `annex` is the label of the annex that lists overdue items. */
export function deadlinesSection(brief: Brief, annex: string): ReportSection {
  const { view, say } = brief;
  const { report: official } = say.messages;
  const words = official.deadlines;
  const figures = deadlineFigures(view);
  const { due, inTime, metLate, open, dropped, inheritedDue, inheritedDone, overdue, waived } = figures;
  const decisions = newDecisionLines(brief);
  const see = overdue > 0 && annex !== '' ? words.seeAnnex(annex) : '';
  return {
    title: official.sections.deadlines,
    blocks: [
      paragraph(words.due(due, inTime, metLate, open, dropped)),
      ...(inheritedDue > 0 ? [paragraph(words.inherited(inheritedDue, inheritedDone))] : []),
      paragraph(words.overdue(view.asOf, overdue, waived) + see),
      ...(figures.lapsed > 0 ? [paragraph(words.lapsing(view.last, figures.lapsed))] : []),
      ...(figures.pastInherited > 0 ? [paragraph(words.pastInherited(figures.pastInherited))] : []),
      ...(decisions.length > 0 ? [paragraph(words.decided(decisions.length))] : []),
      ...numbered(decisions),
    ],
  };
}

function newDecisionLines({ view, say }: Brief): string[] {
  const { messages } = say;
  const { plan } = view;
  const words = messages.report.deadlines;
  return view.decisions.flatMap((update) => {
    const { item, forecast, waiver, override } = update.data;
    const title = nameOfId(plan, item, say);
    const to = forecast && periodDays(forecast.due).last;
    const from = deadlineMove(plan, update)?.from;
    return [
      ...(forecast && to
        ? [words.moved(item, title, from ?? to, to, forecast.reason, unitName(plan, forecast.approved_by, say))]
        : []),
      ...(waiver ? [words.waived(item, title, waiver.until, waiver.reason, unitName(plan, waiver.owner, say))] : []),
      ...(override
        ? [
            words.overridden(
              item,
              title,
              messages.labels.light[override.light],
              override.until,
              override.reason,
              messages.labels.light[view.end.find(item)?.light ?? 'grey'],
            ),
          ]
        : []),
    ];
  });
}

export const overdueAnnex = ({ view, say }: Brief): Annex[] =>
  view.overdue.length === 0
    ? []
    : [{ title: say.messages.report.annexes.overdue, blocks: [itemsTable(view.overdue, view.plan, say)] }];
