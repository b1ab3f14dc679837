// A page as CSV for Excel. Tables keep their columns; whatever else the page says stands in the first cell of a line of its
// own.
import { type Block, type Page, plainText } from '../page/page';
import { textsOf } from '../page/texts';
import { csvText } from '../util/csv-text';

export async function renderCsv(page: Page): Promise<Uint8Array> {
  return new TextEncoder().encode(csvText(page.blocks.flatMap(blockRows)));
}

function blockRows(block: Block): string[][] {
  switch (block.type) {
    case 'table':
      return [block.columns.map(({ label }) => label), ...block.rows.map((row) => row.map(plainText))];
    case 'fields':
      return block.rows.map(([label, value]) => [label, plainText(value)]);
    default:
      return textsOf(block).map((text) => [text]);
  }
}
