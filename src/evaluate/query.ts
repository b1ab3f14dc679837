// One grammar wherever a set of records is chosen, in the manner of search boxes:
//   is:overdue area:A2 due:<2019-07 -party:TJ org:滨海新区 "产业 园区"
// Terms are joined by and; commas inside a value by or; a dash in front means not; bare words search the text.
import { UsageError } from '../problem';
import { isPeriod, periodDays } from '../util/day';
import { nearest } from '../util/nearest';
import { type Corpus, dayOf } from './corpus';
import { type Item, isFinished, isSettled, lights, stages, statuses } from './item';

export type Test = (item: Item) => boolean;

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

const states: Readonly<Record<string, (item: Item, corpus: Corpus) => boolean>> = {
  overdue: (item) => item.overdueDays > 0,
  'due-soon': (item, { dueSoonDays }) => item.daysLeft !== undefined && item.daysLeft <= dueSoonDays,
  open: (item) => !isSettled(item),
  done: (item) => isFinished(item.status),
  'met-late': (item) => item.lateDays > 0,
  missed: (item) => item.outcome === 'missed',
  waived: (item) => item.waiver?.holds === true,
  rescheduled: (item) => item.forecast !== undefined,
  overridden: (item) => item.override !== undefined,
  blocked: (item) => item.status === 'blocked',
  'no-report': (item) => item.status === 'no-report',
  stale: (item) => item.silence?.isStale === true,
  fresh: (item) => item.silence?.isStale === false && item.lastReport !== undefined,
  verified: (item) => item.verification === 'verified',
  unverified: (item) => item.verification === 'reported' || item.verification === 'stale',
  'confirmation-stale': (item) => item.verification === 'stale',
  inherited: (item) => item.deadline?.inherited === true,
  dated: (item) => item.deadline !== undefined,
};
export const queryStates: readonly string[] = Object.keys(states);
const possessions = ['evidence', 'report', 'deadline', 'owner'] as const;

/** Throws a UsageError that names the nearest word where a key or value is not known. */
export function parseQuery(words: readonly string[], corpus: Corpus): Test {
  const tests = words.flatMap(splitQuoted).map((word) => parseTerm(word, corpus));
  return (item) => tests.every((test) => test(item));
}

/** A shell hands "due:<2019-07 园区" over as one word when it is quoted as a whole. */
function splitQuoted(word: string): string[] {
  return word.match(/(?:[^\s"“”]|["“][^"“”]*["”])+/g) ?? [];
}

function parseTerm(word: string, corpus: Corpus): Test {
  const match = /^(-?)([A-Za-z][\w-]*)[:：](.*)$/s.exec(word);
  if (!match) {
    if (/^--?[A-Za-z]/.test(word)) throw new UsageError('unknown-option', { option: word });
    const negated = word.startsWith('-') && word.length > 1;
    const text = unquote(negated ? word.slice(1) : word).toLowerCase();
    return (item) => corpus.textOf(item).includes(text) !== negated;
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
  return (item) => tests.some((test) => test(item)) !== (dash === '-');
}

function parseValue(key: Key, value: string, corpus: Corpus): Test {
  switch (key) {
    case 'is': {
      const test = states[choose(key, value, queryStates, corpus)];
      return (item) => test?.(item, corpus) ?? false;
    }
    case 'status': {
      const status = choose(key, value, [...statuses, 'unstated', 'no-report'], corpus);
      return (item) => item.status === status;
    }
    case 'light': {
      const light = choose(key, value, lights, corpus);
      return (item) => item.light === light;
    }
    case 'stage': {
      const stage = choose(key, value, stages, corpus);
      return (item) => item.stage === stage;
    }
    case 'origin': {
      const origin = choose(key, value, ['plan', 'pipeline'], corpus);
      return ({ record }) => 'origin' in record.data && record.data.origin === origin;
    }
    case 'party': {
      const party = choose(key, value, ['TJ', 'CC', 'joint', 'central'], corpus);
      return (item) => corpus.partiesOf(item).has(party);
    }
    case 'has': {
      const thing = choose(key, value, possessions, corpus);
      return (item) => has(item, thing);
    }
    case 'kind': {
      const kind = choose(key, value, allowedFor(key, corpus), corpus);
      return ({ record }) => record.kind === kind;
    }
    case 'id': {
      const wanted = value.toLowerCase();
      return ({ record }) => record.id.toLowerCase() === wanted || record.id.toLowerCase().startsWith(`${wanted}.`);
    }
    case 'area':
    case 'task': {
      const wanted = choose(key, value.toUpperCase(), allowedFor(key, corpus), corpus);
      return (item) => corpus.isWithin(item, wanted);
    }
    case 'org': {
      const wanted = value.toLowerCase();
      // A whole id is meant exactly: O-tj-binhai is not O-tj-binhai-cbd. Names may be given in part.
      if (wanted.startsWith('o-')) return (item) => corpus.namesOf(item).some((name) => name.toLowerCase() === wanted);
      return (item) => corpus.namesOf(item).some((name) => name.toLowerCase().includes(wanted));
    }
    case 'year':
      return parseDays(key, value, corpus, corpus.yearOf);
    case 'due':
      return parseDays(key, value, corpus, dayOf);
  }
}

function has(item: Item, thing: string): boolean {
  if (thing === 'report') return item.lastReport !== undefined;
  if (thing === 'deadline') return item.deadline !== undefined;
  if (thing === 'owner') return item.ownersAreOwn;
  const own = 'evidence' in item.record.data && (item.record.data.evidence?.length ?? 0) > 0;
  return own || item.updates.some(({ data }) => data.evidence);
}

/** `2019-07`, `<2019-07` (before its first day), `<=…`, `>…` (after its last day), `>=…`, `2018..2019`. */
function parseDays(key: Key, value: string, corpus: Corpus, dayOf: (item: Item) => string | undefined): Test {
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
  return (item) => {
    const day = dayOf(item);
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
function choose(key: Key, value: string, allowed: readonly string[], corpus: Corpus): string {
  const wanted = value.toLowerCase();
  const found = allowed.find((code) => code.toLowerCase() === wanted || corpus.wordsFor(key, code).includes(wanted));
  if (found !== undefined) return found;
  throw new UsageError('bad-query-value', { key, value, allowed, nearest: nearest(value, allowed) ?? '' });
}

function allowedFor(key: Key, corpus: Corpus): readonly string[] {
  if (key === 'due' || key === 'year') return ['2019', '2019-Q2', '2019-06', '<2019-07', '2018..2019'];
  if (key === 'is') return queryStates;
  if (key === 'org') return ['滨海新区', 'O-tj-binhai'];
  if (key === 'id') return ['T07', 'R01.2018'];
  if (key === 'area' || key === 'task' || key === 'kind') return corpus.idsFor(key);
  return [];
}

const unquote = (text: string): string => text.replace(/["“”]/g, '');
