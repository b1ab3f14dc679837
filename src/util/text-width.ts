// Measures texts in terminal cells, and breaks them into lines without losing a character.
import { eastAsianWidth } from 'get-east-asian-width';

/** Marks that combine with the character before them and take up no cell. */
const joining = /^[\p{Mn}\p{Me}\u200d\ufe0e\ufe0f]$/u;
/** Punctuation that must not begin a line (GB/T 15834-2011, 5.1.2 ff.). */
const notFirst = new Set('，。、；：？！）》〕】”’…—·,.;:?!)]}%');
/** Punctuation that must not end a line. */
const notLast = new Set('（《〔【“‘([{');

/** Widths of the last texts: a table measures each of its cells about six times. */
const known = new Map<string, number>();
const mostKnown = 10_000;

/**
 * Width in terminal cells. Characters of ambiguous width (“ ” — ·) count as one cell, as modern terminals draw them.
 */
export function textWidth(text: string): number {
  let width = known.get(text);
  if (width !== undefined) return width;
  width = 0;
  for (const character of text) width += characterWidth(character);
  if (known.size === mostKnown) known.clear();
  known.set(text, width);
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return code < 0x20 ? 0 : 1;
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3020)) return 2;
  return joining.test(character) ? 0 : eastAsianWidth(code);
}

/**
 * Breaks a text into lines of at most `width` cells. Latin words stay whole if they fit on a line; no character is
 * lost.
 */
export function wrapText(text: string, width: number): string[] {
  if (textWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const unit of breakableUnits(text, width)) {
    const size = textWidth(unit);
    if (used + size > width && line.length > 0) {
      let carried = carryOver(line, unit);
      // The next line has no room for both a long word and what was carried over: keep that on this line.
      if (textWidth(carried.join('')) + size > width) {
        line.push(...carried);
        carried = [];
      }
      while (carried[0] === ' ') carried.shift();
      lines.push(line.join('').trimEnd());
      line = carried;
      used = textWidth(line.join(''));
    }
    // Drops the space at which the line was broken.
    if (unit === ' ' && line.length === 0 && lines.length > 0) continue;
    line.push(unit);
    used += size;
  }
  if (line.length > 0) lines.push(line.join('').trimEnd());
  return lines;
}

/** Removes from the line's end, and returns, what must move to the next line so that neither breaks the rules above. */
function carryOver(line: string[], next: string): string[] {
  const carried: string[] = [];
  if (notFirst.has(next[0] ?? '')) {
    while (line.length > 1 && notFirst.has(line.at(-1)?.[0] ?? '')) carried.unshift(line.pop() ?? '');
    if (line.length > 1) carried.unshift(line.pop() ?? '');
  }
  while (line.length > 1 && notLast.has(line.at(-1)?.at(-1) ?? '')) carried.unshift(line.pop() ?? '');
  // Moving more than half of the line would look worse than breaking the rule.
  if (line.length < carried.length) line.push(...carried.splice(0));
  return carried;
}

const unbrokenWords = /[!-~\u00a1-\u02af\u2018\u2019]+/g;

/** Pieces between which a line may break: Latin words and numbers, and single characters with their combining marks. */
function breakableUnits(text: string, width: number): string[] {
  return (text.match(/[!-~\u00a1-\u02af\u2018\u2019]+|\P{M}[\p{M}\u200d\ufe0e\ufe0f]*|\p{M}/gu) ?? []).flatMap(
    (unit) => {
      if (textWidth(unit) <= width) return [unit];
      return [...unit];
    },
  );
}

/** Width in cells of the longest Latin word, which `wrapText` keeps whole if it fits. */
export const longestWord = (text: string): number => Math.max(0, ...(text.match(unbrokenWords) ?? []).map(textWidth));

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));
export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - textWidth(text))) + text;
