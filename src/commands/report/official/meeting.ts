// The pack for a joint conference: what is overdue, the last meeting's actions and their state, what needs a decision,
// whose turn it is to host, and what is due next.
import { type Item, isSettled } from '../../../evaluate/snapshot/item';
import type { Snapshot } from '../../../evaluate/snapshot/snapshot';
import { datedItems } from '../../../evaluate/snapshot/totals';
import { officialWords } from '../../../model/describe';
import type { RecordOf } from '../../../model/plan';
import { paragraph } from '../../../page/page';
import { compare } from '../../../util/compare-texts';
import { addDays, type Day } from '../../../util/day';
import type { Brief, OfficialReport, ReportSection } from './brief';
import { noteFigures, notesSection } from './notes';
import { overallFigures, overallSection } from './overall';
import { cooperationOf, idList, nameIn, numbered, ownersIn, stateIn, titleWords } from './words';

/** How far the pack looks ahead: joint conferences are held once a year or more often, at no fixed day (S02). */
const aheadDays = 92;

export function meetingPack(brief: Brief, unsound: number): OfficialReport {
  const { view, say } = brief;
  const { report: official } = say.messages;
  const [title] = titleWords(view.plan, say);
  const coming = comingItems(brief);
  const decisions = questionLines(brief);
  const { sections } = official;
  const figures = overallFigures(view);
  const moved = movedItems(brief);
  return {
    title: official.titles.meeting(cooperationOf(view.plan, say)),
    opening: [official.openings.meeting(title, view.asOf)],
    sections: [
      overallSection(brief, figures, false),
      {
        title: sections.overdue,
        blocks: [
          paragraph(official.meeting.overdue(view.overdue.length)),
          ...numbered(view.overdue.map((item) => itemLine(item, brief))),
        ],
      },
      lastMeetingSection(brief),
      decisionsSection(brief, decisions),
      hostingSection(brief),
      {
        title: sections.coming,
        blocks: [
          paragraph(official.meeting.coming(aheadDays, coming.length)),
          ...numbered(coming.map((item) => itemLine(item, brief))),
          ...(moved.length > 0 ? [paragraph(official.meeting.moved(aheadDays, moved.length))] : []),
          ...numbered(moved.map((item) => itemLine(item, brief))),
        ],
      },
      notesSection(brief, unsound, { isPeriod: false }),
    ],
    annexes: [],
    figures: {
      ...figures,
      overdue: view.overdue.length,
      decisions: decisions.length,
      coming: coming.length,
      notes: noteFigures(view),
    },
  };
}

const itemLine = (item: Item, { view, say }: Brief): string =>
  say.messages.report.meeting.item(
    item.record.id,
    nameIn(view.plan, item.record, say),
    item.deadline?.day ?? '',
    stateIn(item, say),
    ownersIn(view.plan, item, say),
  );

const comingItems = ({ view }: Brief): Item[] =>
  datedItems(view.end).filter(({ daysLeft }) => daysLeft !== undefined && daysLeft <= aheadDays);

/** Items rescheduled into the days ahead, unless already listed for their planned deadline. */
const movedItems = ({ view }: Brief): Item[] =>
  view.items.filter((item) => {
    const { forecast, daysLeft } = item;
    const isAhead = (days: number | undefined): boolean => days !== undefined && days >= 0 && days <= aheadDays;
    return isAhead(forecast?.daysLeft) && !isSettled(item) && !isAhead(daysLeft);
  });

/**
 * The actions of the last joint conference (or, if none decided anything, of the last meeting that did), and the open
 * actions of all earlier meetings.
 */
function lastMeetingSection({ view, say }: Brief): ReportSection {
  const { report: official } = say.messages;
  const words = official.actions;
  const meetings = meetingsOf(view.end);
  const deciding = meetings.filter(({ data }) => (data.actions ?? []).length > 0);
  const last = deciding.findLast(({ data }) => data.type === 'joint-conference') ?? deciding.at(-1);
  const none = meetings.length === 0 ? words.noMeeting : words.none;
  const actions = view.end.ofKind('action');
  const own = actions.filter(({ record }) => record.parent === last?.id);
  const others = actions.filter((item) => item.record.parent !== last?.id && !isSettled(item));
  const lines = (items: readonly Item[]) =>
    numbered(
      items.map((item) =>
        words.line(item.record.id, nameIn(view.plan, item.record, say), item.deadline?.day ?? '', stateIn(item, say)),
      ),
    );
  return {
    title: official.sections.lastMeeting,
    blocks: last
      ? [
          paragraph(words.from(say.language === 'en' ? last.data.title_en : last.data.title, last.data.on, own.length)),
          ...lines(own),
          ...(others.length > 0 ? [paragraph(official.meeting.earlier(others.length)), ...lines(others)] : []),
        ]
      : [paragraph(none)],
  };
}

/** Oldest first. */
const meetingsOf = (snapshot: Snapshot): RecordOf<'meeting'>[] =>
  snapshot
    .ofKind('meeting')
    .flatMap(({ record }) => (record.kind === 'meeting' ? [record] : []))
    .sort((one, other) => compare(one.data.on, other.data.on) || compare(one.id, other.id));

function decisionsSection({ view, say }: Brief, lines: readonly string[]): ReportSection {
  const { report: official } = say.messages;
  const unconfirmed = view.items.filter(({ verification }) => verification === 'reported' || verification === 'stale');
  return {
    title: official.sections.decisions,
    blocks: [
      ...(lines.length === 0 ? [paragraph(official.meeting.nothing)] : numbered(lines)),
      ...(unconfirmed.length > 0
        ? [paragraph(official.meeting.unconfirmed(unconfirmed.length, idList(unconfirmed, say)))]
        : []),
    ],
  };
}

/** Questions to decide: one for all overdue items without a decision, one for each decision that ran or runs out. */
function questionLines({ view, say }: Brief): string[] {
  const words = say.messages.report.meeting.decide;
  const { plan, asOf } = view;
  const soon = addDays(asOf, plan.charter.windows.due_soon_days);
  const late = view.overdue.filter(({ waiver, forecast }) => !waiver && !forecast);
  return [
    ...(late.length > 0 ? [words.late(late.length, idList(late, say))] : []),
    ...view.items.flatMap((item): string[] => {
      const { id } = item.record;
      const title = nameIn(plan, item.record, say);
      return [
        ...decidedLine(item, asOf, soon, title, words),
        ...(item.status === 'blocked' ? [words.blocked(id, title)] : []),
      ];
    }),
  ];
}

type DecideWords = Brief['say']['messages']['report']['meeting']['decide'];

/** The line for an overdue item whose waiver or reschedule has run out, or soon will. */
function decidedLine(item: Item, asOf: Day, soon: Day, title: string, words: DecideWords): string[] {
  const { overdueDays, waiver, forecast, record } = item;
  if (overdueDays === 0) return [];
  if (waiver?.holds) return waiver.until <= soon ? [words.waiverEnding(record.id, title, waiver.until)] : [];
  if (waiver) return [words.waiverOver(record.id, title, waiver.until)];
  return forecast && forecast.day < asOf ? [words.forecastOver(record.id, title, forecast.day)] : [];
}

/** Whose turn it is to host, from the host of the last joint conference if recorded; and the year's obligations. */
function hostingSection({ view, say }: Brief): ReportSection {
  const { report: official } = say.messages;
  const duties = view.end.ofKind('obligation').filter(({ record }) => /轮值/.test(officialWords(record) ?? ''));
  const years = view.end
    .ofKind('instance')
    .filter(({ record }) => duties.some((duty) => duty.record.id === record.parent));
  return {
    title: official.sections.hosting,
    blocks: [
      paragraph(turnText({ view, say }, duties)),
      ...numbered(
        years.map((item) =>
          official.meeting.yearly(item.record.id, nameIn(view.plan, item.record, say), stateIn(item, say)),
        ),
      ),
    ],
  };
}

function turnText({ view, say }: Pick<Brief, 'view' | 'say'>, duties: readonly Item[]): string {
  const { report: official, labels } = say.messages;
  const words = official.meeting;
  const last = meetingsOf(view.end).findLast(({ data }) => data.type === 'joint-conference')?.data;
  const clause = duties.map(({ record }) => ('clause' in record.data ? record.data.clause : '')).join('');
  if (!last) return words.turnUnknown(clause);
  if (!last.host) return words.hostUnknown(last.on, clause);
  return words.turn(labels.party[last.host], last.on, labels.party[last.host === 'TJ' ? 'CC' : 'TJ']);
}
