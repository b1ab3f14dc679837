// Where the ledger's table stands on a sheet, and which of its columns is which: rows may have been put in above it, and
// columns moved, taken out or added.
import type { WorkbookSheet } from '../parse/workbook/workbook';
import { type LedgerColumn, ledgerColumns } from './columns';
import type { Mistake } from './found';
import { folded } from './headers';

export interface LedgerTable {
  readonly sheet: WorkbookSheet;
  /** The row of the heads, from 1. */
  readonly head: number;
  /** From 0. */
  readonly columns: ReadonlyMap<LedgerColumn, number>;
  /** Those with a head that means nothing here. */
  readonly strange: readonly { readonly column: number; readonly label: string }[];
}

/** Heads stand near the top; of our own ledgers in row 7. */
const searched = 40;
/** So many known heads side by side are no chance. */
const enough = 3;

/** Undefined where there is none on the sheet: notes, a cover. */
export function findTable(
  sheet: WorkbookSheet,
  index: ReadonlyMap<string, LedgerColumn>,
): { readonly table: LedgerTable; readonly mistakes: readonly Mistake[] } | undefined {
  const candidates = sheet.rows
    .filter(({ number }) => number <= searched)
    .map((row) => ({
      row,
      known: [...row.cells].flatMap(([column, { text }]) => {
        const meant = index.get(folded(text));
        return meant ? [{ column, meant, text }] : [];
      }),
    }))
    .sort((one, other) => other.known.length - one.known.length);
  const [best] = candidates;
  if (!best || best.known.length < enough) return undefined;
  const columns = new Map<LedgerColumn, number>();
  const mistakes: Mistake[] = [];
  const place = { sheet: sheet.name, row: best.row.number };
  for (const { column, meant, text } of best.known) {
    const first = columns.get(meant);
    if (first === undefined) columns.set(meant, column);
    else mistakes.push({ code: 'double-column', ...place, column, read: text, params: { first } });
  }
  if (!columns.has('id')) mistakes.push({ code: 'no-id-column', ...place, column: undefined, read: '', params: {} });
  const taken = new Set(best.known.map(({ column }) => column));
  const beyond = [...best.row.cells].filter(([column]) => !taken.has(column));
  return {
    table: {
      sheet,
      head: best.row.number,
      columns: new Map(ledgerColumns.flatMap((name) => (columns.has(name) ? [[name, columns.get(name) ?? 0]] : []))),
      strange: beyond.map(([column, { text }]) => ({ column, label: text.trim() })),
    },
    mistakes,
  };
}

/** The language in which most of its heads are. */
export function languageOf({ sheet, head }: LedgerTable, english: Readonly<Record<string, string>>): 'zh' | 'en' {
  const words = new Set(Object.values(english).map(folded));
  const heads = [...(sheet.rows.find(({ number }) => number === head)?.cells.values() ?? [])];
  const count = heads.filter(({ text }) => words.has(folded(text))).length;
  return count * 2 > heads.length ? 'en' : 'zh';
}
