// One grammar wherever a set of records is chosen, in the manner of search boxes:
//   is:overdue area:A2 due:<2019-07 -party:TJ org:滨海新区 "产业 园区"
// Terms are joined by and; commas inside a value by or; a dash in front means not; bare words search the text.
import { UsageError } from '../../problem';
import { isPeriod, periodDays } from '../../util/day';
import { nearest } from '../../util/nearest';
import { lights, stages, statuses } from '../snapshot/item';
import { type Possession, possessions, queryStates, type State } from './states';

export type Predicate<T> = (record: T) => boolean;

/** What the keys that stand for a closed list of codes take. */
export const queryCodes = {
  status: [...statuses, 'unstated', 'no-report'],
  light: lights,
  stage: stages,
  origin: ['plan', 'pipeline'],
  party: ['TJ', 'CC', 'joint', 'central'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a query asks of a record, whatever it is kept as. */
export interface Searchable<T> {
  idOf(record: T): string;
  codeOf(record: T, key: 'status' | 'light' | 'stage' | 'origin' | 'kind'): string | undefined;
  isIn(record: T, state: State): boolean;
  has(record: T, thing: Possession): boolean;
  /** Everything the record says, in both languages, in lower case. */
  textOf(record: T): string;
  /** Ids, names and forms of every organization that owns the record or is named in it. */
  namesOf(record: T): readonly string[];
  partiesOf(record: T): ReadonlySet<string>;
  /** Its deadline, or the day on which it happened. */
  dayOf(record: T): string | undefined;
  yearOf(record: T): string | undefined;
  /** Whether the record is, or stands under, the area or task. */
  isWithin(record: T, id: string): boolean;
  idsFor(key: 'area' | 'task' | 'kind'): readonly string[];
  /** The words that people may type for a code. */
  wordsFor(key: string, code: string): readonly string[];
}

export const queryKeys = [
  'is',
  'id',
  'area',
  'task',
  'status',
  'light',
  'stage',
  'origin',
  'due',
  'year',
  'party',
  'org',
  'has',
  'kind',
] as const;
type Key = (typeof queryKeys)[number];

/** Throws a UsageError that names the nearest word where a key or value is not known. */
export function parseQuery<T>(words: readonly string[], corpus: Searchable<T>): Predicate<T> {
  const tests = words.flatMap(splitQuoted).map((word) => parseTerm(word, corpus));
  return (record) => tests.every((test) => test(record));
}

/** A shell hands "due:<2019-07 园区" over as one word when it is quoted as a whole. */
function splitQuoted(word: string): string[] {
  return word.match(/(?:[^\s"“”]|["“][^"“”]*["”])+/g) ?? [];
}

function parseTerm<T>(word: string, corpus: Searchable<T>): Predicate<T> {
  const match = /^(-?)([A-Za-z][\w-]*)[:：](.*)$/s.exec(word);
  if (!match) {
    if (/^--?[A-Za-z]/.test(word)) throw new UsageError('unknown-option', { option: word });
    const negated = word.startsWith('-') && word.length > 1;
    const text = unquote(negated ? word.slice(1) : word).toLowerCase();
    return (record) => corpus.textOf(record).includes(text) !== negated;
  }
  const [, dash, key = '', value = ''] = match;
  if (!(queryKeys as readonly string[]).includes(key)) {
    throw new UsageError('unknown-query-key', { key, allowed: queryKeys, nearest: nearest(key, queryKeys) ?? '' });
  }
  const values = value
    .split(/[,，]/)
    .map(unquote)
    .filter((part) => part !== '');
  if (values.length === 0)
    throw new UsageError('bad-query-value', { key, value, allowed: allowedFor(key as Key, corpus), nearest: '' });
  const tests = values.map((part) => parseValue(key as Key, part, corpus));
  return (record) => tests.some((test) => test(record)) !== (dash === '-');
}

function parseValue<T>(key: Key, value: string, corpus: Searchable<T>): Predicate<T> {
  switch (key) {
    case 'is': {
      const state = chosenCode(key, value, queryStates, corpus);
      return (record) => corpus.isIn(record, state);
    }
    case 'has': {
      const thing = chosenCode(key, value, possessions, corpus);
      return (record) => corpus.has(record, thing);
    }
    case 'status':
    case 'light':
    case 'stage':
    case 'origin':
    case 'kind': {
      const allowed = key === 'kind' ? corpus.idsFor(key) : queryCodes[key];
      const code = chosenCode(key, value, allowed, corpus);
      return (record) => corpus.codeOf(record, key) === code;
    }
    case 'party': {
      const party = chosenCode(key, value, queryCodes.party, corpus);
      return (record) => corpus.partiesOf(record).has(party);
    }
    case 'id': {
      const wanted = value.toLowerCase();
      return (record) => {
        const id = corpus.idOf(record).toLowerCase();
        return id === wanted || id.startsWith(`${wanted}.`);
      };
    }
    case 'area':
    case 'task': {
      const wanted = chosenCode(key, value.toUpperCase(), allowedFor(key, corpus), corpus);
      return (record) => corpus.isWithin(record, wanted);
    }
    case 'org': {
      const wanted = value.toLowerCase();
      // A whole id is meant exactly: O-tj-binhai is not O-tj-binhai-cbd. Names may be given in part.
      const isMeant = (name: string): boolean => (wanted.startsWith('o-') ? name === wanted : name.includes(wanted));
      return (record) => corpus.namesOf(record).some((name) => isMeant(name.toLowerCase()));
    }
    case 'year':
      return parseDays(key, value, corpus, corpus.yearOf);
    case 'due':
      return parseDays(key, value, corpus, corpus.dayOf);
  }
}

/** `2019-07`, `<2019-07` (before its first day), `<=…`, `>…` (after its last day), `>=…`, `2018..2019`. */
function parseDays<T>(
  key: Key,
  value: string,
  corpus: Searchable<T>,
  dayOf: (record: T) => string | undefined,
): Predicate<T> {
  const range = /^(.*?)\.\.(.*)$/.exec(value);
  const [, sign = '', single = ''] = /^([<>]=?|=)?(.*)$/.exec(value) ?? [];
  const period = (text: string): { first: string; last: string } => {
    if (!isPeriod(text))
      throw new UsageError('bad-query-value', { key, value, allowed: allowedFor(key, corpus), nearest: '' });
    const { first, last } = periodDays(text);
    return key === 'year' ? { first: first.slice(0, 4), last: last.slice(0, 4) } : { first, last };
  };
  const from = range ? (range[1] ? period(range[1]).first : '') : '';
  const to = range ? (range[2] ? period(range[2]).last : '9999') : '';
  const days = range ? undefined : period(single);
  return (record) => {
    const day = dayOf(record);
    if (day === undefined) return false;
    if (!days) return day >= from && day <= to;
    if (sign === '<') return day < days.first;
    if (sign === '<=') return day <= days.last;
    if (sign === '>') return day > days.last;
    if (sign === '>=') return day >= days.first;
    return day >= days.first && day <= days.last;
  };
}

/** The code meant: the code itself, or the word for it in either language. */
function chosenCode<C extends string, T>(key: Key, value: string, allowed: readonly C[], corpus: Searchable<T>): C {
  const wanted = value.toLowerCase();
  const found = allowed.find((code) => code.toLowerCase() === wanted || corpus.wordsFor(key, code).includes(wanted));
  if (found !== undefined) return found;
  throw new UsageError('bad-query-value', { key, value, allowed, nearest: nearest(value, allowed) ?? '' });
}

function allowedFor<T>(key: Key, corpus: Searchable<T>): readonly string[] {
  if (key === 'due' || key === 'year') return ['2019', '2019-Q2', '2019-06', '<2019-07', '2018..2019'];
  if (key === 'is') return queryStates;
  if (key === 'org') return ['滨海新区', 'O-tj-binhai'];
  if (key === 'id') return ['T07', 'R01.2018'];
  if (key === 'area' || key === 'task' || key === 'kind') return corpus.idsFor(key);
  return key === 'has' ? possessions : queryCodes[key];
}

const unquote = (text: string): string => text.replace(/["“”]/g, '');
