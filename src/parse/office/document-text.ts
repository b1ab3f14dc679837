// What a report that somebody holds in their hands says, line by line, whatever its format: to be held against the same
// report made anew. Word's and Excel's files are read for their texts alone; nothing in them is run or followed.
import { type OfficeText, officeText } from './text';

/** Larger than any report; what claims more is none. */
const documentLimits = { bytes: 64 * 2 ** 20, lines: 50_000 };

export interface DocumentText extends Omit<OfficeText, 'format'> {
  readonly format: OfficeText['format'] | 'json' | 'csv' | 'html' | 'text';
}

/** Undefined where the bytes are none of the formats that reports come in. */
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
  // Nobody fills an HTML file in: its very markup is held against the one made anew, so that nothing in it can be hidden.
  if (/^<!doctype html>/i.test(text)) return { format: 'html', lines, foreign: [] };
  // The decoder drops the mark that our CSV begins with; Excel saves it anew without, and in GBK.
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

/** RFC 4180: a row's cells, parted by tabs; empty ones at its end left out, which Excel adds. */
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
