// The blocks of one sheet: running text across all columns, one line a row, and tables with heads that stay in view.
import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import { type Block, plainText } from '../../page/page';
import { textsOf } from '../../page/texts';
import { columnLetters } from '../../util/cell-name';
import type { Layout } from '../layout';
import { Grid } from './grid';
import type { Styles } from './styles';
import { addTable, type Placed, tableWidths, validationsOf } from './table';
import { cellTexts, quotedSheet } from './text';

/** Of a sheet without a table: labels of fields, and the text. */
const textWidths = [18, 92];
/** Characters that an A4 page holds across before the print becomes too small; beyond, A3 is used. */
const widestOnA4 = 190;

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

export interface MadeSheet {
  readonly sheet: WriteSheet;
  /** Rows that every printed page repeats. */
  readonly titles: NamedRange | undefined;
  /** Rows, counted from 1, that grow with what is typed into them. */
  readonly growing: ReadonlySet<number>;
}

export function makeSheet(name: string, blocks: readonly Block[], styles: Styles, layout: Layout): MadeSheet {
  const widths = widthsOf(blocks);
  const grid = new Grid(widths);
  const placed = blocks.flatMap((block) => addBlock(grid, block, styles));
  // Several tables on one sheet have several heads: none of them can stay.
  const [only] = placed.length === 1 ? placed : [];
  const total = widths.reduce((sum, width) => sum + width, 0);
  const [footer] = layout.language === 'zh' ? ['第 &P 页，共 &N 页'] : ['Page &P of &N'];
  const sheet: WriteSheet = {
    name,
    rows: grid.rows,
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: grid.heights,
    columns: widths.map((width) => ({ width })),
    dataValidations: placed.flatMap(validationsOf),
    pageSetup: {
      paperSize: total > widestOnA4 ? 'a3' : 'a4',
      ...{ orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${footer}` },
    ...(only ? { freezePane: frozen(only) } : {}),
    ...(only?.table.form && only.last > only.head ? { autoFilter: { range: cellRange(only) } } : {}),
  };
  return { sheet, titles: only && titlesOf(name, only), growing: grid.growing };
}

/** The rows down to the head; of a form also the columns that say which row it is. */
function frozen({ head, table }: Placed) {
  const naming = table.form ? table.columns.findIndex(({ grows }) => grows) + 1 : 0;
  return { rows: head, ...(naming > 0 ? { columns: naming } : {}) };
}

const cellRange = ({ head, last, table }: Placed): string =>
  `A${head}:${columnLetters(table.columns.length - 1)}${last}`;

/** Written here, and not by the library, which leaves the sheet's name without quotes. */
const titlesOf = (name: string, { head }: Placed): NamedRange => ({
  name: '_xlnm.Print_Titles',
  scope: name,
  range: `${quotedSheet(name)}!$${head}:$${head}`,
});

function widthsOf(blocks: readonly Block[]): number[] {
  const tables = blocks.filter((block) => block.type === 'table').map(tableWidths);
  if (tables.length === 0) return textWidths;
  const count = Math.max(2, ...tables.map(({ length }) => length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...tables.map((table) => table[column] ?? 0), 8 * Number(tables.every((table) => !table[column]))),
  );
  // Text above a narrow table would else be broken after every few words.
  const lacking = Math.max(0, 60 - widths.reduce((sum, width) => sum + width, 0));
  return widths.map((width, column) => (column === count - 1 ? width + lacking : width));
}

function addBlock(grid: Grid, block: Block, styles: Styles): Placed[] {
  const across = (text: string, style: (typeof styles)['line']): void => {
    for (const piece of cellTexts(text)) grid.addAcross(piece, style);
  };
  switch (block.type) {
    case 'table':
      return [addTable(grid, block, styles)];
    case 'fields':
      for (const [label, value] of block.rows)
        for (const [index, piece] of cellTexts(plainText(value)).entries())
          grid.addAcross(piece, styles.line, [
            { value: index === 0 ? (cellTexts(label)[0] ?? '') : null, style: styles.label },
          ]);
      return [];
    case 'heading':
      across(block.text, ([styles.title, styles.heading, styles.subheading] as const)[block.level - 1] ?? styles.line);
      if (block.aside) across(block.aside, block.level === 1 ? styles.aside : styles.line);
      return [];
    case 'annex': {
      if (block.label !== '') across(block.label, styles.heading);
      across(block.title, styles.title);
      return [];
    }
    case 'notice':
      for (const text of textsOf(block)) across(text, styles.notice);
      return [];
    default:
      for (const text of textsOf(block)) across(text, styles.line);
      return [];
  }
}
