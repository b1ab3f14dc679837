// Rows as CSV for Excel: UTF-8 with a byte order mark, without which Chinese Excel reads GBK, and CRLF line ends (RFC 4180).
import { printable } from './printable';

export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;

/** What a spreadsheet may take for the beginning of a formula, as wide as characters too (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Quoted where it must be. A text that could be a formula gets a space in front, which is the least that keeps it a text. */
function cell(text: string): string {
  const clean = printable(text);
  const safe = formula.test(clean) && !/^-?\d+(\.\d+)?%?$/.test(clean) ? ` ${clean}` : clean;
  // Some spreadsheets part cells at semicolons or tabs.
  return /[",;\t\r\n]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
