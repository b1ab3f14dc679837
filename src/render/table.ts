// Tables and lists of fields for a terminal: how wide each column may be, and what to do where there is no room.
import Table from 'cli-table3';
import { type Block, plainText, type Text } from '../page/page';
import { longestWord, textWidth } from '../util/text-width';
import type { Pen } from './pen';

export function drawFields(rows: readonly (readonly [string, Text])[], pen: Pen): string[] {
  const labelWidth = Math.max(...rows.map(([label]) => textWidth(label)));
  const room = pen.width === undefined ? undefined : pen.width - labelWidth - 2;
  return rows.flatMap(([label, value]) =>
    pen.lines(value, room).map((line, index) => {
      const shownLabel = index === 0 ? label : '';
      return `${pen.paint(shownLabel, 'muted')}${' '.repeat(labelWidth - textWidth(shownLabel) + 2)}${line}`;
    }),
  );
}

const columnGap = 2;

export function drawTable({ columns, rows }: Extract<Block, { type: 'table' }>, pen: Pen): string[] {
  const widths = terminalColumnWidths(columns, rows, pen);
  // Too narrow for a table: each row becomes a list of its cells, and nothing is cut.
  if (!widths) {
    return rows.flatMap((row, index) => [
      ...(index === 0 ? [] : ['']),
      ...drawFields(
        columns
          .map(({ label }, column) => [label, row[column] ?? ''] as const)
          .filter(([, cell]) => pen.measure(cell) > 0),
        pen,
      ),
    ]);
  }
  // Two spaces part the columns, no rules: on some consoles the box signs are two cells wide.
  const none = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '',
  };
  const table = new Table({
    chars: none,
    style: { 'padding-left': 0, 'padding-right': columnGap, head: [], border: [], compact: true },
    colAligns: columns.map(({ align }) => align ?? 'left'),
    head: columns.map(({ label }, index) => pen.lines([{ text: label, tone: 'muted' }], widths[index]).join('\n')),
  });
  // cli-table3 drops Chinese characters when it wraps: it gets lines that are already broken. And it measures all of a
  // cell again for every line of it: so each line is a row of its own.
  for (const row of rows) {
    const cells = row.map((cell, index) => pen.lines(cell, widths[index]));
    const height = Math.max(1, ...cells.map(({ length }) => length));
    for (let line = 0; line < height; line++) table.push(cells.map((lines) => lines[line] ?? ''));
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** Natural widths; where the line is too short the growing columns give way. Undefined where even that is not enough. */
function terminalColumnWidths(
  columns: Extract<Block, { type: 'table' }>['columns'],
  rows: readonly (readonly Text[])[],
  pen: Pen,
): (number | undefined)[] | undefined {
  const { width: room } = pen;
  const sizes = columns.map(({ label, grows }, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    const natural = Math.max(textWidth(label), ...cells.map(pen.measure));
    // A word of common length stays whole; Chinese breaks anywhere, and five characters a line still read.
    const word = Math.min(16, Math.max(...cells.map((cell) => longestWord(plainText(cell))), 0));
    return {
      natural,
      least: grows ? Math.min(natural, Math.max(10, textWidth(label), word)) : natural,
      width: natural,
    };
  });
  if (room === undefined) return sizes.map(() => undefined);
  const total = (): number => sizes.reduce((sum, { width }) => sum + width, 0) + columnGap * (columns.length - 1);
  // The widest gives way first; a column that is still whole wins over one that wraps already and is a little narrower.
  const weight = ({ width, natural }: (typeof sizes)[number]): number => (width === natural ? width * 0.75 : width);
  while (total() > room) {
    const [first] = sizes.filter(({ width, least }) => width > least).sort((one, other) => weight(other) - weight(one));
    if (!first) return undefined;
    first.width -= 1;
  }
  return sizes.map(({ width }) => width);
}
