// What a query can ask of an item: its state and codes, its text, its units, its place in the plan.
import { nameOf, officialWords, titleOf } from '../../model/describe';
import { findMentions } from '../../model/mentions';
import type { PlanRecord } from '../../model/plan';
import { kinds } from '../../schema/kinds';
import type { Item } from '../snapshot/item';
import type { Snapshot } from '../snapshot/snapshot';
import { namedIn } from '../snapshot/updates';
import type { Searchable } from './query';
import { has, isIn } from './states';

/** A query's view of the items of a snapshot. */
export interface Corpus extends Searchable<Item> {
  /** The organizations named in the record or made answerable by it; default owners are left out. */
  organizationsOf(item: Item): ReadonlySet<string>;
}

/** The deadline; of what has none and happened on a day, that day. */
const dayOfItem = ({ deadline, record }: Item): string | undefined =>
  deadline?.day ?? (record.kind === 'update' || record.kind === 'meeting' ? record.data.on : undefined);

function codeOf({ record, status, light, stage }: Item, key: Parameters<Corpus['codeOf']>[1]): string | undefined {
  if (key === 'kind') return record.kind;
  if (key === 'origin') return 'origin' in record.data ? record.data.origin : undefined;
  return { status, light, stage }[key];
}

export type CodeWords = (key: string, code: string) => readonly string[];

export function buildCorpus({ plan }: Snapshot, wordsFor: CodeWords): Corpus {
  // Looked for once somebody asks: most answers need none.
  let mentions: ReturnType<typeof findMentions> | undefined;
  const cache = new Map<Item, Set<string>>();
  const organizationsOf = (item: Item): Set<string> => {
    let known = cache.get(item);
    if (!known) cache.set(item, (known = gather(item)));
    return known;
  };
  return {
    idOf: ({ record }) => record.id,
    codeOf,
    isIn: (item, state) => isIn(item, state, plan.charter.windows.due_soon_days),
    has,
    dayOf: dayOfItem,
    yearOf: (item) => dayOfItem(item)?.slice(0, 4),
    textOf({ record }) {
      const parts = [record.id, titleOf(plan, record, 'zh'), titleOf(plan, record, 'en'), officialWords(record)];
      if (record.kind === 'organization') parts.push(...record.data.named_as, record.data.note);
      if (record.kind === 'task') parts.push(...record.data.measures.map(({ text }) => text));
      if (record.kind === 'update' || record.kind === 'meeting') parts.push(record.data.note);
      return parts.filter(Boolean).join('\n').toLowerCase();
    },
    organizationsOf,
    namesOf: (item) =>
      [...new Set([...item.owners, ...organizationsOf(item)])].flatMap((id) => {
        const record = plan.find(id);
        const forms = record?.kind === 'organization' ? record.data.named_as : [];
        return [id, nameOf(plan, id, 'zh'), nameOf(plan, id, 'en'), ...forms];
      }),
    partiesOf: (item) =>
      new Set(
        [...organizationsOf(item)].map((id) => {
          const record = plan.find(id);
          return record?.kind === 'organization' ? record.data.party : '';
        }),
      ),
    isWithin: ({ record }, id) => isWithin(record, id),
    idsFor: (key) => {
      if (key === 'kind') return kinds;
      // A task whose file is broken exists all the same; the notice says that it could not be read.
      const lost = [...plan.lostIds].filter((id) => (key === 'task' ? /^T\d+$/ : /^A\d+$/).test(id));
      return [...plan.ofKind(key).map(({ id }) => id), ...lost];
    },
    wordsFor,
  };

  function gather(item: Item): Set<string> {
    const { record, owners, ownersAreOwn } = item;
    // Default owners stand for both cities alike: they would make every record match every party.
    const found = new Set(ownersAreOwn ? owners : []);
    if (record.kind === 'organization') found.add(record.id);
    if (record.kind === 'meeting') record.data.attendees?.forEach((id) => found.add(id));
    const keys = record.kind === 'task' ? [record.id, ...record.data.measures.map(({ id }) => id)] : [record.id];
    mentions ??= findMentions(plan);
    for (const key of keys) mentions.get(key)?.forEach((id) => found.add(id));
    return found;
  }

  function isWithin(record: PlanRecord | undefined, id: string): boolean {
    if (!record) return false;
    if (record.id === id) return true;
    if (record.kind === 'update') return namedIn(record.data).some((named) => isWithin(plan.find(named), id));
    // The pairings are what task 15 says.
    if (record.kind === 'pairing') return isWithin(plan.find(record.data.clause), id);
    return isWithin(plan.find(record.parent ?? ''), id);
  }
}
