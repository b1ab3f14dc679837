// The whole schema, in the order in which it is made: tables first, indexes and views once they are filled.
import { hasLight } from '../../evaluate/snapshot/item';
import { reporting } from '../../evaluate/snapshot/silence';
import { datedKinds } from '../../evaluate/snapshot/totals';
import { type Kind, kinds } from '../../schema/kinds';
import { kindTables } from './kind-tables';
import { linkTables, otherTables } from './other-tables';
import { itemsView, views as otherViews } from './views';

/** The plural, as in `tjcc list`. */
export const tableOf = (kind: Kind): string => /^CREATE TABLE (\w+)/.exec(kindTables[kind])?.[1] ?? '';

const withState = kinds.filter(hasLight);
const withParent: readonly Kind[] = ['task', 'measure', 'component', 'instance', 'action', 'organization'];

export const tables: readonly string[] = [...otherTables, ...kinds.map((kind) => kindTables[kind]), ...linkTables];

const index = (table: string, column: string): string => `CREATE INDEX ${table}_${column} ON ${table} (${column})`;

export const indexes: readonly string[] = [
  ...withState.map((kind) => index(tableOf(kind), 'light')),
  ...withParent.map((kind) => index(tableOf(kind), 'parent')),
  ...datedKinds.map((kind) => index(tableOf(kind), 'planned_day')),
  index('owners', 'organization'),
  index('updates', 'day'),
  index('updates', 'item'),
  index('updates', 'reported_by'),
  index('update_items', 'item'),
  index('reasons', 'code'),
  index('action_items', 'item'),
];

export const views: readonly string[] = [
  itemsView(withState.map((kind) => [kind, tableOf(kind), reporting.includes(kind)])),
  ...otherViews,
];
