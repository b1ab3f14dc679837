// The first step of a derivation: the record's place, its deadline and where that comes from, reschedules, completion.

import { hasLight, isSettled } from '../../evaluate/snapshot/item';
import type { Derivation } from '../../evaluate/why/derivation';
import { nameOf, titleOf } from '../../model/describe';
import { placeOf } from '../../model/place';
import { idCell } from '../../page/cells';
import type { Text } from '../../page/page';
import type { Field, Telling } from '../../page/telling';
import { daysBetween } from '../../util/day';

export function recordFields({ plan, snapshot, say, at }: Telling, derivation: Derivation): Field[] {
  const { messages, language } = say;
  const { itemFields, why: words, changeWords } = messages;
  const { item, deadline: source, moves } = derivation;
  const { record, deadline, forecast, actual } = item;
  const link = (id: string): Text => {
    const target = plan.find(id);
    return target ? at([idCell(id), ` ${titleOf(plan, target, language)}`], placeOf(target)) : id;
  };
  const rows: Field[] = [[itemFields.kind, at(messages.labels.singular[record.kind], placeOf(record))]];
  if (record.parent) rows.push([itemFields.parent, link(record.parent)]);
  if (record.kind === 'update') rows.push([itemFields.item, link(record.data.item)]);
  if (!hasLight(record.kind)) return rows;
  if (!deadline || !source) {
    const { noDue } = words;
    rows.push([itemFields.due, record.kind in noDue ? noDue[record.kind as keyof typeof noDue] : messages.none]);
  } else {
    rows.push([itemFields.due, at(words.due[source.by](deadline.day, source.record?.id ?? ''), source.place)]);
    if (!isSettled(item)) rows.push([words.toDue, words.distance(daysBetween(deadline.day, snapshot.asOf))]);
  }
  for (const { update, from, to, approval } of moves) {
    const approved = words.approved(
      approval.reason,
      nameOf(plan, approval.approved_by, language),
      approval.approved_on,
    );
    const text = [words.moved(from ?? changeWords.noDay, to), approved].join(messages.comma);
    rows.push([words.forecast, at(text, placeOf(update, 'forecast', 'due'))]);
  }
  if (forecast && !isSettled(item)) rows.push([words.toForecast, words.distance(-forecast.daysLeft)]);
  if (actual) rows.push([words.actual, words.actualDay(actual, item.lateDays)]);
  return rows;
}
