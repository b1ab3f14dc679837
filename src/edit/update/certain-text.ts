// Whether what was read from a file is certain enough to be written: another encoding, and signs that were mended.
import { Lexer } from 'yaml';
import type { PlanDocument } from '../../parse/document';
import type { Problem } from '../../problem';
import type { FileKind } from '../../schema/kinds';
import { schemaProblems } from '../../schema/schema-problems';

/** What keeps the text from being written; undefined where its meaning is certain. */
export type Doubt = 'encoding' | 'signs' | 'hidden';

export function doubtIn(document: PlanDocument, bytes: Uint8Array, kind: FileKind | undefined): Doubt | undefined {
  const { problems } = document;
  // Somebody has to look whether such a sign hides a slip, or somebody.
  if (problems.some(({ code }) => code === 'text/invisible')) return 'hidden';
  const foreign = problems.find(({ code }) => code === 'file/encoding');
  if (foreign && !isCertain(foreign, document, bytes)) return 'encoding';
  const mended = problems.filter(({ code }) => isMendable(code));
  return mended.length === 0 || areMeant(mended, document, kind) ? undefined : 'signs';
}

const isMendable = (code: Problem['code']): boolean =>
  code === 'yaml/full-width' || code === 'yaml/colon-space' || code === 'yaml/tab';

function isCertain({ params }: Problem, { value }: PlanDocument, bytes: Uint8Array): boolean {
  if (params.encoding === 'gb18030') return isSurelyChinese(bytes);
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // With its bytes the wrong way round there would be no line in it, and no name.
  return hasMark || (typeof value === 'object' && value !== null);
}

/**
 * Almost any bytes are GB18030. These are taken for it: pairs of the rows of GB 2312-1980 that are in use (01 to 09
 * signs, 16 to 87 characters), as every GBK file of ordinary Chinese consists of; and none of them UTF-8, which somebody
 * may have pasted in.
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

/** In brackets, a comma parts what cannot hold one: ids. */
const idListLine = /^[^[]*\[ *[A-Z][A-Za-z0-9.-]*(?: *, *[A-Z][A-Za-z0-9.-]*)* *\] *(?: #.*)?\r?$/;

/**
 * Whether every sign that was mended stands where only the plain one makes sense: at the beginning of a field, an item
 * or a comment (not inside of a text), not in the indentation, whose depth is guessed at; and the whole file, so read,
 * is what its schema wants.
 */
function areMeant(mended: readonly Problem[], document: PlanDocument, kind: FileKind | undefined): boolean {
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
