// How many terminal cells a text takes, and how to break it without losing a character.
import { eastAsianWidth } from 'get-east-asian-width';

/** Marks that join the character before them and take no cell of their own. */
const joining = /^[\p{Mn}\p{Me}\u200d\ufe0e\ufe0f]$/u;
/** Signs that must not begin a line (GB/T 15834-2011, 5.1.2 ff.). */
const notFirst = new Set('，。、；：？！）》〕】”’…—·,.;:?!)]}%');
/** Signs that must not end one. */
const notLast = new Set('（《〔【“‘([{');

/** Widths of the last texts: a table measures every cell half a dozen times. */
const known = new Map<string, number>();
const mostKnown = 10_000;

/** Signs of ambiguous width (“ ” — ·) count one cell, as modern terminals draw them. */
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

/** Lines of at most `width` cells; Latin words stay whole where they fit on a line, and nothing is dropped. */
export function wrapText(text: string, width: number): string[] {
  if (textWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const unit of units(text, width)) {
    const size = textWidth(unit);
    if (used + size > width && line.length > 0) {
      let carried = carryOver(line, unit);
      // A long word leaves no room for what should go along with it.
      if (textWidth(carried.join('')) + size > width) {
        line.push(...carried);
        carried = [];
      }
      while (carried[0] === ' ') carried.shift();
      lines.push(line.join('').trimEnd());
      line = carried;
      used = textWidth(line.join(''));
    }
    // Spaces at which the text was broken belong to no line.
    if (unit === ' ' && line.length === 0 && lines.length > 0) continue;
    line.push(unit);
    used += size;
  }
  if (line.length > 0) lines.push(line.join('').trimEnd());
  return lines;
}

/** Takes from the line's end what may not stand there, or what must go along with a sign that may not begin a line. */
function carryOver(line: string[], next: string): string[] {
  const carried: string[] = [];
  if (notFirst.has(next[0] ?? '')) {
    while (line.length > 1 && notFirst.has(line.at(-1)?.[0] ?? '')) carried.unshift(line.pop() ?? '');
    if (line.length > 1) carried.unshift(line.pop() ?? '');
  }
  while (line.length > 1 && notLast.has(line.at(-1)?.at(-1) ?? '')) carried.unshift(line.pop() ?? '');
  // Where almost all of the line would go, the rule costs more than it gives.
  if (line.length < carried.length) line.push(...carried.splice(0));
  return carried;
}

const words = /[!-~\u00a1-\u02af\u2018\u2019]+/g;

/** Words of Latin letters and digits, and single characters with their joining marks; no unit wider than a line. */
function units(text: string, width: number): string[] {
  return (text.match(/[!-~\u00a1-\u02af\u2018\u2019]+|\P{M}[\p{M}\u200d\ufe0e\ufe0f]*|\p{M}/gu) ?? []).flatMap(
    (unit) => {
      if (textWidth(unit) <= width) return [unit];
      return [...unit];
    },
  );
}

/** Cells of the longest word that `wrapText` would rather keep whole. */
export const longestWord = (text: string): number => Math.max(0, ...(text.match(words) ?? []).map(textWidth));

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));
export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - textWidth(text))) + text;
