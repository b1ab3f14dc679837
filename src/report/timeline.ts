// The plan's years as a chart: milestones, yearly obligations, projects and actions, with today's line.
import type { Item } from '../evaluate/item';
import type { Snapshot } from '../evaluate/snapshot';
import { titleOf } from '../model/describe';
import type { Kind } from '../schema/kinds';
import { idCell } from './cells';
import type { Block, Page, TimelineRow } from './page';
import type { Say } from './say';

const drawn: readonly Kind[] = ['milestone', 'obligation', 'project', 'action'];

export function timelinePage(snapshot: Snapshot, items: readonly Item[], say: Say): Page {
  const { years } = snapshot.plan.charter;
  const { messages } = say;
  return {
    blocks: [
      {
        type: 'heading',
        level: 1,
        text: messages.timeline.title(years.from, years.to),
        aside: messages.status.asOf(snapshot.asOf),
      },
      ...timelineBlocks(snapshot, items, say),
    ],
  };
}

/** The chart, and how it is to be read. */
export function timelineBlocks(snapshot: Snapshot, items: readonly Item[], say: Say): Block[] {
  const { plan, asOf } = snapshot;
  const { messages, language } = say;
  const { years } = plan.charter;
  // A deadline after the plan's years (an action of a later meeting) still belongs on the chart.
  const lastDay = items.reduce(
    (last, { deadline }) => (deadline && deadline.day > last ? deadline.day : last),
    `${years.to}-12-31`,
  );
  const row = (item: Item): TimelineRow => {
    const { record, deadline } = item;
    const instances =
      record.kind === 'obligation'
        ? plan
            .childrenOf(record.id)
            .map(({ id }) => snapshot.find(id))
            .filter((child) => child !== undefined)
        : [item];
    return {
      label: [idCell(record.id)],
      begins: deadline?.begins ?? `${years.from}-01-01`,
      ends: deadline?.day ?? `${years.to}-12-31`,
      marks: instances.flatMap((one) =>
        one.deadline ? [{ day: one.deadline.day, light: one.light, word: messages.labels.light[one.light] }] : [],
      ),
      note: [{ text: messages.labels.light[item.light], light: item.light }, ` ${titleOf(plan, record, language)}`],
    };
  };
  const isOutside = asOf > lastDay || asOf < `${years.from}-01-01`;
  return [
    {
      type: 'timeline',
      from: `${years.from}-01-01`,
      to: lastDay,
      today: asOf,
      todayLabel: messages.timeline.today,
      groups: drawn.map((kind) => ({
        label: messages.headline(messages.labels.kind[kind]),
        rows: items.filter(({ record }) => record.kind === kind).map(row),
      })),
    },
    ...(isOutside
      ? [{ type: 'paragraph' as const, text: [{ text: messages.timeline.outside(asOf), tone: 'muted' as const }] }]
      : []),
    { type: 'paragraph', text: [{ text: messages.timeline.legend, tone: 'muted' }] },
  ];
}

export const timelineKinds = drawn;
