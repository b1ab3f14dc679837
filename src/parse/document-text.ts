// What a report that somebody holds in their hands says, line by line, whatever its format: to be held against the same
// report made anew. Word's and Excel's files are read for their texts alone; nothing in them is run or followed.
import { strFromU8, unzipSync } from 'fflate';

/** Larger than any report; what claims more is none. */
const most = { bytes: 64 * 2 ** 20, lines: 50_000 };

export interface DocumentText {
  readonly format: 'docx' | 'xlsx' | 'json' | 'csv' | 'text';
  readonly lines: readonly string[];
}

/** Undefined where the bytes are none of the formats that reports come in. */
export function documentText(bytes: Uint8Array): DocumentText | undefined {
  const text = bytes.length > most.bytes ? undefined : textOf(bytes);
  return text && text.lines.length <= most.lines ? text : undefined;
}

function textOf(bytes: Uint8Array): DocumentText | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return officeText(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
    if (/^\s*\{/.test(text)) return { format: 'json', lines };
    // The decoder drops the mark that our CSV begins with.
    return { format: bytes[0] === 0xef ? 'csv' : 'text', lines };
  } catch {
    return undefined;
  }
}

function officeText(bytes: Uint8Array): DocumentText | undefined {
  const parts = unzipped(bytes);
  if (!parts) return undefined;
  const part = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  if (parts['word/document.xml']) return { format: 'docx', lines: paragraphsOf(part('word/document.xml')) };
  const sheets = Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort((one, other) => numberIn(one) - numberIn(other));
  if (sheets.length === 0) return undefined;
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si\b[^>]*>([\s\S]*?)<\/si>/g)].map(([, inner = '']) =>
    textIn(inner),
  );
  return { format: 'xlsx', lines: sheets.flatMap((name) => rowsOf(part(name), shared)) };
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  let whole = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/^(word\/document|xl\/sharedStrings|xl\/worksheets\/sheet\d+)\.xml$/.test(name)) return false;
        whole += originalSize;
        if (whole > most.bytes) throw new Error('too large');
        return true;
      },
    });
  } catch {
    return undefined;
  }
}

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);

const paragraphsOf = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((paragraph) => textIn(paragraph.replaceAll('<w:tab/>', '<w:t>\t</w:t>')))
    .filter((line) => line !== '');

/** A row's cells, parted by tabs. */
const rowsOf = (xml: string, shared: readonly string[]): string[] =>
  [...xml.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)]
    .map(([, row = '']) =>
      [...row.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)]
        .map(([, attributes = '', inner = '']) => {
          const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1] ?? '';
          return /\bt="s"/.test(attributes) ? (shared[Number(value)] ?? '') : textIn(inner) || unescaped(value);
        })
        .join('\t')
        .trimEnd(),
    )
    .filter((line) => line !== '');

const textIn = (xml: string): string =>
  [...xml.matchAll(/<(?:w:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:w:)?t>/g)].map(([, text = '']) => unescaped(text)).join('');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name = '') => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (hex || decimal) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return entities[name] ?? whole;
  });
