// Writes rows as CSV for Excel (RFC 4180, CRLF): UTF-8 with a byte order mark, without which Chinese Excel assumes GBK.
import { printable } from './printable';

export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;

/** First characters that a spreadsheet may take for a formula, full-width ones included (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell, quoted if needed. A space before a text that looks like a formula is the smallest change that keeps it
 * text.
 */
function cell(text: string): string {
  const clean = printable(text);
  const safe = formula.test(clean) && !/^-?\d+(\.\d+)?%?$/.test(clean) ? ` ${clean}` : clean;
  // Semicolons and tabs are quoted too: some spreadsheets split cells there.
  return /[",;\t\r\n]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
