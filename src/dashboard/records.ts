// Every record, to be opened: its words, its days, its history and evidence, and why its light is what it is.

import { itemBlocks } from '../commands/show/page';
import { whyBlocks } from '../commands/why/page';
import { hasLight, type Item } from '../evaluate/snapshot/item';
import { totalsOf } from '../evaluate/snapshot/totals';
import { titleOf } from '../model/describe';
import { lightCell, stateText } from '../page/cells';
import type { Say } from '../page/say';
import { kinds } from '../schema/kinds';
import type { DashboardMaking, DashboardRecord, RecordGroup } from './shape';

/** A kind of which all should be there and none could be read stands there all the same. */
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

/** What there is to say at a glance of a record that has no light: its day, or whose it is. */
function factOf({ record }: Item, { messages }: Say): string {
  if (record.kind === 'update' || record.kind === 'meeting') return record.data.on;
  return record.kind === 'organization' ? messages.labels.party[record.data.party] : '';
}
