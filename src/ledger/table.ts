// Finds the ledger's table on each sheet and its columns by their headings: people insert rows above the table, and
// move, delete or add columns.
import type { WorkbookRow, WorkbookSheet } from '../parse/workbook/workbook';
import { entryColumns, type LedgerColumn, ledgerColumns } from './columns';
import { type Findings, joinFindings, type Mistake } from './findings';
import { type ColumnLabels, foldedHeading } from './headers';

export interface LedgerTable {
  readonly sheet: WorkbookSheet;
  /** Number of the row of headings, from 1. */
  readonly head: number;
  /** The number of each column, from 0. */
  readonly columns: ReadonlyMap<LedgerColumn, number>;
  /** Numbers of the columns that somebody added, from 0. */
  readonly strange: readonly { readonly column: number; readonly label: string }[];
}

/** Headings are looked for in the first 40 rows; our own ledgers have them in row 7. */
const searchedRows = 40;
/** Number of known headings in a row that make it the row of headings. */
const enoughHeadings = 3;

interface TablesFound extends Findings {
  readonly tables: readonly LedgerTable[];
}

/** The tables of the sheets. `sent` names the sheets that were exported; `labels` are the headings in the reader's language. */
export function findTables(
  sheets: readonly WorkbookSheet[],
  sent: readonly string[],
  columnOf: ReadonlyMap<string, LedgerColumn>,
  labels: ColumnLabels,
): TablesFound {
  const found = sheets.map((sheet) => findTable(sheet, sent, columnOf, labels));
  return { ...joinFindings(found), tables: found.flatMap(({ table }) => table ?? []) };
}

interface TableFound extends Partial<Findings> {
  /** Undefined if the sheet has no table that can be read. */
  readonly table?: LedgerTable;
}

function findTable(
  sheet: WorkbookSheet,
  sent: readonly string[],
  columnOf: ReadonlyMap<string, LedgerColumn>,
  labels: ColumnLabels,
): TableFound {
  const place = { sheet: sheet.name, row: 0, column: undefined, read: '', params: {} };
  const heads = findHeadings(sheet, columnOf);
  if (!heads) {
    // A sheet of the ledger itself without a table holds its instructions.
    const isForeign = sheet.rows.length > 0 && !sent.includes(sheet.name);
    return isForeign ? { remarks: [{ code: 'no-table', ...place }] } : {};
  }
  const { columns, mistakes } = placesOf(heads, sheet);
  const head = heads.row.number;
  const missing = entryColumns.filter((name) => !columns.has(name));
  const hasNote = columns.has('note');
  const known = new Set(heads.known.map(({ column }) => column));
  const strange = [...heads.row.cells].filter(([column]) => !known.has(column));
  return {
    ...(columns.has('id') && hasNote
      ? {
          table: {
            sheet,
            head,
            columns,
            strange: strange.map(([column, { text }]) => ({ column, label: text.trim() })),
          },
        }
      : {}),
    mistakes: [...mistakes, ...(hasNote ? [] : [{ code: 'no-note-column' as const, ...place, row: head }])],
    remarks: [
      ...(sheet.isHidden ? [{ code: 'hidden-sheet' as const, ...place }] : []),
      ...(hasNote && missing.length > 0
        ? [{ code: 'missing-columns' as const, ...place, params: { missing: missing.map((name) => labels[name]) } }]
        : []),
    ],
  };
}

interface Headings {
  readonly row: WorkbookRow;
  readonly known: readonly { readonly column: number; readonly meant: LedgerColumn; readonly text: string }[];
}

/** The row with the most known headings; undefined if no row has enough, as on a cover sheet. */
function findHeadings({ rows }: WorkbookSheet, columnOf: ReadonlyMap<string, LedgerColumn>): Headings | undefined {
  const [best] = rows
    .filter(({ number }) => number <= searchedRows)
    .map((row) => ({
      row,
      known: [...row.cells].flatMap(([column, { text }]) => {
        const meant = columnOf.get(foldedHeading(text));
        return meant ? [{ column, meant, text }] : [];
      }),
    }))
    .sort((one, other) => other.known.length - one.known.length);
  return best && best.known.length >= enoughHeadings ? best : undefined;
}

/** The columns by name; and mistakes, for a heading that occurs twice and for a missing column of ids. */
function placesOf({ row, known }: Headings, { name }: WorkbookSheet) {
  const place = { sheet: name, row: row.number };
  const firstOf = (column: LedgerColumn) => known.find(({ meant }) => meant === column)?.column;
  const columns = new Map(
    ledgerColumns.flatMap((column): [LedgerColumn, number][] => {
      const first = firstOf(column);
      return first === undefined ? [] : [[column, first]];
    }),
  );
  const doubled = known.filter(({ column, meant }) => columns.get(meant) !== column);
  const mistakes: Mistake[] = doubled.map(({ column, text }) => ({
    ...{ code: 'double-column', ...place, column, read: text, params: {} },
  }));
  if (!columns.has('id')) mistakes.push({ code: 'no-id-column', ...place, column: undefined, read: '', params: {} });
  return { columns, mistakes };
}

/** The language of most headings. */
export function headingsLanguage({ sheet, head }: LedgerTable, english: ColumnLabels): 'zh' | 'en' {
  const words = new Set(Object.values(english).map(foldedHeading));
  const heads = [...(sheet.rows.find(({ number }) => number === head)?.cells.values() ?? [])];
  const count = heads.filter(({ text }) => words.has(foldedHeading(text))).length;
  return count * 2 > heads.length ? 'en' : 'zh';
}
