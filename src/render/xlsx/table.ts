// Writes a table to a sheet: its head, its rows, and for a form the rules for its cells.
import type { CellValue, DataValidation } from 'hucre/xlsx';
import { type Block, type Column, plainText, type Span, type Text } from '../../page/page';
import { columnLetters } from '../../util/cell-name';
import { textWidth } from '../../util/text-width';
import type { Grid, GridCell } from './grid';
import type { Styles } from './styles';
import { cellTexts } from './text';

export type Table = Extract<Block, { type: 'table' }>;

/** A table with its position on the sheet; rows count from 1. */
export interface Placed {
  readonly table: Table;
  readonly head: number;
  readonly last: number;
}

/** Limits for column widths, in half-width characters. */
const [widest, narrowest] = [44, 6];
/** Most lines of 10 points in a row of 409 points, less some spare. */
const mostRowLines = 24;

export function tableWidths({ columns, rows }: Table): number[] {
  return columns.map(({ label, width, grows }, index) => {
    const texts = rows.map((row) => plainText(row[index] ?? ''));
    // Row heights are limited, so a long text needs a wide column.
    const least = Math.min(250, Math.ceil(Math.max(0, ...texts.map(textWidth)) / mostRowLines));
    if (width !== undefined) return Math.max(width, least);
    const longest = Math.max(0, ...texts.map(lineWidth));
    const natural = Math.max(longest, Math.min(textWidth(label), 12)) + 2;
    return Math.max(narrowest, least, Math.min(natural, grows ? widest : 28));
  });
}

const lineWidth = (text: string): number => Math.max(0, ...text.split('\n').map(textWidth));

export function addTable(grid: Grid, table: Table, styles: Styles): Placed {
  const { columns, rows } = table;
  const head = grid.rows.length + 1;
  grid.addRow(
    columns.map(({ label, entry }) => ({
      value: cellTexts(label)[0] ?? '',
      style: entry ? styles.entryHead : styles.head,
    })),
  );
  const aligns = columns.map((column, index) => alignOf(column, rows, index));
  for (const row of rows) {
    const cells = columns.map((_, index) => row[index] ?? '');
    const pieces = cells.map((cell) => cellTexts(plainText(cell)));
    // Text too long for one cell continues in the next row; ordinary tables never need this.
    for (let piece = 0; piece < Math.max(1, ...pieces.map(({ length }) => length)); piece++)
      grid.addRow(
        columns.map((column, index): GridCell => {
          const text = pieces[index]?.[piece] ?? '';
          return {
            value: xlsxValue(text, column),
            style: styles.cell(aligns[index] ?? 'left', cellLook(cells[index] ?? '', column)),
          };
        }),
      );
  }
  return { table, head, last: grid.rows.length };
}

/** Whole numbers in right-aligned columns become numbers; everything else is text, even if it begins with `=`. */
function xlsxValue(text: string, { align }: Column): Exclude<CellValue, boolean | Date> {
  if (text === '') return null;
  return align === 'right' && /^-?(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

/** Centred if all texts of the column have at most six characters; numbers right; else left. */
function alignOf({ align, entry }: Column, rows: Table['rows'], index: number): 'left' | 'center' | 'right' {
  if (align === 'right' && !entry) return 'right';
  const isShort = rows.every((row) => lineWidth(plainText(row[index] ?? '')) <= 12);
  const isTyped = entry !== undefined && !entry.choices && entry.upTo === undefined;
  return isShort && !isTyped ? 'center' : 'left';
}

function cellLook(cell: Text, { entry }: Column) {
  const spans: readonly Span[] = typeof cell === 'string' ? [] : cell.filter((span) => typeof span !== 'string');
  return {
    light: spans.find(({ light }) => light)?.light,
    isBold: spans.length === 1 && spans[0]?.tone === 'strong',
    isEntry: entry !== undefined,
    isText: entry?.isText === true,
  };
}

/** Data validations for a form: choices, ranges, and a hint for free text. */
export function validationsOf({ table, head, last }: Placed): DataValidation[] {
  if (last === head) return [];
  return table.columns.flatMap(({ entry, label }, index): DataValidation[] => {
    if (!entry) return [];
    const letters = columnLetters(index);
    const common = {
      range: `${letters}${head + 1}:${letters}${last}`,
      allowBlank: true,
      ...(entry.hint === undefined
        ? {}
        : { showInputMessage: true, inputTitle: label.slice(0, 32), inputMessage: entry.hint.slice(0, 255) }),
    };
    const refusing = { showErrorMessage: true, errorTitle: label.slice(0, 32), errorMessage: entry.hint ?? '' };
    if (entry.choices)
      return [{ ...common, ...refusing, type: 'list', values: [...entry.choices], errorStyle: 'stop' }];
    if (entry.upTo !== undefined)
      return [
        {
          ...{ ...common, ...refusing, type: 'whole', operator: 'between', errorStyle: 'warning' },
          ...{ formula1: '0', formula2: String(entry.upTo) },
        },
      ];
    // Accepts any text; it is there only to show its hint.
    return [{ ...common, type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0' }];
  });
}
