// Turns a line and column into a span with the line's own text.
import type { Span } from '../problem';

/** The lines of the text asked about last: one file's problems come one after the other. */
let latest: { readonly text: string; readonly lines: readonly string[] } = { text: '', lines: [''] };

/** `line` and `column` count from 1; the column in UTF-16 units of the text, as parsers give it. */
export function spanAt(text: string, line: number, column: number, units = 1): Span {
  if (latest.text !== text) latest = { text, lines: text.split('\n') };
  const excerpt = (latest.lines[line - 1] ?? '').replace(/\r$/, '');
  const before = excerpt.slice(0, Math.max(0, column - 1));
  const marked = excerpt.slice(before.length, before.length + Math.max(1, units));
  return {
    line,
    column: [...before].length + 1,
    length: Math.max(1, [...marked].length),
    excerpt,
  };
}
