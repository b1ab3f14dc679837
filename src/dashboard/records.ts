// Every record in full: its text, dates, history and evidence, and how its light was worked out.

import { itemBlocks } from '../commands/show/page';
import { whyBlocks } from '../commands/why/page';
import type { Corpus } from '../evaluate/query/corpus';
import { hasLight, type Item } from '../evaluate/snapshot/item';
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import { totalsOf } from '../evaluate/snapshot/totals';
import { titleOf } from '../model/describe';
import { lightCell, stateText } from '../page/cells';
import type { Say } from '../page/say';
import type { Telling } from '../page/telling';
import { kinds } from '../schema/kinds';
import type { DashboardRecord, RecordGroup } from './shape';

/** The sources that every section is built from. */
export interface DashboardMaking {
  readonly snapshot: Snapshot;
  readonly corpus: Corpus;
  readonly telling: Telling;
  readonly say: Say;
  /** The line of its file on which the record begins, from 1. */
  readonly lineOf: (item: Item) => number;
}

/** The records by kind. A kind whose records could not be read is listed too, with 0 of how many. */
export function recordGroups(making: DashboardMaking): readonly RecordGroup[] {
  const { snapshot, say } = making;
  const { messages } = say;
  return kinds
    .map((kind) => ({ kind, items: snapshot.ofKind(kind), whole: totalsOf(snapshot, kind).expected }))
    .filter(({ items, whole }) => items.length > 0 || whole > 0)
    .map(({ kind, items, whole }) => ({
      id: `kind-${kind}`,
      label: messages.headline(messages.labels.kind[kind]),
      whole,
      count: items.length === whole ? String(whole) : messages.ofTotal(items.length, whole),
      entries: items.map((item) => entryOf(making, item)),
    }));
}

function entryOf(making: DashboardMaking, item: Item): DashboardRecord {
  const { snapshot, corpus, telling, say, lineOf } = making;
  const { record } = item;
  const isJudged = hasLight(record.kind);
  return {
    id: record.id,
    title: titleOf(snapshot.plan, record, say.language),
    light: isJudged ? lightCell(item, say) : undefined,
    state: isJudged ? stateText(item, say) : factOf(item, say),
    blocks: itemBlocks(snapshot, item, lineOf(item), corpus, say),
    why:
      isJudged || record.kind === 'update'
        ? { title: say.messages.dashboard.why, blocks: whyBlocks(telling, item) }
        : undefined,
  };
}

/** A short fact for a record without a light: its day, or its party. */
function factOf({ record }: Item, { messages }: Say): string {
  if (record.kind === 'update' || record.kind === 'meeting') return record.data.on;
  return record.kind === 'organization' ? messages.labels.party[record.data.party] : '';
}
