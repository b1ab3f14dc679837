// Lists what has happened: all updates and meetings up to the day, newest first.
import { evidenceOf } from '../../model/describe';
import type { Plan, PlanRecord, RecordOf, UpdateRecord } from '../../model/plan';
import { compare } from '../../util/compare-texts';
import type { Corpus } from '../query/corpus';
import type { Predicate } from '../query/query';
import type { Item } from './item';
import { type Snapshot, takeSnapshot } from './snapshot';
import { namedIn } from './updates';

export type LogEntry = UpdateRecord | RecordOf<'meeting'>;

export interface EventLog {
  readonly entries: readonly LogEntry[];
  /** Number of all entries up to the day, whatever the query. */
  readonly total: number;
  /** Number of entries after the day, and how many of them match the query. */
  readonly later: { readonly total: number; readonly matching: number };
}

/** Builds a query over a corpus that includes the entries' own text. */
export type LogQuery = (corpus: Corpus) => Predicate<Item>;

/**
 * Entries about any of the records (about anything if `records` is empty) that match the query. The query is about the
 * record reported on (its state, deadline, area); words and organizations may also occur in the report itself.
 */
export function eventLog(
  snapshot: Snapshot,
  corpus: Corpus,
  records: readonly PlanRecord[],
  query: LogQuery,
): EventLog {
  const { plan, asOf } = snapshot;
  const all: readonly LogEntry[] = [...plan.ofKind('update'), ...plan.ofKind('meeting')].sort(newestFirst);
  // Later entries have no item on the day; they are matched with the items of the last day.
  const last = all[0]?.data.on ?? asOf;
  const whole = last > asOf ? takeSnapshot(plan, last) : snapshot;
  const entryItems = new Map<Item, Item>();
  const test = query(joined(corpus, entryItems));
  const matches = (entry: LogEntry): boolean => {
    const own = whole.find(entry.id);
    const id = entry.kind === 'update' ? entry.data.item : entry.id;
    const target = snapshot.find(id) ?? whole.find(id) ?? own;
    if (!own || !target) return false;
    const standIn = { ...target };
    entryItems.set(standIn, own);
    return isAbout(plan, entry, records) && test(standIn);
  };
  const known = all.filter(({ data }) => data.on <= asOf);
  const later = all.filter(({ data }) => data.on > asOf);
  return {
    entries: known.filter(matches),
    total: known.length,
    later: { total: later.length, matching: later.filter(matches).length },
  };
}

/** Compares two entries, newest first; on the same day the later id first. */
const newestFirst = (one: LogEntry, other: LogEntry): number =>
  compare(other.data.on, one.data.on) || compare(other.id, one.id);

/** The corpus in which an item also has the text and names of its entry. */
function joined(corpus: Corpus, entryItems: ReadonlyMap<Item, Item>): Corpus {
  const both = (item: Item): Item[] => [item, entryItems.get(item) ?? item];
  return {
    ...corpus,
    textOf: (item) => [...both(item).map(corpus.textOf), ...wordsIn(entryItems.get(item))].join('\n').toLowerCase(),
    namesOf: (item) => both(item).flatMap(corpus.namesOf),
    organizationsOf: (item) => new Set(both(item).flatMap((one) => [...corpus.organizationsOf(one)])),
    partiesOf: (item) => new Set(both(item).flatMap((one) => [...corpus.partiesOf(one)])),
    // `year:` means the year of the report, while `due:` means the record's deadline.
    yearOf: (item) => corpus.yearOf(entryItems.get(item) ?? item),
    isWithin: (item, id) => both(item).some((one) => corpus.isWithin(one, id)),
  };
}

/** Texts that only the entry contains: reasons, sources, actions of a meeting. */
function wordsIn(item: Item | undefined): string[] {
  if (item?.record.kind !== 'update' && item?.record.kind !== 'meeting') return [];
  const { record } = item;
  const sources = evidenceOf(record).flatMap(({ title, publisher }) => [title, publisher]);
  if (record.kind === 'meeting') return [...sources, ...(record.data.actions ?? []).map(({ text }) => text)];
  const { forecast, waiver, override } = record.data;
  return [...sources, ...[forecast, waiver, override].flatMap((decision) => decision?.reason ?? [])];
}

/**
 * Whether the entry is about one of the records or a record under it. A confirmation is about the items of the
 * confirmed report.
 */
function isAbout(plan: Plan, entry: LogEntry, records: readonly PlanRecord[]): boolean {
  if (records.length === 0) return true;
  const ids = entry.kind === 'meeting' ? idsOfMeeting(entry) : namedIn(entry.data);
  const confirmed = entry.kind === 'update' ? plan.find(entry.data.confirms?.update ?? '') : undefined;
  const named = [entry.id, ...ids, ...organizationsOfEntry(entry)];
  return (
    named.some((id) => records.some((record) => isWithin(plan, plan.find(id), record.id))) ||
    (confirmed?.kind === 'update' && isAbout(plan, confirmed, records))
  );
}

/**
 * Ids in `also` of an update that are one of the records or under it; empty if the update's own item already is, so
 * that it would be found without them.
 */
export function namedAlong(plan: Plan, entry: LogEntry, records: readonly PlanRecord[]): readonly string[] {
  if (entry.kind !== 'update') return [];
  const isWithinAny = (id: string): boolean =>
    records.some((record) => record.id === entry.id || isWithin(plan, plan.find(id), record.id));
  return isWithinAny(entry.data.item) ? [] : (entry.data.also ?? []).filter(isWithinAny);
}

const idsOfMeeting = ({ data }: RecordOf<'meeting'>): string[] =>
  (data.actions ?? []).flatMap(({ id, items }) => [id, ...(items ?? [])]);

/** Ids of the organizations that reported, approved, own the waiver or attended. */
function organizationsOfEntry(entry: LogEntry): readonly string[] {
  if (entry.kind === 'meeting') return entry.data.attendees ?? [];
  const { by, forecast, waiver } = entry.data;
  return [by, forecast?.approved_by, waiver?.owner].filter((id) => id !== undefined);
}

function isWithin(plan: Plan, record: PlanRecord | undefined, id: string): boolean {
  if (!record) return false;
  if (record.id === id) return true;
  // A pairing belongs to the task that it is quoted from.
  if (record.kind === 'pairing' && isWithin(plan, plan.find(record.data.clause), id)) return true;
  return isWithin(plan, plan.find(record.parent ?? ''), id);
}
