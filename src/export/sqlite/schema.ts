// The whole schema, in the order in which it is made: tables first, indexes and views once they are filled.
import { hasLight } from '../../evaluate/snapshot/item';
import { reporting } from '../../evaluate/snapshot/silence';
import { datedKinds } from '../../evaluate/snapshot/totals';
import { type Kind, kinds } from '../../schema/kinds';
import { kindTables } from './kind-tables';
import { linkTables, otherTables } from './other-tables';
import { itemsView, views as otherViews } from './views';

/** The plural, as in `tjcc list`. */
export const tableName = (kind: Kind): string => /^CREATE TABLE (\w+)/.exec(kindTables[kind])?.[1] ?? '';

const kindsWithState = kinds.filter(hasLight);
const withParent: readonly Kind[] = ['task', 'measure', 'component', 'instance', 'action', 'organization'];

export const allTables: readonly string[] = [...otherTables, ...kinds.map((kind) => kindTables[kind]), ...linkTables];

const index = (table: string, column: string): string => `CREATE INDEX ${table}_${column} ON ${table} (${column})`;

export const indexes: readonly string[] = [
  ...kindsWithState.map((kind) => index(tableName(kind), 'light')),
  ...withParent.map((kind) => index(tableName(kind), 'parent')),
  ...datedKinds.map((kind) => index(tableName(kind), 'planned_day')),
  index('owners', 'organization'),
  index('updates', 'day'),
  index('updates', 'item'),
  index('updates', 'reported_by'),
  index('update_items', 'item'),
  index('reasons', 'code'),
  index('action_items', 'item'),
];

export const allViews: readonly string[] = [
  itemsView(kindsWithState.map((kind) => [kind, tableName(kind), reporting.includes(kind)])),
  ...otherViews,
];
