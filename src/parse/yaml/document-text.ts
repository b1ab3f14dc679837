// Reads a report in any of its formats as lines of text, to compare it with the same report made anew. From Word and
// Excel files only the texts are read; nothing in them is run or followed.
import { type Foreign, officeText } from '../office/text';

/** Limits larger than any report. */
const documentLimits = { bytes: 64 * 2 ** 20, lines: 50_000 };

export interface DocumentText {
  readonly format: 'docx' | 'xlsx' | 'json' | 'csv' | 'html' | 'text';
  readonly lines: readonly string[];
  /** Content besides the text that could show something else, and that the tool's own reports never have. */
  readonly foreign: readonly Foreign[];
}

/** Undefined if the bytes are in none of the formats of reports, or too large. */
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
  // HTML is not filled in by hand, so its markup is compared as it is, and nothing can be hidden in it.
  if (/^<!doctype html>/i.test(text)) return { format: 'html', lines, foreign: [] };
  // CSV is recognised by its byte order mark (which the decoder drops); or by its content, since Excel saves it without
  // the mark and in GBK.
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

/** Rows of CSV (RFC 4180), cells separated by tabs; without the empty cells that Excel adds at the end of a row. */
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
