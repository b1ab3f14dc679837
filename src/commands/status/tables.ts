// The two tables of the status screen: areas, and what is due.
import { rollUp } from '../../evaluate/snapshot/roll-up';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import {
  countItems,
  inheritedTotals,
  statedDeadlines,
  type Totals,
  totalsOf,
  withinArea,
} from '../../evaluate/snapshot/totals';
import { titleOf } from '../../model/describe';
import { idCell, lightCell } from '../../page/cells';
import type { Block, Text } from '../../page/page';
import type { Say } from '../../page/say';
import type { Kind } from '../../schema/kinds';

const dated: readonly Kind[] = ['milestone', 'instance', 'action'];

export function areasTable(snapshot: Snapshot, say: Say): Block {
  const { messages, language } = say;
  const rows = snapshot.ofKind('area').map((area): Text[] => {
    const { tasks, measures } = withinArea(snapshot, area);
    const all = countItems([...tasks, ...measures], snapshot.plan.charter.windows.due_soon_days);
    return [
      [idCell(area.record.id)],
      titleOf(snapshot.plan, area.record, language),
      String(tasks.length),
      String(measures.length),
      messages.ofTotal(all.reported, all.read),
      messages.ofTotal(all.done, all.read),
      [lightCell(area, say)],
    ];
  });
  const tasks = totalsOf(snapshot, 'task');
  const measures = totalsOf(snapshot, 'measure');
  const total = (field: 'reported' | 'done'): string =>
    messages.ofTotal(tasks[field] + measures[field], tasks.expected + measures.expected);
  const whole = rollUp(snapshot.ofKind('area'));
  rows.push([
    '',
    [{ text: messages.status.total, tone: 'strong' }],
    countedOf(tasks, say),
    countedOf(measures, say),
    total('reported'),
    total('done'),
    whole ? [lightCell(whole, say)] : '',
  ]);
  const { columns } = messages;
  return {
    type: 'table',
    columns: [
      { label: columns.id },
      { label: columns.area, grows: true },
      { label: columns.tasks, align: 'right' },
      { label: columns.measures, align: 'right' },
      { label: columns.reported, align: 'right' },
      { label: columns.done, align: 'right' },
      { label: columns.light },
    ],
    rows,
  };
}

/** The number of records; “17 of 18” if one could not be read. */
const countedOf = ({ read, expected }: Totals, { messages }: Say): string =>
  read === expected ? String(read) : messages.ofTotal(read, expected);

export function deadlinesTable(snapshot: Snapshot, say: Say): Block {
  const { messages } = say;
  const { columns } = messages;
  const dueSoonDays = snapshot.plan.charter.windows.due_soon_days;
  const row = (label: string, totals: Totals): Text[] => {
    const ahead = totals.read - totals.done - totals.overdue - totals.dropped;
    const late: Text = totals.overdue > 0 ? [{ text: String(totals.overdue), tone: 'red' }] : '0';
    return [
      label,
      countedOf(totals, say),
      String(totals.done),
      String(totals.metLate),
      late,
      String(totals.dueSoon),
      String(ahead - totals.dueSoon),
    ];
  };
  const inherited = inheritedTotals(snapshot);
  const stated = countItems(statedDeadlines(snapshot), dueSoonDays);
  return {
    type: 'table',
    columns: [
      { label: columns.what, grows: true },
      { label: columns.total, align: 'right' },
      { label: columns.done, align: 'right' },
      { label: columns.metLate, align: 'right' },
      { label: columns.overdue, align: 'right' },
      { label: columns.dueSoon, align: 'right' },
      { label: columns.ahead, align: 'right' },
    ],
    rows: [
      ...dated.map((kind) => row(messages.headline(messages.labels.kind[kind]), totalsOf(snapshot, kind))),
      ...(stated.read > 0 ? [row(messages.headline(messages.status.stated), stated)] : []),
      row(messages.headline(messages.status.inherited), inherited),
    ],
  };
}
