// Turns a line and column into a span with the line's own text.
import type { SourceSpan } from '../problem';

/** The lines of the texts asked about last: a file as it is and as it was mended, in turn. */
let recent: readonly { text: string; readonly lines: readonly string[] }[] = [];

function splitLines(text: string): readonly string[] {
  const known = recent.find((one) => one.text === text);
  if (known) {
    // The very same string is compared at once, an equal one sign by sign.
    known.text = text;
    return known.lines;
  }
  const lines = text.split('\n');
  recent = [{ text, lines }, ...recent.slice(0, 1)];
  return lines;
}

/** `line` and `column` count from 1; the column in UTF-16 units of the text, as parsers give it. */
export function spanAt(text: string, line: number, column: number, units = 1): SourceSpan {
  const excerpt = (splitLines(text)[line - 1] ?? '').replace(/\r$/, '');
  // What is missing at the end of a line is shown at its last character.
  const before = excerpt.slice(0, Math.max(0, Math.min(column, excerpt.length) - 1));
  const marked = excerpt.slice(before.length, before.length + Math.max(1, units));
  return {
    line,
    column: [...before].length + 1,
    length: Math.max(1, [...marked].length),
    excerpt,
  };
}
