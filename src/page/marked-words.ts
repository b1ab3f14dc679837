// Marks what changed between two versions of a text, word by word.
import { shortenedParts, wordDiff } from '../util/word-diff';
import type { Span, Text } from './page';

/** The merged text with removed and added words marked; long unchanged stretches are cut. */
export const markedWords = (before: string, after: string): Text =>
  shortenedParts(wordDiff(before, after)).map(({ sort, text }): string | Span =>
    sort === 'same' ? text : { text, tone: sort },
  );
