// What differs between two texts, word by word. A Chinese character and a sign are a word each; Latin words, numbers
// and days stay whole.
import { diffArrays } from 'diff';

export interface WordPart {
  readonly sort: 'same' | 'removed' | 'added';
  /** Never empty. */
  readonly text: string;
}

/** A stretch that stands as it stood, and then what took the place of what. */
interface Stretch {
  same: string;
  removed: string;
  added: string;
}

/** More changes than this are not looked for: the texts have then little in common, and the search grows with its square. */
const mostChanges = 2000;
/** Characters between two changes that are too few to be read by themselves. */
const crumb = 2;

/** The parts that are not `added` make up the text before, those that are not `removed` the text after. */
export function wordDiff(before: string, after: string): WordPart[] {
  return mended(stretchesOf(before, after)).flatMap(({ same, removed, added }) =>
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

/** A crumb between two changes becomes part of them. */
function mended(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { same, removed, added } of stretches) {
    const last = whole.at(-1);
    const isChange = removed + added !== '';
    if (last && last.removed + last.added !== '' && isChange && [...same].length <= crumb) {
      last.removed += same + removed;
      last.added += same + added;
    } else whole.push({ same, removed, added });
  }
  return whole;
}

/** How many characters are left on each side of a change. */
const diffContext = 20;

/** Long stretches that did not change give way to `…`; what changed is never cut. */
export function shortenedParts(parts: readonly WordPart[]): WordPart[] {
  return parts.map(({ sort, text }, index) => {
    const signs = [...text];
    const head = index === 0 ? 0 : diffContext;
    const tail = index === parts.length - 1 ? 0 : diffContext;
    // To leave out a few characters only would make nothing shorter.
    if (sort !== 'same' || signs.length <= head + tail + diffContext / 2) return { sort, text };
    return { sort, text: `${signs.slice(0, head).join('')}…${tail > 0 ? signs.slice(-tail).join('') : ''}` };
  });
}
