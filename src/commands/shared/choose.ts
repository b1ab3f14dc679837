// Selects the records for a command line: a kind (or everything with a deadline) and a query.
import type { Corpus } from '../../evaluate/query/corpus';
import { parseQuery } from '../../evaluate/query/query';
import type { Item } from '../../evaluate/snapshot/item';
import { byDeadline, datedItems, inheritedDeadlines } from '../../evaluate/snapshot/totals';
import type { Say } from '../../page/say';
import { UsageError } from '../../problem';
import { type Kind, kinds } from '../../schema/kinds';
import { nearest } from '../../util/nearest';
import type { PlanRequest } from './command';
import { deadlines, listNames, listWords } from './list-names';

export interface Chosen {
  /** The number of records without the query. */
  readonly whole: number;
  readonly items: readonly Item[];
}

/** The kind for a singular, a plural or a name in the reader's language; undefined if it is no kind. */
export function kindNamed(word: string, { messages }: Say): Kind | typeof deadlines | undefined {
  const name = word.toLowerCase();
  if (name === deadlines) return deadlines;
  return kinds.find((kind) => listNames[kind] === name || kind === name || messages.labels.kind[kind] === word);
}

/** The name of a kind that was probably meant; undefined if none is similar. */
export const nearestKind = (word: string): string | undefined => nearest(word, listWords);

export const unknownKind = (word: string): UsageError =>
  new UsageError('unknown-kind', { kind: word, allowed: listWords, nearest: nearestKind(word) ?? '' });

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

/** Whether the query has `is:inherited`, in any spelling or among other values; `-is:inherited` does not count. */
function asksForInherited(query: readonly string[], corpus: Corpus): boolean {
  const names = ['inherited', ...corpus.wordsFor('is', 'inherited')];
  const values = [...query.join(' ').matchAll(/(?:^|\s)is[:：](\S+)/g)].flatMap(([, value = '']) =>
    value.split(/[,，]/),
  );
  return values.some((value) => names.includes(value.replace(/["“”]/g, '').toLowerCase()));
}
