// A sheet while it is being filled, line by line: cells, merges, heights.
import type { Cell, CellStyle, MergeRange } from 'hucre/xlsx';
import { sum } from '../../util/sum';
import { wrapText } from '../../util/text-width';

export interface GridCell {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

export class Grid {
  readonly rows: (string | number | null)[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: MergeRange[] = [];
  readonly heights = new Map<number, { height: number }>();
  /** Rows, counted from 1, that grow with what is typed into them. */
  readonly growing = new Set<number>();

  /** `widths` of all columns, in characters of half width. */
  constructor(private readonly widths: readonly number[]) {}

  /** Adds a row of cells from the first column on, as high as its texts are. */
  addRow(cells: readonly GridCell[]): void {
    this.add(cells);
    const lines = cells.map(({ value, style }, column) =>
      lineCount(String(value ?? ''), (this.widths[column] ?? 0) - 0.5, style),
    );
    this.heights.set(this.rows.length - 1, { height: linesHeight(Math.max(1, ...lines), 10) });
    this.growing.add(this.rows.length);
  }

  private add(cells: readonly GridCell[]): void {
    const row = this.rows.length;
    this.rows.push(cells.map(({ value }) => value));
    for (const [column, { value, style }] of cells.entries()) {
      const type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string';
      this.cells.set(`${row},${column}`, { value, type, style });
    }
  }

  /**
   * Adds a line of text from `from` across all columns that are left. Nobody types there, and no program finds the height of
   * merged cells by itself: so it is set.
   */
  addAcross(text: string, style: CellStyle, before: readonly GridCell[] = []): void {
    const row = this.rows.length;
    const from = before.length;
    this.add([...before, { value: text, style }]);
    const last = this.widths.length - 1;
    if (last > from) this.merges.push({ startRow: row, startCol: from, endRow: row, endCol: last });
    const lines = lineCount(text, sum(this.widths.slice(from)), style);
    this.heights.set(row, { height: linesHeight(lines, style.font?.size ?? 10) });
  }
}

/** Fonts differ: some of the room is kept. */
function lineCount(text: string, width: number, { font }: CellStyle): number {
  const room = Math.max(2, (width * 0.95 * 10) / (font?.size ?? 10));
  return sum(text.split('\n').map((line) => wrapText(line, Math.floor(room)).length));
}

/** No program takes a row that is higher. */
const highest = 409;
const linesHeight = (lines: number, size: number): number => Math.min(highest, Math.ceil(lines * size * 1.27) + 4);
