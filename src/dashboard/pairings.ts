// The pairings as a drawing with two sides.
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import { nameOf } from '../model/describe';
import { stateText } from '../page/cells';
import type { Say } from '../page/say';
import type { DashboardBlock, Pair } from './shape';

/** Changchun's units are on the left, since the plan's text names them first in each pair. */
export function pairsBlock(snapshot: Snapshot, say: Say): DashboardBlock {
  const { labels } = say.messages;
  const names = (ids: readonly string[]): string[] => ids.map((id) => nameOf(snapshot.plan, id, say.language));
  const pairs = snapshot.ofKind('pairing').flatMap((item): Pair[] => {
    const { record, light } = item;
    if (record.kind !== 'pairing') return [];
    const { changchun, tianjin } = record.data;
    const state = [{ text: labels.light[light], light }, `  ${stateText(item, say)}`];
    return [{ id: record.id, light, left: names(changchun), right: names(tianjin), state }];
  });
  return { type: 'pairs', left: labels.party.CC, right: labels.party.TJ, pairs };
}
