// Words before and after, with those that changed marked.
import { shortenedParts, wordDiff } from '../util/word-diff';
import type { Span, Text } from './page';

/** Long stretches that did not change are left out. */
export const markedWords = (before: string, after: string): Text =>
  shortenedParts(wordDiff(before, after)).map(({ sort, text }): string | Span =>
    sort === 'same' ? text : { text, tone: sort },
  );
