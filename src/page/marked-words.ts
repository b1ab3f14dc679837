// Words before and after, with those that changed marked.
import { shortened, wordDiff } from '../util/word-diff';
import type { Span, Text } from './page';

/** Long stretches that did not change are left out. */
export const markedWords = (before: string, after: string): Text =>
  shortened(wordDiff(before, after)).map(({ sort, text }): string | Span =>
    sort === 'same' ? text : { text, tone: sort },
  );
