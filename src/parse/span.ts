// Turns a line and a column into a span with the text of the line.
import type { SourceSpan } from '../problem';

/** Lines of the last two texts: a file as written and as mended are asked for in turn. */
let recent: readonly { text: string; readonly lines: readonly string[] }[] = [];

function splitLines(text: string): readonly string[] {
  const known = recent.find((one) => one.text === text);
  if (known) {
    // Keeps the caller's string object: comparing the same object is instant, an equal one takes time.
    known.text = text;
    return known.lines;
  }
  const lines = text.split('\n');
  recent = [{ text, lines }, ...recent.slice(0, 1)];
  return lines;
}

/** `line` and `column` count from 1; `column` and `units` in UTF-16 units, as parsers state them. */
export function spanAt(text: string, line: number, column: number, units = 1): SourceSpan {
  const excerpt = (splitLines(text)[line - 1] ?? '').replace(/\r$/, '');
  // A column after the line's end is shown at its last character.
  const before = excerpt.slice(0, Math.max(0, Math.min(column, excerpt.length) - 1));
  const marked = excerpt.slice(before.length, before.length + Math.max(1, units));
  return {
    line,
    column: [...before].length + 1,
    length: Math.max(1, [...marked].length),
    excerpt,
  };
}
