// The plan period as a chart: milestones, yearly obligations, projects and actions, with a line at the day judged.
import type { Item } from '../../evaluate/snapshot/item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { titleOf } from '../../model/describe';
import { idCell } from '../../page/cells';
import type { Block, Page, TimelineRow } from '../../page/page';
import type { Say } from '../../page/say';
import type { Kind } from '../../schema/kinds';

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
        aside: messages.asOf(snapshot.asOf),
      },
      ...timelineBlocks(snapshot, items, say),
    ],
  };
}

/** The chart and its legend. */
export function timelineBlocks(snapshot: Snapshot, items: readonly Item[], say: Say): Block[] {
  const { plan, asOf } = snapshot;
  const { messages, language } = say;
  const { years } = plan.charter;
  // Deadlines outside the plan period (actions of later meetings) widen the chart.
  const days = items.flatMap(({ deadline }) => (deadline ? [deadline.day] : [])).sort();
  const [earliest, latest] = [days[0] ?? '9', days.at(-1) ?? ''];
  const firstDay = earliest < `${years.from}-01-01` ? `${earliest.slice(0, 4)}-01-01` : `${years.from}-01-01`;
  const lastDay = latest > `${years.to}-12-31` ? latest : `${years.to}-12-31`;
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
      isDue: deadline !== undefined,
      marks: instances.flatMap((one) =>
        one.deadline ? [{ day: one.deadline.day, light: one.light, word: messages.labels.light[one.light] }] : [],
      ),
      note: [{ text: messages.labels.light[item.light], light: item.light }, ` ${titleOf(plan, record, language)}`],
    };
  };
  const isOutside = asOf > lastDay || asOf < firstDay;
  return [
    {
      type: 'timeline',
      from: firstDay,
      to: lastDay,
      today: asOf,
      todayLabel: messages.timeline.today,
      heads: [messages.columns.id, messages.timeline.span, messages.columns.state],
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
