// Decides whether the reading of a file in another encoding, or with mended signs, is certain enough to be written
// back.
import { Lexer } from 'yaml';
import type { PlanDocument } from '../../parse/document';
import type { Problem } from '../../problem';
import type { FileKind } from '../../schema/kinds';
import { schemaProblems } from '../../schema/schema-problems';

/** Reason why the text must not be written back. */
export type Doubt = 'encoding' | 'signs' | 'hidden';

/** The doubt about a file's reading; undefined if it is certain. */
export function doubtIn(document: PlanDocument, bytes: Uint8Array, kind: FileKind | undefined): Doubt | undefined {
  const { problems } = document;
  // A person has to check whether an invisible character is a mistake or a deception.
  if (problems.some(({ code }) => code === 'text/invisible')) return 'hidden';
  const foreign = problems.find(({ code }) => code === 'file/encoding');
  if (foreign && !isCertain(foreign, document, bytes)) return 'encoding';
  const mended = problems.filter(({ code }) => isMendable(code));
  return mended.length === 0 || areCertain(mended, document, kind) ? undefined : 'signs';
}

const isMendable = (code: Problem['code']): boolean =>
  code === 'yaml/full-width' || code === 'yaml/colon-space' || code === 'yaml/tab';

function isCertain({ params }: Problem, { value }: PlanDocument, bytes: Uint8Array): boolean {
  if (params.encoding === 'gb18030') return isSurelyChinese(bytes);
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // With swapped bytes it would contain no lines and no field names.
  return hasMark || (typeof value === 'object' && value !== null);
}

/**
 * Whether the bytes are certainly Chinese text in GBK. Almost any bytes are valid GB 18030, so only the rows of
 * GB 2312-1980 that ordinary Chinese uses are accepted (01 to 09 signs, 16 to 87 characters); and no bytes that are
 * also UTF-8, which somebody may have pasted in.
 */
function isSurelyChinese(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const start = at;
    while ((bytes[at] ?? 0) >= 0x80) {
      const [row = 0, cell = 0] = bytes.subarray(at, at + 2);
      const isUsed = (row >= 0xa1 && row <= 0xa9) || (row >= 0xb0 && row <= 0xf7);
      if (!isUsed || cell < 0xa1 || cell === 0xff) return false;
      at += 2;
    }
    if (isChineseUtf8(bytes.subarray(start, at))) return false;
  }
  return true;
}

function isChineseUtf8(bytes: Uint8Array): boolean {
  try {
    return /[\u0800-\uffff]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** A list of ids in brackets: a comma certainly separates them, because ids contain none. */
const idListLine = /^[^[]*\[ *[A-Z][A-Za-z0-9.-]*(?: *, *[A-Z][A-Za-z0-9.-]*)* *\] *(?: #.*)?\r?$/;

/**
 * Whether every mended sign is where only the plain sign makes sense: in a line that begins a field, an item or a
 * comment (not inside a text), and not in the indentation, whose depth is only guessed; and the whole file satisfies
 * its schema.
 */
function areCertain(mended: readonly Problem[], document: PlanDocument, kind: FileKind | undefined): boolean {
  const { text = '' } = document;
  if (kind === undefined || schemaProblems(kind, document).length > 0) return false;
  const starts = new Set<number>();
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (/^[\u0002\u0018\u001f]$/.test(token)) continue;
    starts.add(offset);
    offset += token.length;
  }
  const lines = text.split('\n');
  let start = 0;
  const offsets = lines.map((line) => {
    const [from] = [start];
    start += line.length + 1;
    return from + Math.max(0, line.search(/[^ ]/));
  });
  return mended.every(({ code, span, params }) => {
    if (code === 'yaml/tab' || !span) return false;
    const line = lines[span.line - 1] ?? '';
    const isIndentation = [...span.excerpt].slice(0, span.column).join('').trim() === '';
    const isInList = /[，、［］]/.test(String(params.sign));
    return !isIndentation && starts.has(offsets[span.line - 1] ?? -1) && (!isInList || idListLine.test(line));
  });
}
