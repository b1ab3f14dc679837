// Which records the words of a command line mean: those of a kind, or whatever has a day, that a query finds.
import type { Corpus } from '../../evaluate/query/corpus';
import { parseQuery } from '../../evaluate/query/query';
import type { Item } from '../../evaluate/snapshot/item';
import { byDeadline, datedItems, inheritedDeadlines } from '../../evaluate/snapshot/totals';
import type { Say } from '../../page/say';
import { UsageError } from '../../problem';
import { type Kind, kinds } from '../../schema/kinds';
import { nearest } from '../../util/nearest';
import type { PlanRequest } from './command';
import { listNames } from './list-names';

/** Whatever has a day, nearest first, whatever its kind. */
export const deadlines = 'deadlines';

export interface Chosen {
  /** How many there are, whatever the query says. */
  readonly whole: number;
  readonly items: readonly Item[];
}

/** In one or in many, or by its name in the reader's language; undefined for a word that names no kind. */
export function kindNamed(word: string, { messages }: Say): Kind | typeof deadlines | undefined {
  const name = word.toLowerCase();
  if (name === deadlines) return deadlines;
  return kinds.find((kind) => listNames[kind] === name || kind === name || messages.labels.kind[kind] === word);
}

const kindWords: readonly string[] = [...Object.values(listNames), deadlines];

/** The word for a kind that was probably meant. */
export const nearestKind = (word: string): string | undefined => nearest(word, kindWords);

export const unknownKind = (word: string): UsageError =>
  new UsageError('unknown-kind', { kind: word, allowed: kindWords, nearest: nearestKind(word) ?? '' });

export function choose(
  { snapshot, corpus }: Pick<PlanRequest, 'snapshot' | 'corpus'>,
  kind: Kind | typeof deadlines,
  query: readonly string[],
): Chosen {
  const test = parseQuery(query, corpus);
  if (kind !== deadlines) return { whole: snapshot.ofKind(kind).length, items: snapshot.ofKind(kind).filter(test) };
  const own = datedItems(snapshot);
  const whole = asksForInherited(query, corpus) ? [...own, ...inheritedDeadlines(snapshot)].sort(byDeadline) : own;
  return { whole: whole.length, items: whole.filter(test) };
}

/** `is:inherited` in any of its spellings, also as one of several values; `-is:inherited` does not ask for them. */
function asksForInherited(query: readonly string[], corpus: Corpus): boolean {
  const names = ['inherited', ...corpus.wordsFor('is', 'inherited')];
  const values = [...query.join(' ').matchAll(/(?:^|\s)is[:：](\S+)/g)].flatMap(([, value = '']) =>
    value.split(/[,，]/),
  );
  return values.some((value) => names.includes(value.replace(/["“”]/g, '').toLowerCase()));
}
