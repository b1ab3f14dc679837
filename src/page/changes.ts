// What an update changed, in words: a status, a stage, a day moved, a waiver, a light set by hand, a confirmation.
import { movesOf } from '../evaluate/snapshot/moves';
import { byDay } from '../evaluate/snapshot/updates';
import { deadlineOf, nameOf } from '../model/describe';
import type { Plan, UpdateRecord } from '../model/plan';
import type { Say } from './say';

/** All changes and decisions of an update, in words; empty if it only has a note. */
export const changesOf = (plan: Plan, update: UpdateRecord, say: Say): string[] => [
  ...stateChangesOf(update, say),
  ...decisionsOf(plan, update, say),
];

/** The status, stage and percentage that an update reports, in words; decisions are left out. */
export function stateChangesOf({ data }: UpdateRecord, { messages }: Say): string[] {
  const { changeWords, labels } = messages;
  const { status, stage, percent } = data;
  return [
    ...(status ? [changeWords.status(labels.status[status])] : []),
    ...(stage ? [changeWords.stage(labels.stage[stage])] : []),
    ...(percent === undefined ? [] : [changeWords.percent(percent)]),
  ];
}

function decisionsOf(plan: Plan, update: UpdateRecord, { messages, language }: Say): string[] {
  const { changeWords, labels } = messages;
  const { forecast, waiver, override, confirms } = update.data;
  const name = (id: string): string => nameOf(plan, id, language);
  const changes: string[] = [];
  if (forecast) {
    const move = deadlineMove(plan, update);
    const moved = changeWords.forecast(move?.from ?? changeWords.noDay, move?.to ?? '');
    changes.push(moved + changeWords.approved(forecast.reason, name(forecast.approved_by), forecast.approved_on));
  }
  if (waiver) changes.push(changeWords.waiver(waiver.until) + changeWords.waived(waiver.reason, name(waiver.owner)));
  if (override)
    changes.push(
      changeWords.override(labels.light[override.light], override.until) + changeWords.overridden(override.reason),
    );
  if (confirms) changes.push(changeWords.confirms(confirms.update));
  return changes;
}

/** The day before and after this reschedule, with earlier reschedules applied; undefined if it is none. */
export function deadlineMove(plan: Plan, update: UpdateRecord) {
  const target = plan.find(update.data.item);
  if (!update.data.forecast || !target) return undefined;
  const own = plan.ofKind('update').filter(({ data }) => data.item === target.id);
  return movesOf([...own].sort(byDay), deadlineOf(plan, target)).find((move) => move.update === update);
}
