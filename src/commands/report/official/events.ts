// The section on progress: one paragraph per report, grouped by area or kind; and the meetings.
import type { PlanRecord, UpdateRecord } from '../../../model/plan';
import { stateChangesOf } from '../../../page/changes';
import { type Block, paragraph } from '../../../page/page';
import type { Say } from '../../../page/say';
import type { Brief, ReportSection } from './brief';
import { nameIn, nameOfId, numbered, unitName } from './words';

export function eventsSection(brief: Brief): ReportSection {
  const { view, say } = brief;
  const { report: official } = say.messages;
  const parts = [...eventGroups(brief), ...meetingPart(brief)];
  return {
    title: official.sections.events,
    blocks:
      view.reports.length === 0
        ? [paragraph(official.events.none), ...parts.flatMap(partBlocks(say))]
        : parts.flatMap(partBlocks(say)),
  };
}

interface EventGroup {
  readonly title: string;
  readonly lines: readonly string[];
}

const partBlocks =
  ({ messages }: Say) =>
  ({ title, lines }: EventGroup, index: number): Block[] => [
    { type: 'heading', level: 3, text: `${messages.report.partNumber(index + 1)}${title}` },
    ...numbered(lines),
  ];

/** Groups the reports: tasks and measures by area, others by kind; each report once, under its own item. */
function eventGroups({ view, corpus, say }: Brief): EventGroup[] {
  const { plan, end, reports } = view;
  const { groups } = say.messages.report.events;
  const reportsOn = (test: (record: PlanRecord) => boolean): string[] =>
    reports
      .filter(({ data }) => {
        const record = plan.find(data.item);
        return record !== undefined && test(record);
      })
      .map((update) => reportLine(update, view.plan, say));
  const isOf =
    (...kinds: readonly PlanRecord['kind'][]) =>
    ({ kind }: PlanRecord): boolean =>
      kinds.includes(kind);
  const areas = end.ofKind('area').map((area) => ({
    title: nameIn(plan, area.record, say),
    lines: reportsOn((record) => {
      const item = end.find(record.id);
      return isOf('task', 'measure')(record) && item !== undefined && corpus.isWithin(item, area.record.id);
    }),
  }));
  return [
    ...areas,
    { title: groups.pairing, lines: reportsOn(isOf('pairing')) },
    { title: groups.project, lines: reportsOn(isOf('project', 'component')) },
    { title: groups.safeguard, lines: reportsOn(isOf('safeguard')) },
    { title: groups.dated, lines: reportsOn(isOf('milestone', 'instance', 'action')) },
  ].filter(({ lines }) => lines.length > 0);
}

/** One report as a line: its note, who reported, as of which day, the state reported, the evidence. */
export function reportLine(update: UpdateRecord, plan: Brief['view']['plan'], say: Say): string {
  const { report: official, listComma } = say.messages;
  const words = official.events;
  const { item, note, by, on, also = [], evidence = [] } = update.data;
  return words.line(item, nameOfId(plan, item, say), note, [
    words.by(unitName(plan, by, say), on),
    ...stateChangesOf(update, say).map(official.inSentence),
    ...(also.length > 0 ? [words.also(also.join(listComma))] : []),
    words.evidence(evidence.length),
  ]);
}

function meetingPart({ view, say }: Brief): EventGroup[] {
  const { report: official, labels } = say.messages;
  const lines = view.meetings.map(({ data }) =>
    official.events.meeting(
      data.on,
      data.place ?? '',
      say.language === 'en' ? data.title_en : data.title,
      labels.meetingType[data.type],
      data.actions?.length ?? 0,
    ),
  );
  return lines.length === 0 ? [] : [{ title: official.events.meetings, lines }];
}
