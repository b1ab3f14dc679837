// The status screen: areas, lights, deadlines, overdue and coming items, the pipeline, and items without reports.
import type { Item } from '../../evaluate/snapshot/item';
import { stages } from '../../evaluate/snapshot/item';
import { reporting } from '../../evaluate/snapshot/silence';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { datedItems, inheritedTotals, type Totals, totalsOf } from '../../evaluate/snapshot/totals';
import { idCell, lightCell, stateText, titleText } from '../../page/cells';
import type { Block, Page, Text } from '../../page/page';
import { periodNotice } from '../../page/period-notice';
import type { Say } from '../../page/say';
import type { Kind } from '../../schema/kinds';
import { areasTable, deadlinesTable } from './tables';

/** The number of rows of each list, and the query that finds all. */
const shortLengths = {
  overdue: { rows: 5, query: 'is:overdue' },
  next: { rows: 3, query: 'is:open -is:overdue' },
} as const;

export function statusPage(snapshot: Snapshot, say: Say): Page {
  const { plan, asOf } = snapshot;
  const { messages, language } = say;
  const words = messages.status;
  const { charter } = plan;
  const overdue = overdueOf(snapshot);
  const coming = comingOf(snapshot);
  const heading = (text: string): Block => ({ type: 'heading', level: 2, text });
  return {
    blocks: [
      {
        type: 'heading',
        level: 1,
        text: language === 'en' ? charter.title_en : charter.title,
        aside: messages.asOf(asOf),
      },
      {
        type: 'paragraph',
        text: [{ text: words.about(charter.number, charter.years.from, charter.years.to), tone: 'muted' }],
      },
      ...periodNotice(snapshot, say),
      heading(words.areas),
      areasTable(snapshot, say),
      heading(words.deadlines),
      deadlinesTable(snapshot, say),
      ...(overdue.length > 0
        ? [heading(overdueTitle(snapshot, say)), ...shortenedList(overdue, snapshot, say, 'overdue')]
        : []),
      ...(coming.length > 0
        ? [heading(words.next(coming.length)), ...shortenedList(coming, snapshot, say, 'next')]
        : []),
      heading(words.pipeline),
      { type: 'paragraph', text: pipelineLine(snapshot, say) },
      heading(words.reporting),
      ...reportingBlocks(snapshot, say),
    ],
  };
}

/** Items past their own deadline, earliest first. */
export const overdueOf = (snapshot: Snapshot): Item[] =>
  datedItems(snapshot).filter(({ overdueDays }) => overdueDays > 0);
/** Items not yet due, nearest first. */
export const comingOf = (snapshot: Snapshot): Item[] =>
  datedItems(snapshot).filter(({ daysLeft }) => daysLeft !== undefined);
export const overdueTitle = (snapshot: Snapshot, { messages }: Say): string =>
  messages.status.overdue(overdueOf(snapshot).length, inheritedTotals(snapshot).overdue);

/** Items without recent reports, decisions by people, and the legend of the lights. */
export function reportingBlocks(snapshot: Snapshot, say: Say): Block[] {
  const { messages } = say;
  return [
    {
      type: 'shares',
      words: messages.labels.light,
      rows: reportedKinds(snapshot).map((kind) => share(kind, totalsOf(snapshot, kind), say)),
    },
    ...decisions(snapshot, say),
    ...(snapshot.later > 0 ? [{ type: 'paragraph' as const, text: messages.status.later(snapshot.later) }] : []),
    { type: 'paragraph', text: [{ text: messages.status.legend, tone: 'muted' }] },
  ];
}

/** The kinds to count, if the plan has any; components count with projects, instances under deadlines. */
const reportedKinds = (snapshot: Snapshot): Kind[] =>
  (['task', 'measure', 'pairing', 'project', 'safeguard', 'milestone', 'action'] as const).filter(
    (kind) => totalsOf(snapshot, kind).expected > 0,
  );

/** Numbers of waivers, reschedules, lights set by hand and confirmed items; empty if there are none. */
function decisions(snapshot: Snapshot, { messages }: Say): Block[] {
  const items = snapshot.items.filter(({ record }) => reporting.includes(record.kind));
  const reported = items.filter(({ verification }) => verification !== undefined).length;
  const count = (test: (item: Item) => boolean): number => items.filter(test).length;
  const { state } = messages.labels;
  const parts = [
    [state.rescheduled, count(({ forecast }) => forecast !== undefined)],
    [state.waived, count(({ waiver }) => waiver?.holds === true)],
    [state.overridden, count(({ override }) => override !== undefined)],
    [state['confirmation-stale'], count(({ verification }) => verification === 'stale')],
  ] as const;
  const said = parts.filter(([, number]) => number > 0).map(([word, number]) => messages.status.stage(word, number));
  const verified = count(({ verification }) => verification === 'verified');
  if (reported > 0) said.unshift(messages.status.verified(verified, reported));
  return said.length === 0 ? [] : [{ type: 'paragraph', text: said.join(messages.comma) }];
}

function shortenedList(
  items: readonly Item[],
  snapshot: Snapshot,
  say: Say,
  which: keyof typeof shortLengths,
): Block[] {
  const { rows, query } = shortLengths[which];
  const rest = items.length - rows;
  return [
    deadlineRows(items.slice(0, rows), snapshot, say),
    ...(rest > 0 ? [{ type: 'paragraph' as const, text: say.messages.status.more(rest, query) }] : []),
  ];
}

export function deadlineRows(items: readonly Item[], { plan }: Snapshot, say: Say): Block {
  const { columns } = say.messages;
  return {
    type: 'table',
    columns: [
      { label: columns.id },
      { label: columns.title, grows: true },
      { label: columns.due },
      { label: columns.light },
      { label: columns.state, grows: true },
    ],
    rows: items.map((item): Text[] => [
      [idCell(item.record.id)],
      titleText(plan, item, say),
      item.deadline?.day ?? '',
      [lightCell(item, say)],
      stateText(item, say),
    ]),
  };
}

function pipelineLine(snapshot: Snapshot, { messages }: Say): Text {
  const projects = snapshot.ofKind('project');
  const parts = stages.map((stage) =>
    messages.status.stage(messages.labels.stage[stage], projects.filter((item) => item.stage === stage).length),
  );
  const silent = projects.filter(({ stage }) => stage === undefined).length;
  return `${messages.status.projects(projects.length)}${[...parts, messages.status.stage(messages.labels.noStage, silent)].join(messages.comma)}`;
}

function share(kind: Kind, totals: Totals, { messages }: Say) {
  const amounts = { done: totals.done, green: totals.green, yellow: totals.yellow, red: totals.red, grey: totals.grey };
  return {
    label: messages.headline(messages.labels.kind[kind]),
    parts: (['done', 'green', 'yellow', 'red', 'grey'] as const).map((light) => ({ light, amount: amounts[light] })),
    note: messages.status.silent(totals.read - totals.reported, totals.stale, totals.expected),
  };
}
