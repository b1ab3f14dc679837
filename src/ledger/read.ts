// A ledger that came back, row by row: which rows were filled in and what they say, which are not as they went out, and
// what stands where nothing is read. Every mistake is found in one go.
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import type { WorkbookCell, WorkbookRow } from '../parse/workbook/workbook';
import { withoutInvisible } from '../parse/yaml/habits';
import { cellName } from '../util/cell-name';
import { nearest } from '../util/nearest';
import { isEntry, isForHand, type LedgerColumn } from './columns';
import { fingerprintOf, type MarkedRow, type Marks } from './marks';
import { earAt, entriesOf, type FilledRow, type Reading, readRow } from './row';
import type { LedgerTable } from './table';
import { isBlank } from './values';

export function readTables(
  tables: readonly LedgerTable[],
  marks: Marks,
  snapshot: Snapshot,
  reading: Reading,
): FilledRow[] {
  const marked = new Map(marks.rows.map((row) => [row.id.toLowerCase(), row]));
  const filled = new Map<string, { table: LedgerTable; row: WorkbookRow; rows: FilledRow[] }>();
  for (const table of tables)
    for (const row of table.sheet.rows.filter(({ number }) => number > table.head)) visit(table, row);
  for (const table of tables) remarkStrange(table, reading);
  return [...filled.values()].flatMap(({ rows }) => rows);

  function visit(table: LedgerTable, row: WorkbookRow): void {
    const id = idOf(table, row);
    const mark = marked.get(id.toLowerCase());
    const isFilled = entriesOf(table, row).size > 0;
    remarkOthers(table, row, mark, id, reading);
    if (!isFilled) return;
    refuseMerged(table, row, reading);
    const ear = earAt(table, row, 'id', reading);
    if (row.isHidden) ear.remark('hidden-row');
    if (id === '') {
      ear.mistake('no-id');
      return;
    }
    const item = mark && snapshot.find(mark.id);
    if (!mark || !item) {
      const isKnown = snapshot.plan.find(id) !== undefined;
      const known = marks.rows.map((one) => one.id);
      ear.mistake(isKnown ? 'not-exported' : 'unknown-id', { id, nearest: nearest(id, known) ?? '' });
      return;
    }
    if (isChanged(mark, ear)) return;
    const title = seen(row.cells.get(table.columns.get('title') ?? -1));
    const other = title === titleOf(mark) ? undefined : marks.rows.find((one) => titleOf(one) === title);
    if (other) {
      ear.mistake('other-title', { id: mark.id, other: other.id });
      return;
    }
    const first = filled.get(mark.id);
    if (first) {
      // On the sheets of two units stands the same row; filled in alike, it is one report.
      if (contentOf(first.table, first.row) !== contentOf(table, row))
        ear.mistake('double-row', { id: mark.id, sheet: first.table.sheet.name, row: first.row.number });
      return;
    }
    const one = readRow(table, row, item, reading);
    filled.set(mark.id, { table, row, rows: one ? [one] : [] });
  }

  /** Somebody else has written since: what was filled in may no longer be so, or be there already. */
  function isChanged({ id, fingerprint }: MarkedRow, ear: ReturnType<typeof earAt>): boolean {
    const record = snapshot.plan.find(id);
    const now = record && fingerprintOf(snapshot.plan, record);
    if (!now) return false;
    if (now.record !== fingerprint.record) ear.mistake('changed-record', { id, day: marks.day });
    else if (now.updates !== fingerprint.updates)
      ear.mistake('changed-reports', {
        id,
        day: marks.day,
        ids: now.ids.filter((one) => !fingerprint.ids.includes(one)),
      });
    else return false;
    return true;
  }
}

/** As it is compared: what was typed around it, or with wide letters, does not count. */
const bare = (text: string): string => withoutInvisible(text).replace(/\s+/g, ' ').trim();
const seen = (cell: WorkbookCell | undefined): string => bare(cell?.text ?? '');
const titleOf = ({ cells }: MarkedRow): string => bare(cells.title);

const idOf = ({ columns }: LedgerTable, { cells }: WorkbookRow): string =>
  seen(cells.get(columns.get('id') ?? -1))
    .normalize('NFKC')
    .trim();

const contentOf = (table: LedgerTable, row: WorkbookRow): string =>
  JSON.stringify([...entriesOf(table, row)].map(([name, cell]) => [name, seen(cell)]));

/** Sorting leaves the numbers behind. */
const unwatched: readonly LedgerColumn[] = ['id', 'number'];

/** What was changed, or written, where nothing is read. */
function remarkOthers(
  table: LedgerTable,
  row: WorkbookRow,
  mark: MarkedRow | undefined,
  id: string,
  { remarks }: Reading,
): void {
  const { columns, sheet } = table;
  const place = { sheet: sheet.name, row: row.number };
  const others = [...columns].filter(([name]) => !isEntry(name) && !unwatched.includes(name));
  if (!mark) {
    // A row of somebody else's: sums, signatures. What is filled in there is a mistake of its own.
    const [first] = [...row.cells].filter(([column, cell]) => !isBlank(cell) && column !== columns.get('number'));
    const isFilled = entriesOf(table, row).size > 0;
    if (first && !isFilled)
      remarks.push({ code: 'loose-text', ...place, column: first[0], read: first[1].text, params: { id } });
    return;
  }
  const changed = others.filter(([name, column]) => seen(row.cells.get(column)) !== bare(mark.cells[name]));
  for (const [name, column] of changed.filter(([name]) => isForHand(name))) {
    const read = row.cells.get(column)?.text ?? '';
    remarks.push({ code: 'by-hand', ...place, column, read, params: { id: mark.id, column: name } });
  }
  const [first, ...more] = changed.filter(([name]) => !isForHand(name));
  if (!first) return;
  const [name, column] = first;
  const cells = more.map(([, other]) => cellName(row.number, other));
  const params = { id: mark.id, before: mark.cells[name], cells };
  remarks.push({ code: 'read-only', ...place, column, read: row.cells.get(column)?.text ?? '', params });
}

/** A column that was put in: its text is told, once. */
function remarkStrange({ sheet, head, columns, strange }: LedgerTable, { remarks }: Reading): void {
  const known = new Set(columns.values());
  const unnamed = new Set(sheet.rows.filter(({ number }) => number > head).flatMap(({ cells }) => [...cells.keys()]));
  const labels = new Map(strange.map(({ column, label }) => [column, label]));
  for (const column of [...unnamed].filter((one) => !known.has(one)).sort((one, other) => one - other)) {
    const filled = sheet.rows.filter(({ number, cells }) => number > head && !isBlank(cells.get(column)));
    const [first] = filled;
    if (!first) continue;
    const read = first.cells.get(column)?.text ?? '';
    const params = { label: labels.get(column) ?? '', count: filled.length };
    remarks.push({ code: 'unknown-column', sheet: sheet.name, row: 0, column, read, params });
  }
}

/** Cells run together: for which row does it hold what is written there? */
function refuseMerged({ sheet, columns }: LedgerTable, { number, cells }: WorkbookRow, { mistakes }: Reading): void {
  for (const [name, column] of columns) {
    if (!isEntry(name) && name !== 'id') continue;
    const merge = sheet.merges.find(
      ({ fromRow, toRow, fromColumn, toColumn }) =>
        fromRow <= number && number <= toRow && fromColumn <= column && column <= toColumn,
    );
    const isFirst = merge?.fromRow === number && merge.fromColumn === column;
    if (!merge || (!isFirst && columns.get('id') !== column)) continue;
    const params = { to: `${merge.toRow}`, column: merge.toColumn, from: `${merge.fromRow}` };
    mistakes.push({
      code: 'merged',
      sheet: sheet.name,
      row: number,
      column,
      read: cells.get(column)?.text ?? '',
      params,
    });
  }
}
