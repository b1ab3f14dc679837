// A sheet being filled row by row: cells, merges, heights.
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
  /** Rows (from 1) that grow with what is typed into them. */
  readonly growing = new Set<number>();

  /** `widths`: column widths in half-width characters. */
  constructor(private readonly widths: readonly number[]) {}

  /** Adds a row of cells from the first column on, as high as its texts need. */
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
    for (const [column, { value, style }] of cells.entries()) this.cells.set(`${row},${column}`, { value, style });
  }

  /**
   * Adds a line of text merged across all columns after those of `before`. Its height is set, since programs do not
   * compute the height of merged cells.
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

/** Number of lines that the text takes; some width is kept spare, since fonts differ. */
function lineCount(text: string, width: number, { font }: CellStyle): number {
  const room = Math.max(2, (width * 0.95 * 10) / (font?.size ?? 10));
  return sum(text.split('\n').map((line) => wrapText(line, Math.floor(room)).length));
}

/** The greatest row height that spreadsheet programs accept, in points. */
const highest = 409;
const linesHeight = (lines: number, size: number): number => Math.min(highest, Math.ceil(lines * size * 1.27) + 4);
