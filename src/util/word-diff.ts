// Compares two texts word by word. Each Chinese character and punctuation mark is a word; Latin words, numbers and days
// stay whole.
import { diffArrays } from 'diff';

export interface WordPart {
  readonly sort: 'same' | 'removed' | 'added';
  /** Never empty. */
  readonly text: string;
}

/** Unchanged text, followed by one change: what was removed and what was added in its place. */
interface Stretch {
  same: string;
  removed: string;
  added: string;
}

/**
 * Limit on the number of changes searched for: beyond it the texts have little in common, and the search time grows
 * with its square.
 */
const mostChanges = 2000;
/**
 * Unchanged text of at most this many characters between two changes is merged into them, because it reads badly alone.
 */
const longestMerged = 2;

/** The parts in order: those not `added` make up the text before, those not `removed` the text after. */
export function wordDiff(before: string, after: string): WordPart[] {
  return merged(stretchesOf(before, after)).flatMap(({ same, removed, added }) =>
    [wordPart('same', same), wordPart('removed', removed), wordPart('added', added)].filter(({ text }) => text !== ''),
  );
}

const wordPart = (sort: WordPart['sort'], text: string): WordPart => ({ sort, text });

function stretchesOf(before: string, after: string): Stretch[] {
  const changes = diffArrays(splitWords(before), splitWords(after), { maxEditLength: mostChanges });
  if (!changes) return [{ same: '', removed: before, added: after }];
  const stretches: Stretch[] = [{ same: '', removed: '', added: '' }];
  for (const { value, removed, added } of changes) {
    const text = value.join('');
    const last = stretches.at(-1);
    if (last && removed) last.removed += text;
    else if (last && added) last.added += text;
    else stretches.push({ same: text, removed: '', added: '' });
  }
  return stretches;
}

const splitWords = (text: string): string[] =>
  text.match(/[\w\u00c0-\u024f]+(?:[-.,'’][\w\u00c0-\u024f]+)*|\P{M}[\p{M}\u200d\ufe0e\ufe0f]*|\p{M}/gu) ?? [];

/** Merges two changes into one if the unchanged text between them is very short (`longestMerged`). */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { same, removed, added } of stretches) {
    const last = whole.at(-1);
    const isChange = removed + added !== '';
    if (last && last.removed + last.added !== '' && isChange && [...same].length <= longestMerged) {
      last.removed += same + removed;
      last.added += same + added;
    } else whole.push({ same, removed, added });
  }
  return whole;
}

/** Characters of unchanged text kept on each side of a change. */
const diffContext = 20;

/** The parts, with long unchanged text replaced by `…` except near a change. Changes are never cut. */
export function shortenedParts(parts: readonly WordPart[]): WordPart[] {
  return parts.map(({ sort, text }, index) => {
    const signs = [...text];
    const head = index === 0 ? 0 : diffContext;
    const tail = index === parts.length - 1 ? 0 : diffContext;
    // Leaving out only a few characters is not worth the `…`.
    if (sort !== 'same' || signs.length <= head + tail + diffContext / 2) return { sort, text };
    return { sort, text: `${signs.slice(0, head).join('')}…${tail > 0 ? signs.slice(-tail).join('') : ''}` };
  });
}
