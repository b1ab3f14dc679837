// What a query asks of every record, as plain data: so that a page that is read far from its plan is searched by the very
// grammar of the terminal. `searchable` makes of it again what a query takes.
import { kinds } from '../../schema/kinds';
import type { Snapshot } from '../snapshot/snapshot';
import type { Corpus } from './corpus';
import { queryCodes, type Searchable } from './query';
import { has, type Possession, possessions, queryStates, type State } from './states';

type CodeKey = Parameters<Searchable<never>['codeOf']>[1];

/** Of one record. */
export interface Facet {
  readonly id: string;
  readonly text: string;
  /** All that it is found by as a unit: indexes into `names`. */
  readonly names: readonly number[];
  readonly parties: readonly string[];
  /** The areas and tasks that it is, or stands under. */
  readonly within: readonly string[];
  readonly states: readonly State[];
  readonly has: readonly Possession[];
  readonly codes: Readonly<Partial<Record<CodeKey, string>>>;
  readonly day?: string;
}

export interface Facets {
  readonly names: readonly string[];
  /** The words for a code, by key and code. */
  readonly words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly ids: Readonly<Record<'area' | 'task' | 'kind', readonly string[]>>;
  readonly records: readonly Facet[];
}

const codeKeys: readonly CodeKey[] = ['status', 'light', 'stage', 'origin', 'kind'];

export function facetsOf({ items }: Snapshot, corpus: Corpus): Facets {
  const names = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = names.get(name) ?? names.size;
    names.set(name, known);
    return known;
  };
  const ids = { area: corpus.idsFor('area'), task: corpus.idsFor('task'), kind: corpus.idsFor('kind') };
  const records = items.map((item): Facet => {
    const day = corpus.dayOf(item);
    const found = codeKeys.flatMap((key) => {
      const code = corpus.codeOf(item, key);
      return code === undefined ? [] : [[key, code]];
    });
    return {
      id: item.record.id,
      text: corpus.textOf(item),
      names: corpus.namesOf(item).map(numberOf),
      parties: [...corpus.partiesOf(item)],
      within: [...ids.area, ...ids.task].filter((id) => corpus.isWithin(item, id)),
      states: queryStates.filter((state) => corpus.isIn(item, state)),
      has: possessions.filter((thing) => has(item, thing)),
      codes: Object.fromEntries(found),
      ...(day === undefined ? {} : { day }),
    };
  });
  const asked = { ...queryCodes, kind: kinds, is: queryStates };
  const words = Object.entries(asked).map(([key, all]) => [
    key,
    Object.fromEntries(all.map((code) => [code, corpus.wordsFor(key, code)])),
  ]);
  return { names: [...names.keys()], words: Object.fromEntries(words), ids, records };
}

export const searchable = ({ names, words, ids }: Facets): Searchable<Facet> => ({
  idOf: ({ id }) => id,
  codeOf: (facet, key) => facet.codes[key],
  isIn: ({ states }, state) => states.includes(state),
  has: (facet, thing) => facet.has.includes(thing),
  textOf: ({ text }) => text,
  namesOf: (facet) => facet.names.map((number) => names[number] ?? ''),
  partiesOf: ({ parties }) => new Set(parties),
  dayOf: ({ day }) => day,
  yearOf: ({ day }) => day?.slice(0, 4),
  isWithin: ({ within }, id) => within.includes(id),
  idsFor: (key) => ids[key],
  wordsFor: (key, code) => words[key]?.[code] ?? [],
});
