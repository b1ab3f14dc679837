// What has happened, as entries: every update and every meeting up to the day, newest first.
import { evidenceOf } from '../../model/describe';
import type { Plan, PlanRecord, RecordOf } from '../../model/plan';
import { compare } from '../../util/compare';
import type { Corpus } from '../query/corpus';
import type { Predicate } from '../query/query';
import type { Item } from './item';
import { type Snapshot, takeSnapshot } from './snapshot';
import { namedIn } from './updates';

export type LogEntry = RecordOf<'update'> | RecordOf<'meeting'>;

export interface EventLog {
  readonly entries: readonly LogEntry[];
  /** As many as there are up to the day, whatever was asked. */
  readonly total: number;
  /** Those of a later day, and how many of them are what was asked for. */
  readonly later: { readonly total: number; readonly matching: number };
}

/** A query about entries; it is built over a corpus that knows what the entries say. */
export type LogQuery = (corpus: Corpus) => Predicate<Item>;

/**
 * The entries about any of the records (about all where none is named) that the query finds. A query asks about the
 * record that was reported on (its state, its deadline, where it belongs); words and organizations may also stand in
 * the report itself.
 */
export function eventLog(
  snapshot: Snapshot,
  corpus: Corpus,
  records: readonly PlanRecord[],
  query: LogQuery,
): EventLog {
  const { plan, asOf } = snapshot;
  const all: readonly LogEntry[] = [...plan.ofKind('update'), ...plan.ofKind('meeting')].sort(newestFirst);
  // What came later has no item on the day; it is counted with the one that it will have.
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

/** Of one day the later id first. */
const newestFirst = (one: LogEntry, other: LogEntry): number =>
  compare(other.data.on, one.data.on) || compare(other.id, one.id);

/** What the record reported on and its entry say and name, as one. */
function joined(corpus: Corpus, entryItems: ReadonlyMap<Item, Item>): Corpus {
  const both = (item: Item): Item[] => [item, entryItems.get(item) ?? item];
  return {
    ...corpus,
    textOf: (item) => [...both(item).map(corpus.textOf), ...wordsIn(entryItems.get(item))].join('\n').toLowerCase(),
    namesOf: (item) => both(item).flatMap(corpus.namesOf),
    organizationsOf: (item) => new Set(both(item).flatMap((one) => [...corpus.organizationsOf(one)])),
    partiesOf: (item) => new Set(both(item).flatMap((one) => [...corpus.partiesOf(one)])),
    // The year is that in which it was reported; `due:` asks for the day that the record is due.
    yearOf: (item) => corpus.yearOf(entryItems.get(item) ?? item),
    isWithin: (item, id) => both(item).some((one) => corpus.isWithin(one, id)),
  };
}

/** What only the entry itself says: reasons, sources, what a meeting decided. */
function wordsIn(item: Item | undefined): string[] {
  if (item?.record.kind !== 'update' && item?.record.kind !== 'meeting') return [];
  const { record } = item;
  const sources = evidenceOf(record).flatMap(({ title, publisher }) => [title, publisher]);
  if (record.kind === 'meeting') return [...sources, ...(record.data.actions ?? []).map(({ text }) => text)];
  const { forecast, waiver, override } = record.data;
  return [...sources, ...[forecast, waiver, override].flatMap((decision) => decision?.reason ?? [])];
}

/** About one of the records or what stands under it; a confirmation is about what the confirmed report is about. */
function isAbout(plan: Plan, entry: LogEntry, records: readonly PlanRecord[]): boolean {
  if (records.length === 0) return true;
  const ids = entry.kind === 'meeting' ? idsOfMeeting(entry) : namedIn(entry.data);
  const confirmed = entry.kind === 'update' ? plan.find(entry.data.confirms?.update ?? '') : undefined;
  const said = [entry.id, ...ids, ...organizationsOfEntry(entry)];
  return (
    said.some((id) => records.some((record) => isWithin(plan, plan.find(id), record.id))) ||
    (confirmed?.kind === 'update' && isAbout(plan, confirmed, records))
  );
}

/**
 * Those that an update names beside its own item and that are, or stand under, one of the records; empty where its own
 * item does, and it would be found without them.
 */
export function namedAlong(plan: Plan, entry: LogEntry, records: readonly PlanRecord[]): readonly string[] {
  if (entry.kind !== 'update') return [];
  const isWithinAny = (id: string): boolean =>
    records.some((record) => record.id === entry.id || isWithin(plan, plan.find(id), record.id));
  return isWithinAny(entry.data.item) ? [] : (entry.data.also ?? []).filter(isWithinAny);
}

const idsOfMeeting = ({ data }: RecordOf<'meeting'>): string[] =>
  (data.actions ?? []).flatMap(({ id, items }) => [id, ...(items ?? [])]);

/** Who reported, approved, answers for it or took part. */
function organizationsOfEntry(entry: LogEntry): readonly string[] {
  if (entry.kind === 'meeting') return entry.data.attendees ?? [];
  const { by, forecast, waiver } = entry.data;
  return [by, forecast?.approved_by, waiver?.owner].filter((id) => id !== undefined);
}

function isWithin(plan: Plan, record: PlanRecord | undefined, id: string): boolean {
  if (!record) return false;
  if (record.id === id) return true;
  // The pairings are what their task says.
  if (record.kind === 'pairing' && isWithin(plan, plan.find(record.data.clause), id)) return true;
  return isWithin(plan, plan.find(record.parent ?? ''), id);
}
