// Where do we stand: one screen. Areas, lights, deadlines, what is overdue, the pipeline, and who is silent.
import type { Item } from '../../evaluate/snapshot/item';
import { stages } from '../../evaluate/snapshot/item';
import { reporting } from '../../evaluate/snapshot/silence';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { datedItems, inheritedTotals, type Totals, totalsOf } from '../../evaluate/snapshot/totals';
import { idCell, lightCell, stateText, titleText } from '../../page/cells';
import type { Block, Page, Text } from '../../page/page';
import type { Say } from '../../page/say';
import type { Kind } from '../../schema/kinds';
import { daysBetween } from '../../util/day';
import { areasTable, deadlinesTable } from './tables';

/** How many rows the lists of the first screen show, and the query that finds the rest. */
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
        aside: words.asOf(asOf),
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

/** Past their own day, earliest first. */
export const overdueOf = (snapshot: Snapshot): Item[] =>
  datedItems(snapshot).filter(({ overdueDays }) => overdueDays > 0);
/** With days left, nearest first. */
export const comingOf = (snapshot: Snapshot): Item[] =>
  datedItems(snapshot).filter(({ daysLeft }) => daysLeft !== undefined);
export const overdueTitle = (snapshot: Snapshot, { messages }: Say): string =>
  messages.status.overdue(overdueOf(snapshot).length, inheritedTotals(snapshot).overdue);

/** Who reports and who is silent, what people decided, and how to read the lights. */
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

/** Those of which there are any; components are counted with their projects, instances with their deadlines. */
const reportedKinds = (snapshot: Snapshot): Kind[] =>
  (['task', 'measure', 'pairing', 'project', 'safeguard', 'milestone', 'action'] as const).filter(
    (kind) => totalsOf(snapshot, kind).expected > 0,
  );

/** What people decided beside the computed lights, and what the other office has confirmed; nothing where there is none. */
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

/** Before the plan's years, after them: what a reader must know before reading on. */
export function periodNotice({ plan: { charter }, asOf }: Snapshot, { messages }: Say): Block[] {
  const { from, to } = charter.years;
  const [first, last] = [`${from}-01-01`, `${to}-12-31`];
  if (asOf > last) {
    const sample = `${Math.min(from + 1, to)}-06-30`;
    return [
      { type: 'notice', tone: 'yellow', lines: messages.status.periodOver(last, daysBetween(last, asOf), sample) },
    ];
  }
  if (asOf < first) return [{ type: 'notice', tone: 'muted', lines: [messages.status.periodAhead(first)] }];
  if (asOf < charter.issued_on)
    return [{ type: 'notice', tone: 'muted', lines: [messages.status.notYetIssued(charter.issued_on)] }];
  return [];
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
