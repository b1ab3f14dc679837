// Every record, to be opened: its words, its days, its history and evidence, and why its light is what it is.
import type { Item } from '../../evaluate/item';
import { titleOf } from '../../model/describe';
import { kinds } from '../../schema/kinds';
import { lightCell, stateText } from '../cells';
import { itemBlocks } from '../item';
import type { Say } from '../say';
import { whyBlocks } from '../why';
import { hasLight } from '../why-record';
import type { DashboardMaking } from './index';
import type { Dashboard, Entry } from './shape';

export function recordGroups(making: DashboardMaking): Dashboard['records']['groups'] {
  const { snapshot, say } = making;
  const { messages } = say;
  return kinds
    .map((kind) => ({ kind, items: snapshot.ofKind(kind) }))
    .filter(({ items }) => items.length > 0)
    .map(({ kind, items }) => ({
      id: `kind-${kind}`,
      label: messages.headline(messages.labels.kind[kind]),
      entries: items.map((item) => entryOf(making, item)),
    }));
}

function entryOf(making: DashboardMaking, item: Item): Entry {
  const { snapshot, corpus, telling, say, lineOf } = making;
  const { record } = item;
  const isJudged = hasLight(item);
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
