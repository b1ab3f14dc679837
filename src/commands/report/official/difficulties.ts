// The sections on difficulties and next steps, from the reports of the period; and items without a report.

import { type Item, isSettled } from '../../../evaluate/snapshot/item';
import { liesIn, nextPeriod } from '../../../evaluate/snapshot/period';
import { reporting } from '../../../evaluate/snapshot/silence';
import { datedItems } from '../../../evaluate/snapshot/totals';
import type { Plan } from '../../../model/plan';
import type { Annex, Text } from '../../../page/page';
import { paragraph } from '../../../page/page';
import type { Say } from '../../../page/say';
import { type Day, periodDays } from '../../../util/day';
import type { Brief, ReportSection } from './brief';
import { idList, nameIn, nameOfId, numbered, ownersIn, unitName } from './words';

const isSilent = ({ status }: Item): boolean => status === 'no-report';

export function difficultiesSection({ view, say }: Brief, annex: string): ReportSection {
  const { report: official } = say.messages;
  const words = official.difficulties;
  const { plan, items, reports } = view;
  const said = reports.flatMap(({ data: { item, difficulty, by, on } }) =>
    difficulty ? [words.line(item, nameOfId(plan, item, say), difficulty, unitName(plan, by, say), on)] : [],
  );
  const blocked = items.filter(({ status }) => status === 'blocked');
  const silent = items.filter(isSilent);
  const stale = items.filter(({ silence }) => silence?.isStale === true);
  const see = silent.length > 0 ? official.deadlines.seeAnnex(annex) : '';
  return {
    title: official.sections.difficulties,
    blocks: [
      ...(said.length === 0 ? [paragraph(words.none)] : numbered(said)),
      ...(blocked.length > 0 ? [paragraph(words.blocked(blocked.length, idList(blocked, say)))] : []),
      paragraph(words.silent(silent.length, stale.length) + see),
    ],
  };
}

/** Next steps that reports name, and what falls due in the following period. */
export function nextSection({ view, say }: Brief): ReportSection {
  const { report: official } = say.messages;
  const words = official.next;
  const { plan, end, reports, period } = view;
  const said = reports.flatMap(({ data: { item, next_step, by, on } }) =>
    next_step
      ? [official.difficulties.line(item, nameOfId(plan, item, say), next_step, unitName(plan, by, say), on)]
      : [],
  );
  const following = nextPeriod(period);
  const { first, last } = periodDays(following);
  const due = datedItems(end).filter((item) => item.daysLeft !== undefined && liesIn(item, first, last));
  const moved = view.items.filter((item) => !isSettled(item) && isForecastIn(item, first, last));
  return {
    title: official.sections.next,
    blocks: [
      ...(said.length === 0 ? [paragraph(words.none)] : numbered(said)),
      ...(moved.length > 0
        ? [
            paragraph(words.moved(following, moved.length)),
            ...numbered(moved.map((item) => movedLine(item, plan, say))),
          ]
        : []),
      paragraph(words.due(following, due.length)),
      ...numbered(
        due.map((item) =>
          words.item(
            item.record.id,
            nameIn(plan, item.record, say),
            item.deadline?.day ?? '',
            ownersIn(plan, item, say),
          ),
        ),
      ),
    ],
  };
}

/** Whether its rescheduled day is between `first` and `last`, both included. */
const isForecastIn = ({ forecast }: Item, first: Day, last: Day): boolean =>
  forecast !== undefined && forecast.day >= first && forecast.day <= last;

const movedLine = (item: Item, plan: Plan, say: Say): string =>
  say.messages.report.next.forecast(
    item.record.id,
    nameIn(plan, item.record, say),
    item.forecast?.day ?? '',
    ownersIn(plan, item, say),
  );

/** Ids separated by blanks: without blanks, programs break lines inside an id. */
const idsText = (items: readonly Item[]): string => items.map(({ record }) => record.id).join(' ');

/** The annex that lists, by kind, every item without a report up to the day judged. */
export function silentAnnex({ view, say }: Brief): Annex[] {
  const { messages } = say;
  const { report: official, labels, headline } = messages;
  const rows = reporting.flatMap((kind): Text[][] => {
    const all = view.items.filter(({ record }) => record.kind === kind);
    const silent = all.filter(isSilent);
    return silent.length === 0
      ? []
      : [[headline(labels.kind[kind]), String(all.length), String(silent.length), idsText(silent)]];
  });
  if (rows.length === 0) return [];
  const { kind, whole, silent, ids } = official.silentColumns;
  return [
    {
      title: official.annexes.silent,
      blocks: [
        {
          type: 'table',
          columns: [
            { label: kind },
            { label: whole, align: 'right' },
            { label: silent, align: 'right' },
            { label: ids, grows: true },
          ],
          rows,
        },
      ],
    },
  ];
}
