// The word somebody probably meant.
import { distance } from 'fastest-levenshtein';

/**
 * The candidate that reads the same but for zeros (P1 for P01); else the shortest that holds all that was typed, in
 * order (长春发改委 for 长春市发展改革委); else, of M2019.9, the nearest of M2019; else the one fewest edits away.
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

/** The candidate fewest edits away, however many; of equals the first. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const edits = candidates.map((candidate) => distance(foldedWord(word), foldedWord(candidate)));
  return candidates[edits.indexOf(Math.min(...edits))];
}

/** Full-width letters and digits, quotes and case do not count as differences. */
function foldedWord(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[“”‘’"'\s]/g, '')
    .toLowerCase();
}

const unpadded = (text: string): string => foldedWord(text).replace(/(?<!\d)0+(?=\d)/g, '');

/** None for a word of one or two signs, which is in everything, and none that is more than twice as long. */
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

/** The nearest number behind the same beginning. */
function sibling(plain: string, candidates: readonly string[]): string | undefined {
  const [, home, number] = /^(.+\.)(\d+)$/.exec(plain) ?? [];
  if (home === undefined) return undefined;
  const isSibling = (text: string): boolean => text.startsWith(home) && /^\d+$/.test(text.slice(home.length));
  const away = (text: string): number => Math.abs(Number(foldedWord(text).slice(home.length)) - Number(number));
  return candidates
    .filter((candidate) => isSibling(foldedWord(candidate)))
    .sort((one, other) => away(one) - away(other))[0];
}

/** Undefined where none is closer than half the word, or three are equally near. */
function fewestEdits(plain: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let equals = 0;
  let least = Math.max(1, Math.floor(plain.length / 2)) + 0.5;
  for (const candidate of candidates) {
    const edits = distance(plain, foldedWord(candidate));
    if (edits < least) [best, least, equals] = [candidate, edits, 1];
    else if (edits === least) equals += 1;
  }
  // One of many would be a guess: A9 is as near to A1 as to A5.
  return equals < 3 ? best : undefined;
}
