// Bytes to text. Plans are UTF-8; files saved as GBK or UTF-16 are still read, so that everything else in them
// is checked in the same run, and reported.
import type { Problem, SourceSpan } from '../problem';
import { spanAt } from './span';

export interface Decoded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The file's text without a byte order mark; undefined where it is no text in any encoding that offices use. */
export function decodeSource(bytes: Uint8Array, file: string): Decoded | { text: undefined; problems: Problem[] } {
  // A NUL never stands in a plan; in UTF-16 every second byte of an ASCII character is one.
  if (!bytes.includes(0)) {
    try {
      return { text: utf8.decode(bytes), problems: [] };
    } catch {
      // Not UTF-8: fall through to the guesses.
    }
  }
  for (const [encoding, isLikely] of guesses(bytes)) {
    if (!isLikely) continue;
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return { text, problems: [wrongEncoding(file, text, firstForeignLine(bytes, text), encoding)] };
    } catch {
      // Not this encoding either.
    }
  }
  return {
    text: undefined,
    problems: [{ code: 'file/encoding', file, ...firstBroken(bytes), params: { encoding: 'unknown' } }],
  };
}

/** The first sign that cannot be read in a file that else can, as one cut off in the middle; not in a picture. */
function firstBroken(bytes: Uint8Array): { span?: SourceSpan } {
  const text = new TextDecoder().decode(bytes);
  const broken = [...text.matchAll(/[\0\ufffd]/g)];
  const [first] = broken;
  if (!first || broken.length > 10) return {};
  const before = text.slice(0, first.index);
  return { span: spanAt(text, before.split('\n').length, first.index - before.lastIndexOf('\n')) };
}

function guesses(bytes: Uint8Array): [encoding: string, isLikely: boolean][] {
  const [first, second] = bytes;
  const hasNul = bytes.includes(0);
  return [
    ['utf-16le', first === 0xff && second === 0xfe],
    ['utf-16be', first === 0xfe && second === 0xff],
    ['utf-16le', hasNul && second === 0],
    ['utf-16be', hasNul && first === 0],
    ['gb18030', !hasNul],
  ];
}

function wrongEncoding(file: string, text: string, line: number, encoding: string): Problem {
  return { code: 'file/encoding', file, span: spanAt(text, line, 1), params: { encoding } };
}

/** The first line (from 1) whose bytes are not UTF-8; two-character words can be valid in both, whole files not. */
function firstForeignLine(bytes: Uint8Array, text: string): number {
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      utf8.decode(bytes.subarray(start, end));
    } catch {
      return Math.min(line, text.split('\n').length);
    }
    start = end + 1;
  }
  return 1;
}
