// What people decided about an item, who has confirmed its last report, and what it all comes to.

import { isSettled } from '../../evaluate/snapshot/item';
import type { Derivation } from '../../evaluate/why/derivation';
import { nameOf } from '../../model/describe';
import { placeOf } from '../../model/place';
import { lightCell } from '../../page/cells';
import type { Text } from '../../page/page';
import type { Field, Telling } from '../../page/telling';

export function peopleFields({ plan, snapshot, say, at }: Telling, { item, override }: Derivation): Field[] {
  const { labels, why: words } = say.messages;
  const name = (id: string): string => nameOf(plan, id, say.language);
  const rows: Field[] = [];
  const { waiver } = item;
  if (waiver?.update.data.waiver) {
    const { owner, reason } = waiver.update.data.waiver;
    const text = [words.waived(name(owner), reason), words.until(waiver.until, waiver.holds)].join(say.messages.comma);
    const places = [placeOf(waiver.update, 'waiver'), placeOf(waiver.update, 'waiver', 'until')];
    rows.push([words.waiver, at(`${text}${words.waiverMeans}`, ...places)]);
  }
  if (override?.data.override) {
    const { light, reason, until } = override.data.override;
    const said = words.overridden(labels.light[light], name(override.data.by), reason);
    const text = [said, words.until(until, snapshot.asOf <= until)].join(say.messages.comma);
    const places = [placeOf(override, 'override', 'light'), placeOf(override, 'override', 'until')];
    rows.push([words.override, at(text, ...places)]);
  }
  return rows;
}

export function whyConfirmation({ plan, say, at }: Telling, { confirmations }: Derivation): Field[] {
  if (!confirmations) return [];
  const { labels, why: words, listComma } = say.messages;
  const { report, state, content, given, needed, missing } = confirmations;
  const name = (id: string): string => nameOf(plan, id, say.language);
  const rows: Field[] = [[words.report, at(words.hashed(report.id, content.slice(0, 12)), placeOf(report))]];
  for (const { update, content: confirmed, validity } of given) {
    const { by, on } = update.data;
    const text = `${words.confirmed[validity](name(by), on)}${words.hash(confirmed.slice(0, 12))}`;
    rows.push([words.confirmedBy, at(text, placeOf(update, 'confirms', 'content'))]);
  }
  rows.push([words.state, labels.verification[state]]);
  if (state === 'verified') return rows;
  return [...rows, [words.missing, needed.length === 0 ? words.anyOther : missing.map(name).join(listComma)]];
}

/** How the steps come together; the last line says the light. */
export function endLines({ say, at }: Telling, derivation: Derivation): Text[] {
  const { labels, why: words } = say.messages;
  const { item, deadline, ownLight, decidedBy, parts } = derivation;
  const worst = item.rollUp?.worst ?? '';
  const decided = (): string => {
    switch (decidedBy) {
      case 'parts':
        return item.reports.length === 0 && ownLight === 'grey'
          ? words.byParts(worst)
          : words.byWorseParts(labels.light[ownLight], worst);
      case 'test':
        return words.byTest(words.test[derivation.tests.find(({ holds }) => holds)?.code ?? 'finished']);
      case 'no-report':
        return words.byNoReport;
      case 'unstated':
        return words.byUnstated;
      case 'on-track':
        return words.byOnTrack;
    }
  };
  const weighed = (): string => {
    if (parts.length === 0 || decidedBy === 'parts') return '';
    if (isSettled(item)) return words.partsSettled;
    return item.rollUp?.light === 'grey' ? words.partsSilent : words.partsLighter;
  };
  const { override, outcome } = item;
  return [
    words.and(decided(), weighed()),
    ...(outcome ? [at(words.outcome(labels.outcome[outcome], words.outcomes[outcome]), deadline?.place)] : []),
    ...(override ? [words.beside(labels.light[override.light], override.until)] : []),
    [words.so, lightCell(item, say), `  ${item.reasons.map(labels.reason).join(say.messages.comma)}`],
  ];
}
