// Reads the texts of a Word or Excel file, and finds contents that could show a reader other words than these.
import { strFromU8, unzipSync } from 'fflate';

/** Contents that this tool never writes, and that could show a reader other words than those compared. */
export type Foreign =
  | 'hidden-text'
  | 'symbol'
  | 'equation'
  | 'revision'
  | 'drawing'
  | 'field'
  | 'formula'
  | 'hidden-rows'
  | 'hidden-sheet';

export interface OfficeText {
  readonly format: 'docx' | 'xlsx';
  readonly lines: readonly string[];
  /** The kinds of such contents in the file, each once. */
  readonly foreign: readonly Foreign[];
}

/** The texts; undefined if the file is neither Word nor Excel, or cannot be unpacked within the limit. */
export function officeText(bytes: Uint8Array, mostBytes: number): OfficeText | undefined {
  const parts = unzippedParts(bytes, mostBytes);
  if (!parts) return undefined;
  const names = Object.keys(parts).sort((one, other) => numberIn(one) - numberIn(other) || (one < other ? -1 : 1));
  const part = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  if (parts['word/document.xml']) {
    const body = readDocument(part('word/document.xml'));
    // Headers, footers, notes and comments are sorted, because each program numbers their files in its own way.
    const around = names.filter((name) => /^word\/(?!document)/.test(name)).map((name) => readDocument(part(name)));
    const lines = [...new Set(around.flatMap((one) => one.lines))].sort();
    // Fields outside the body are ours: the page number and its position at the outer edge.
    const foreign = [...body.foreign, ...around.flatMap((one) => one.foreign.filter((name) => name !== 'field'))];
    return { format: 'docx', lines: [...body.lines, ...lines], foreign: [...new Set(foreign)] };
  }
  const sheets = names.filter((name) => name.startsWith('xl/worksheets/'));
  if (sheets.length === 0) return undefined;
  const shared = [...sharedStrings(part('xl/sharedStrings.xml'))];
  const read = sheets.map((name) => readSheet(part(name), shared));
  const isHidden = /<sheet\b(?=[^>]*\bstate="(?:very)?[hH]idden")(?![^>]*\bname="tjcc")/.test(part('xl/workbook.xml'));
  const foreign = [...read.flatMap((sheet) => sheet.foreign), ...(isHidden ? (['hidden-sheet'] as const) : [])];
  return { format: 'xlsx', lines: read.flatMap((sheet) => sheet.lines), foreign: [...new Set(foreign)] };
}

const wanted =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|xl\/(?:workbook|sharedStrings|worksheets\/[^/]+))\.xml$/;

function unzippedParts(bytes: Uint8Array, mostBytes: number): Record<string, Uint8Array> | undefined {
  let whole = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!wanted.test(name)) return false;
        whole += originalSize;
        if (whole > mostBytes) throw new Error('too large');
        return true;
      },
    });
  } catch {
    return undefined;
  }
}

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);

interface Token {
  /** The tag's name, `t`, `/t`, `p` …, without its prefix unless that is `m:` (equations); empty for a text. */
  readonly tag: string;
  readonly attributes: string;
  readonly isClosed: boolean;
  readonly text: string;
}

/** The tags and texts of the XML in one pass, so that the time stays linear even for a hostile file. */
function* tokens(xml: string): Generator<Token> {
  for (const [text, slash = '', name = '', attributes = '', closed] of xml.matchAll(
    /<(\/?)([\w:.-]+)([^<>]*?)(\/?)>|[^<]+/g,
  )) {
    const bare = name.startsWith('m:') ? name : name.replace(/^\w+:/, '');
    yield { tag: name === '' ? '' : slash + bare, attributes, isClosed: closed === '/', text: name === '' ? text : '' };
  }
}

const foreignTags: Readonly<Record<string, Foreign>> = {
  vanish: 'hidden-text',
  webHidden: 'hidden-text',
  sym: 'symbol',
  'm:oMath': 'equation',
  ins: 'revision',
  del: 'revision',
  moveFrom: 'revision',
  moveTo: 'revision',
  drawing: 'drawing',
  pict: 'drawing',
  object: 'drawing',
  AlternateContent: 'drawing',
  instrText: 'field',
  fldSimple: 'field',
  f: 'formula',
};
const foreignTag = (tag: string): Foreign | undefined =>
  Object.hasOwn(foreignTags, tag) ? foreignTags[tag] : undefined;

/** A line for each paragraph. */
function readDocument(xml: string): Pick<OfficeText, 'lines' | 'foreign'> {
  const lines: string[] = [];
  const foreign = new Set<Foreign>();
  let line = '';
  let isText = false;
  for (const { tag, text, isClosed } of tokens(xml)) {
    const found = foreignTag(tag);
    if (found) foreign.add(found);
    if (tag === 't') isText = !isClosed;
    else if (tag === '/t') isText = false;
    else if (tag === 'tab') line += '\t';
    else if (tag === '' && isText) line += unescaped(text);
    else if (tag === '/p') {
      if (line.trim() !== '') lines.push(line);
      line = '';
    }
  }
  return { lines, foreign: [...foreign] };
}

function* sharedStrings(xml: string): Generator<string> {
  let value = '';
  let isText = false;
  for (const { tag, text, isClosed } of tokens(xml)) {
    if (tag === 'si') value = '';
    if (tag === 't') isText = !isClosed;
    else if (tag === '/t') isText = false;
    else if (tag === '' && isText) value += unescaped(text);
    else if (tag === '/si' || (tag === 'si' && isClosed)) yield value;
  }
}

/** A line for each row, with tabs between its cells. */
function readSheet(xml: string, shared: readonly string[]): Pick<OfficeText, 'lines' | 'foreign'> {
  const lines: string[] = [];
  const foreign = new Set<Foreign>();
  let cells: string[] = [];
  let cell = { isShared: false, value: '' };
  let isValue = false;
  for (const { tag, attributes, isClosed, text } of tokens(xml)) {
    if (tag === 'f') foreign.add('formula');
    if ((tag === 'row' || tag === 'col') && /\bhidden="(?:1|true)"/.test(attributes)) foreign.add('hidden-rows');
    if (tag === 'c') cell = { isShared: /\bt="s"/.test(attributes), value: '' };
    if (tag === 'v' || tag === 't') isValue = !isClosed;
    else if (tag === '/v' || tag === '/t') isValue = false;
    else if (tag === '' && isValue) cell.value += unescaped(text);
    if (tag === '/c' || (tag === 'c' && isClosed))
      cells.push(cell.isShared ? (shared[Number(cell.value)] ?? '') : cell.value);
    if (tag === '/row' || (tag === 'row' && isClosed)) {
      const line = cells.join('\t').trimEnd();
      if (line !== '') lines.push(line);
      cells = [];
    }
  }
  return { lines, foreign: [...foreign] };
}

const xmlEntityTexts: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name = '') => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (hex || decimal) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return xmlEntityTexts[name] ?? whole;
  });
