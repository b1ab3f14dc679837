// Tables of one kind of record: which columns each kind has, and “n of m” under every table.
import type { Item } from '../../evaluate/snapshot/item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { totalsOf } from '../../evaluate/snapshot/totals';
import { nameOf } from '../../model/describe';
import type { Plan } from '../../model/plan';
import { dueCell, idCell, lightCell, ownersText, stateText, titleText } from '../../page/cells';
import type { Block, Column, Page, Text } from '../../page/page';
import type { Say } from '../../page/say';
import type { Kind } from '../../schema/kinds';

interface ListColumn {
  readonly column: (say: Say) => Column;
  readonly cell: (item: Item, plan: Plan, say: Say) => Text;
}

const id: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.id }),
  cell: ({ record }) => [idCell(record.id)],
};
const title: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.title, grows: true }),
  cell: (item, plan, say) => titleText(plan, item, say),
};
const dueColumn: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.due }),
  cell: (item, _plan, say) => dueCell(item, say),
};
const light: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.light }),
  cell: (item, _plan, say) => [lightCell(item, say)],
};
const stateColumn: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.state, grows: true }),
  cell: (item, _plan, say) => stateText(item, say),
};
const owners: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.owners, grows: true }),
  cell: (item, plan, say) => ownersText(plan, item, say),
};
const party: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.party }),
  cell: ({ record }, _plan, { messages }) =>
    record.kind === 'organization' ? messages.labels.party[record.data.party] : '',
};
const type: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.type }),
  cell: ({ record }, _plan, { messages }) =>
    record.kind === 'organization'
      ? messages.labels.organizationType[record.data.type]
      : record.kind === 'meeting'
        ? messages.labels.meetingType[record.data.type]
        : record.kind === 'component'
          ? messages.labels.role[record.data.role]
          : record.kind === 'project'
            ? messages.labels.origin[record.data.origin]
            : '',
};
const stage: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.stage }),
  cell: (item, _plan, { messages }) =>
    item.stage ? messages.labels.stage[item.stage] : messages.labels.status['no-report'],
};
const dayColumn: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.day }),
  cell: ({ record }) => (record.kind === 'meeting' || record.kind === 'update' ? record.data.on : ''),
};
const about: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.item }),
  cell: ({ record }) => (record.kind === 'update' ? [idCell(record.data.item)] : ''),
};
const by: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.by }),
  cell: ({ record }, plan, { language }) => (record.kind === 'update' ? nameOf(plan, record.data.by, language) : ''),
};

/** What an update says of its item, and whether it is confirmed. */
const statedColumn: ListColumn = {
  column: ({ messages }) => ({ label: messages.columns.state }),
  cell: ({ status, verification }, _plan, { messages }) => {
    const words = status === 'no-report' || status === 'unstated' ? [] : [messages.labels.status[status]];
    if (verification === 'verified') words.push(messages.labels.state.verified);
    if (verification === 'stale') words.push(messages.labels.state['confirmation-stale']);
    return words.join(messages.comma);
  },
};

const columnsOf: Readonly<Record<Kind, readonly ListColumn[]>> = {
  area: [id, title, light, stateColumn],
  task: [id, title, dueColumn, light, stateColumn],
  measure: [id, title, dueColumn, light, stateColumn],
  pairing: [id, title, light, stateColumn],
  project: [id, title, type, stage, dueColumn, light, stateColumn],
  component: [id, title, type, dueColumn, light, stateColumn],
  safeguard: [id, title, light, stateColumn],
  milestone: [id, title, dueColumn, light, stateColumn],
  obligation: [id, title, owners, light, stateColumn],
  instance: [id, title, dueColumn, light, stateColumn],
  meeting: [id, title, type, dayColumn],
  action: [id, title, dueColumn, owners, light, stateColumn],
  organization: [id, title, party, type],
  update: [id, dayColumn, about, statedColumn, title, by],
};

export function listPage(snapshot: Snapshot, kind: Kind, items: readonly Item[], say: Say): Page {
  const { messages } = say;
  const totals = totalsOf(snapshot, kind);
  const name = messages.labels.kind[kind];
  const columns = columnsOf[kind];
  const foot = messages.list.foot(items.length, totals.expected, name, messages.labels.counter[kind]);
  const short = totals.read === totals.expected ? '' : messages.list.short(totals.read, totals.expected);
  return {
    blocks: [
      { type: 'heading', level: 1, text: messages.headline(name), aside: messages.status.asOf(snapshot.asOf) },
      ...table(columns, items, snapshot.plan, say),
      { type: 'paragraph', text: [{ text: foot + short, tone: 'muted' }] },
      ...(items.some(({ deadline }) => deadline?.inherited) && columns.includes(dueColumn)
        ? [{ type: 'paragraph' as const, text: [{ text: messages.list.inheritedNote, tone: 'muted' as const }] }]
        : []),
    ],
  };
}

function table(columns: readonly ListColumn[], items: readonly Item[], plan: Plan, say: Say): Block[] {
  if (items.length === 0) return [];
  const rows = items.map((item) => columns.map(({ cell }) => cell(item, plan, say)));
  return [{ type: 'table', columns: columns.map(({ column }) => column(say)), rows }];
}

/** Whatever has a day of its own, whatever its kind, nearest first. */
export function deadlinesPage(snapshot: Snapshot, items: readonly Item[], expected: number, say: Say): Page {
  const { messages } = say;
  const columns = [id, title, dueColumn, owners, light, stateColumn];
  return {
    blocks: [
      {
        type: 'heading',
        level: 1,
        text: messages.headline(messages.list.deadlines),
        aside: messages.status.asOf(snapshot.asOf),
      },
      ...table(columns, items, snapshot.plan, say),
      {
        type: 'paragraph',
        text: [
          {
            text: messages.list.foot(
              items.length,
              expected,
              messages.list.deadlines,
              messages.labels.counter.milestone,
            ),
            tone: 'muted',
          },
        ],
      },
    ],
  };
}
