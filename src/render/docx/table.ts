// A table: thin black lines all round, its head on every page, in type small enough for what it holds.
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Block, plainText, type Text } from '../../page/page';
import { type ColumnText, docxColumnWidths, needs } from './column-widths';
import { ems, landscapeWidth, portraitWidth } from './measures';
import { faceOf, runsOf, type Setting, spanLines, textRun } from './text';

type TableBlock = Extract<Block, { type: 'table' }>;

const sizes = [
  { style: 'TableText', points: 10.5, line: 320, padding: 70 },
  { style: 'TableTextSmall', points: 9, line: 270, padding: 50 },
] as const;
type Size = (typeof sizes)[number];

/** Above and below a cell's text. */
const along = 30;
/** A column whose texts are no longer than this is centred. */
const shortCellEms = 6;
/** A row is kept whole if it is no higher than this part of the page: higher ones would leave too much of it empty. */
const whole = 0.35;

export function docxTable(block: TableBlock, setting: Setting): (Table | Paragraph)[] {
  if (block.columns.length === 0) return [];
  const columns = block.columns.map(
    ({ label, grows }, index): ColumnText => ({
      label,
      grows: grows === true,
      cells: block.rows.map((row) => plainText(row[index] ?? '')),
    }),
  );
  const size = sizeFor(columns, setting.width);
  const widths = twipsOf(columns, size, setting.width);
  const alignments = block.columns.map(({ align }, index) => {
    if (align === 'right') return AlignmentType.RIGHT;
    const cells = columns[index]?.cells ?? [];
    return cells.every((cell) => ems(cell) <= shortCellEms) ? AlignmentType.CENTER : AlignmentType.LEFT;
  });
  const cell = (index: number, children: Paragraph[]): TableCell =>
    new TableCell({
      children,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
    });
  const paragraphs = (text: Text, index: number): Paragraph[] =>
    spanLines(text).map(
      (line) =>
        new Paragraph({
          style: size.style,
          alignment: alignments[index] ?? AlignmentType.LEFT,
          children: runsOf(line, setting),
        }),
    );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(({ label }, index) =>
      cell(index, [
        new Paragraph({
          style: size.style,
          alignment: AlignmentType.CENTER,
          keepNext: true,
          children: [textRun(label, setting, faceOf('heading', setting))],
        }),
      ]),
    ),
  });
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit:
          rowHeight(row, widths, size) < whole * (setting.width === portraitWidth ? landscapeWidth : portraitWidth),
        children: widths.map((_width, index) => cell(index, paragraphs(row[index] ?? '', index))),
      }),
  );
  const gap = (twips: number): Paragraph =>
    new Paragraph({ spacing: { line: twips, lineRule: LineRuleType.EXACT }, keepNext: twips < 200 });
  return [
    gap(100),
    new Table({
      rows: [head, ...rows],
      columnWidths: widths,
      width: { size: setting.width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins: { left: size.padding, right: size.padding, top: along, bottom: along },
      borders: {
        top: tableBorder,
        bottom: tableBorder,
        left: tableBorder,
        right: tableBorder,
        insideHorizontal: tableBorder,
        insideVertical: tableBorder,
      },
    }),
    // Two tables without anything between them would be one.
    gap(240),
  ];
}

const tableBorder = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** 5号 where it breaks no word and few lines, else 小5. */
function sizeFor(columns: readonly ColumnText[], width: number): Size {
  const room = roomIn(width, columns.length, sizes[0]);
  const needed = needs(columns, room);
  const least = needed.reduce((sum, need) => sum + need.least, 0);
  const natural = needed.reduce((sum, need) => sum + need.natural, 0);
  return least <= room && natural <= 2.5 * room ? sizes[0] : sizes[1];
}

/** What the cells' texts have together, in characters. */
const roomIn = (width: number, count: number, { points, padding }: Size): number =>
  (width - count * 2 * padding) / (points * 20);

/** In twips, and exactly as wide as the text. */
function twipsOf(columns: readonly ColumnText[], size: Size, width: number): number[] {
  const widths = docxColumnWidths(columns, roomIn(width, columns.length, size)).map((characters) =>
    Math.floor(characters * size.points * 20 + 2 * size.padding),
  );
  const rest = width - widths.reduce((sum, twips) => sum + twips, 0);
  return widths.map((twips, index) => (index === widths.length - 1 ? twips + rest : twips));
}

function rowHeight(row: readonly Text[], widths: readonly number[], { points, line, padding }: Size): number {
  const lines = row.map((text, index) => {
    const room = ((widths[index] ?? 0) - 2 * padding) / (points * 20);
    return plainText(text)
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil((ems(part) * 1.05) / Math.max(1, room))), 0);
  });
  return Math.max(1, ...lines) * line + 2 * along;
}
