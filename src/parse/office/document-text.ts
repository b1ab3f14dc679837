// Reads the lines of text from a report file of any format, so that it can be compared with the same report made again.
// Only the texts of Word and Excel files are read; nothing in them is executed, and no link is followed.
import { type OfficeText, officeText } from './text';

/** Limits far beyond any report; a larger file is not read. */
const documentLimits = { bytes: 64 * 2 ** 20, lines: 50_000 };

export interface DocumentText extends Omit<OfficeText, 'format'> {
  readonly format: OfficeText['format'] | 'json' | 'csv' | 'html' | 'text';
}

/** The text of the file; undefined if it is in no format of a report, or too large. */
export function documentText(bytes: Uint8Array): DocumentText | undefined {
  const text = bytes.length > documentLimits.bytes ? undefined : textIn(bytes);
  return text && text.lines.length <= documentLimits.lines ? text : undefined;
}

function textIn(bytes: Uint8Array): DocumentText | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return officeText(bytes, documentLimits.bytes);
  const text = decodedText(bytes);
  if (text === undefined) return undefined;
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (/^\s*\{/.test(text)) return { format: 'json', lines, foreign: [] };
  // HTML is compared with its markup, so that nothing in it can be hidden.
  if (/^<!doctype html>/i.test(text)) return { format: 'html', lines, foreign: [] };
  // Our CSV begins with a byte order mark, which the decoder drops. Excel saves it without one, in GBK.
  const isTable = bytes[0] === 0xef || lines.some((line) => /^"?tjcc|^[^ ]+,"?tjcc report /.test(line));
  return isTable ? { format: 'csv', lines: csvRows(text), foreign: [] } : { format: 'text', lines, foreign: [] };
}

function decodedText(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? undefined : text;
    } catch {}
  }
  return undefined;
}

/** The rows of a CSV file (RFC 4180), with tabs between the cells, without the empty cells that Excel adds at the end. */
function csvRows(text: string): string[] {
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g;
  const rows: string[] = [];
  let row: string[] = [];
  for (const [whole, cell = '', end] of text.matchAll(cells)) {
    if (whole === '') break;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    rows.push(row.join('\t').trimEnd());
    row = [];
  }
  return rows.filter((line) => line !== '');
}
