// Suggests the word that was probably meant by a misspelt one.
import { distance } from 'fastest-levenshtein';

/**
 * The best candidate, by the first of these that finds one: equal, except for case, width and leading zeros (P1 for
 * P01); the shortest that contains all typed characters in order (长春发改委 for 长春市发展改革委); for an id like M2019.9, the id
 * with the same prefix and the nearest number; the fewest edits away. Undefined if none is close enough.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const plain = foldedWord(word);
  return (
    candidates.find((candidate) => foldedWord(candidate) === plain) ??
    candidates.find((candidate) => unpadded(candidate) === unpadded(word)) ??
    fuller(plain, candidates) ??
    sibling(plain, candidates) ??
    fewestEdits(plain, candidates)
  );
}

/** The candidate fewest edits away, however many that is; the first if several are equally near. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const edits = candidates.map((candidate) => distance(foldedWord(word), foldedWord(candidate)));
  return candidates[edits.indexOf(Math.min(...edits))];
}

/** The text without differences that do not count: full-width forms, quotes, spaces and case. */
function foldedWord(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[“”‘’"'\s]/g, '')
    .toLowerCase();
}

const unpadded = (text: string): string => foldedWord(text).replace(/(?<!\d)0+(?=\d)/g, '');

/**
 * The shortest candidate that contains the word's characters in order, at most twice as long. Undefined if there is
 * none, if two are equally short, or for words of one or two characters, which are contained in too many.
 */
function fuller(plain: string, candidates: readonly string[]): string | undefined {
  const holds = (whole: string): boolean => {
    let place = -1;
    return [...plain].every((sign) => (place = whole.indexOf(sign, place + 1)) >= 0);
  };
  const found = candidates
    .filter((candidate) => candidate.length <= 2 * plain.length && holds(foldedWord(candidate)))
    .sort((one, other) => one.length - other.length);
  const isClear = found[0]?.length !== found[1]?.length;
  return plain.length > 2 && isClear ? found[0] : undefined;
}

/**
 * The candidate with the same prefix, up to the last dot, and the nearest number after it; undefined if there is none.
 */
function sibling(plain: string, candidates: readonly string[]): string | undefined {
  const [, home, number] = /^(.+\.)(\d+)$/.exec(plain) ?? [];
  if (home === undefined) return undefined;
  const isSibling = (text: string): boolean => text.startsWith(home) && /^\d+$/.test(text.slice(home.length));
  const away = (text: string): number => Math.abs(Number(foldedWord(text).slice(home.length)) - Number(number));
  return candidates
    .filter((candidate) => isSibling(foldedWord(candidate)))
    .sort((one, other) => away(one) - away(other))[0];
}

/**
 * The candidate fewest edits away; undefined if that is more than half the word's length, or if three are equally near.
 */
function fewestEdits(plain: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let equals = 0;
  let least = Math.max(1, Math.floor(plain.length / 2)) + 0.5;
  for (const candidate of candidates) {
    const edits = distance(plain, foldedWord(candidate));
    if (edits < least) [best, least, equals] = [candidate, edits, 1];
    else if (edits === least) equals += 1;
  }
  // Choosing one of many would be a guess: A9 is as near to A1 as to A5.
  return equals < 3 ? best : undefined;
}
