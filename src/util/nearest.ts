// The word somebody probably meant.
import { distance } from 'fastest-levenshtein';

/** The candidate fewest edits away; undefined where none is closer than half the word, or three are equally near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const plain = fold(word);
  let best: string | undefined;
  let equals = 0;
  let least = Math.max(1, Math.floor(plain.length / 2)) + 0.5;
  for (const candidate of candidates) {
    const edits = distance(plain, fold(candidate));
    if (edits < least) [best, least, equals] = [candidate, edits, 1];
    else if (edits === least) equals += 1;
  }
  // One of many would be a guess: A9 is as near to A1 as to A5.
  return equals < 3 ? best : undefined;
}

/** Full-width letters and digits, quotes and case do not count as differences. */
function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[“”‘’"'\s]/g, '')
    .toLowerCase();
}
