// What an update changed, in words: a status, a stage, a day moved, a waiver, a light set by hand, a confirmation.
import { movesOf } from '../evaluate/snapshot/moves';
import { byDay } from '../evaluate/snapshot/updates';
import { deadlineOf, nameOf } from '../model/describe';
import type { Plan, RecordOf } from '../model/plan';
import type { Say } from './say';

/** Empty where it only tells what happened. */
export const changesOf = (plan: Plan, update: RecordOf<'update'>, say: Say): string[] => [
  ...stateChangesOf(update, say),
  ...decisionsOf(plan, update, say),
];

/** What it says of the item's state; decisions are left out. */
export function stateChangesOf({ data }: RecordOf<'update'>, { messages }: Say): string[] {
  const { log: words, labels } = messages;
  const { status, stage, percent } = data;
  return [
    ...(status ? [words.status(labels.status[status])] : []),
    ...(stage ? [words.stage(labels.stage[stage])] : []),
    ...(percent === undefined ? [] : [words.percent(percent)]),
  ];
}

function decisionsOf(plan: Plan, update: RecordOf<'update'>, { messages, language }: Say): string[] {
  const { log: words, labels, why } = messages;
  const { forecast, waiver, override, confirms } = update.data;
  const name = (id: string): string => nameOf(plan, id, language);
  const changes: string[] = [];
  if (forecast) {
    const move = deadlineMove(plan, update);
    const moved = words.forecast(move?.from ?? why.noDay, move?.to ?? '');
    changes.push(moved + words.approved(forecast.reason, name(forecast.approved_by), forecast.approved_on));
  }
  if (waiver) changes.push(words.waiver(waiver.until) + words.waived(waiver.reason, name(waiver.owner)));
  if (override)
    changes.push(words.override(labels.light[override.light], override.until) + words.overridden(override.reason));
  if (confirms) changes.push(words.confirms(confirms.update));
  return changes;
}

/** From which day to which, all earlier reschedules counted. */
export function deadlineMove(plan: Plan, update: RecordOf<'update'>) {
  const target = plan.find(update.data.item);
  if (!update.data.forecast || !target) return undefined;
  const own = plan.ofKind('update').filter(({ data }) => data.item === target.id);
  return movesOf([...own].sort(byDay), deadlineOf(plan, target)).find((move) => move.update === update);
}
