// A table on a sheet: its head, its rows, and for a form what may be filled in where.
import type { CellValue, DataValidation } from 'hucre/xlsx';
import { type Block, type Column, plainText, type Span, type Text } from '../../page/page';
import { columnLetters } from '../../util/cell-name';
import { textWidth } from '../../util/text-width';
import type { Grid, GridCell } from './grid';
import type { Styles } from './styles';
import { cellTexts } from './text';

export type Table = Extract<Block, { type: 'table' }>;

/** Where it came to stand; rows count from 1. */
export interface Placed {
  readonly table: Table;
  readonly head: number;
  readonly last: number;
}

/** A wide column wraps; a narrow one keeps its words whole. */
const [widest, narrowest] = [44, 6];
/** So many lines of 10 points a row can hold (409 points), less a few for the room that fonts and words waste. */
const mostRowLines = 24;

export function tableWidths({ columns, rows }: Table): number[] {
  return columns.map(({ label, width, grows }, index) => {
    const texts = rows.map((row) => plainText(row[index] ?? ''));
    // A row cannot be high enough for a long text in a narrow column.
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
    // What one cell cannot hold goes on in the row below; that is one row in every table that anybody reads.
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

/** Whole numbers in a column of numbers are numbers; everything else is text, whatever it begins with. */
function xlsxValue(text: string, { align }: Column): Exclude<CellValue, boolean | Date> {
  if (text === '') return null;
  return align === 'right' && /^-?(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

/** Up to six characters stand in the middle, where all of a column are so short. */
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

/** Where a value can be chosen or held to a range, the program does so; elsewhere it says what is wanted. */
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
    // Holds for any text: it is there for its message.
    return [{ ...common, type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0' }];
  });
}
