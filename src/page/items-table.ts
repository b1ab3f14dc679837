// A table of items, for the annexes of reports and for the dashboard.
import type { Item } from '../evaluate/snapshot/item';
import type { Plan } from '../model/plan';
import { dueCell, idCell, lightCell, ownersText, stateText, titleText } from './cells';
import type { Block, Text } from './page';
import type { Say } from './say';

/** Items with their deadline, owners, light and state. */
export function itemsTable(items: readonly Item[], plan: Plan, say: Say): Block {
  const { columns } = say.messages;
  return {
    type: 'table',
    columns: [
      { label: columns.id },
      { label: columns.title, grows: true },
      { label: columns.due },
      { label: columns.owners, grows: true },
      { label: columns.light },
      { label: columns.state, grows: true },
    ],
    rows: items.map((item): Text[] => [
      [idCell(item.record.id)],
      titleText(plan, item, say),
      dueCell(item, say),
      ownersText(plan, item, say),
      [lightCell(item, say)],
      stateText(item, say),
    ]),
  };
}
