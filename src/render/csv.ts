// A page as CSV for Excel: UTF-8 with a byte order mark, without which Chinese Excel reads GBK, and CRLF line ends
// (RFC 4180). Tables keep their columns; whatever else the page says stands in the first cell of a line of its own.
import { type Block, type Page, plain } from '../report/page';
import { textsOf } from '../report/page-texts';
import { printable } from '../util/printable';

export async function renderCsv(page: Page): Promise<Uint8Array> {
  const lines = page.blocks.flatMap(linesOf).map((cells) => cells.map(cell).join(','));
  return new TextEncoder().encode(`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`);
}

function linesOf(block: Block): string[][] {
  switch (block.type) {
    case 'table':
      return [block.columns.map(({ label }) => label), ...block.rows.map((row) => row.map(plain))];
    case 'fields':
      return block.rows.map(([label, value]) => [label, plain(value)]);
    default:
      return textsOf(block).map((text) => [text]);
  }
}

/**
 * Quoted where it must be. A text that Excel would take for a formula gets a space in front (OWASP, "CSV Injection"),
 * which is the least that keeps it a text.
 */
function cell(text: string): string {
  const clean = printable(text);
  const safe = /^[=+\-@\t\r]/.test(clean) && !/^-?\d+(\.\d+)?%?$/.test(clean) ? ` ${clean}` : clean;
  return /[",\r\n]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
