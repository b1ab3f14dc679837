// `tjcc export sqlite`: a plan on a day as one SQLite file. It always holds all records, so that foreign keys and totals
// are complete; the column `selected` marks those that the query selected.
import type { Database } from 'sql.js';
import { hasLight } from '../../evaluate/snapshot/item';
import { kinds } from '../../schema/kinds';
import type { Exporter, Exporting } from '../exporting';
import { insert, openDatabase } from './database';
import { linkRows } from './link-rows';
import { ownRow } from './own-rows';
import { codeRows, countRows, planRow } from './plan-rows';
import { resolveReferences } from './references';
import { allTables, allViews, indexes, tableName } from './schema';
import { stateRow } from './state-rows';

/** SQLite's application id: `tjcc` in ASCII, shown by the command `file`. */
const applicationId = 0x746a6363;
/** Increased when a table, a view or a column is removed or changes its meaning. */
const databaseSchemaVersion = 1;

export const exportSqlite: Exporter = async (exporting) => {
  const database = await openDatabase();
  try {
    for (const statement of allTables) database.run(statement);
    fill(database, exporting);
    for (const statement of [...indexes, ...allViews]) database.run(statement);
    database.run(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${databaseSchemaVersion}`);
    return database.export();
  } finally {
    database.close();
  }
};

function fill(database: Database, exporting: Exporting): void {
  const { snapshot, items, say } = exporting;
  const { plan } = snapshot;
  const references = resolveReferences(snapshot);
  // If an id is used twice, only the first record counts, as everywhere.
  const held = snapshot.items.filter((item) => snapshot.find(item.record.id) === item);
  const asked = new Set(items);
  const rows = held.map((item, position) => ({
    kind: item.record.kind,
    row: {
      id: item.record.id,
      position,
      ...ownRow(plan, item, references),
      ...(hasLight(item.record.kind) ? stateRow(plan, item) : {}),
      file: item.record.file,
      selected: asked.has(item),
    },
  }));
  database.run('BEGIN');
  insert(database, 'plan', [planRow(exporting, references)]);
  insert(database, 'counts', countRows(exporting, new Set(held)));
  insert(database, 'codes', codeRows(say));
  insert(
    database,
    'records',
    held.map(({ record: { id, kind } }) => ({ id, kind })),
  );
  for (const kind of kinds)
    insert(
      database,
      tableName(kind),
      rows.filter((each) => each.kind === kind).map(({ row }) => row),
    );
  for (const [table, links] of Object.entries(linkRows(held, references))) insert(database, table, links);
  insert(database, 'unresolved', references.unresolved);
  database.run('COMMIT');
}
