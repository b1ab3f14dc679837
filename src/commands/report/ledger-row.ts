// One record as a row of the ledger: the text of each column.
import type { Corpus } from '../../evaluate/query/corpus';
import { type Item, isFinished } from '../../evaluate/snapshot/item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { partyOf } from '../../evaluate/snapshot/verification';
import type { LedgerColumn } from '../../ledger/columns';
import { idAbove, nameOf, titleOf } from '../../model/describe';
import type { Plan } from '../../model/plan';
import { idCell, lightCell, stateText } from '../../page/cells';
import type { Text } from '../../page/page';
import type { Say } from '../../page/say';

export function ledgerRow(
  { plan }: Snapshot,
  corpus: Corpus,
  item: Item,
  number: number,
  say: Say,
): Record<LedgerColumn, Text> {
  const { messages, language } = say;
  const names = (ids: readonly string[]): string =>
    ids.map((id) => nameOf(plan, id, language)).join(messages.listComma);
  const report = item.reports.at(-1)?.data;
  return {
    number: String(number),
    id: [idCell(item.record.id)],
    kind: messages.labels.singular[item.record.kind],
    title: titleOf(plan, item.record, language),
    tianjin: names(leadersOf(plan, item, 'TJ')),
    changchun: names(leadersOf(plan, item, 'CC')),
    named: namedText(names, namedBeside(corpus, item), say),
    leader: '',
    due: dueText(item, say),
    within: withinText(plan, item, say),
    latest: report ? messages.ledger.latest(report.on, report.note) : '',
    light: [lightCell(item, say)],
    state: rowState(item, say),
    ...{ status: '', stage: '', percent: '', note: '', on: '' },
    ...{ difficulty: '', next_step: '', evidence: '', publisher: '', source: '' },
    signed_off: signedOff(item, say),
    remarks: remarksOf(plan, item, say),
  };
}

/** Ids of the owners on one city's side; organizations of both cities or of the State count on each side. */
export const leadersOf = (plan: Plan, { owners }: Item, party: 'TJ' | 'CC'): string[] =>
  owners.filter((id) => partyOf(plan, id) !== (party === 'TJ' ? 'CC' : 'TJ'));

/** Ids of organizations that the plan's text names for the item and that do not answer for it. */
export const namedBeside = (corpus: Corpus, item: Item): string[] =>
  [...corpus.organizationsOf(item)].filter((id) => !item.owners.includes(id));

/** A task may name all districts of two cities: where there are more than this, the rest are counted. */
const fewNames = 8;

function namedText(names: (ids: readonly string[]) => string, ids: readonly string[], { messages }: Say): string {
  if (ids.length <= fewNames) return names(ids);
  return messages.ledger.andMore(names(ids.slice(0, fewNames - 2)), ids.length);
}

function dueText({ deadline }: Item, { messages }: Say): string {
  if (!deadline) return messages.none;
  return deadline.inherited ? messages.ledger.inherited(deadline.day) : deadline.day;
}

function withinText(plan: Plan, { record, deadline }: Item, { messages, language }: Say): string {
  if (record.kind === 'milestone') return messages.ledger.year(deadline?.day.slice(0, 4) ?? '');
  // A pairing comes from one clause of a task; the task's title is shorter than the clause.
  const parent = plan.find(record.kind === 'pairing' ? idAbove(record.data.clause) : (record.parent ?? ''));
  return parent ? `${parent.id} ${titleOf(plan, parent, language)}` : '';
}

function rowState(item: Item, say: Say): string {
  const { labels, comma } = say.messages;
  const { stage, percent } = item;
  return [stateText(item, say), stage && labels.stage[stage], percent === undefined ? undefined : `${percent}%`]
    .filter((word) => word !== undefined)
    .join(comma);
}

/** An item that is done is signed off only once another organization has confirmed it. */
function signedOff({ status, verification, statedOn }: Item, { messages }: Say): string {
  if (status === 'closed') return messages.ledger.closed(statedOn ?? '');
  if (!isFinished(status)) return '';
  return verification ? messages.labels.verification[verification] : messages.labels.status[status];
}

function remarksOf(plan: Plan, { ownersAreOwn, forecast, waiver, override, overdueDays }: Item, say: Say): string {
  const { besides, labels, ledger } = say.messages;
  const remarks: string[] = [];
  if (!ownersAreOwn) remarks.push(ledger.byDefault(plan.charter.default_owners.clause));
  if (forecast)
    remarks.push(
      ledger.decided(besides.forecast(forecast.day, forecast.daysLeft), forecast.update.data.forecast?.reason ?? ''),
    );
  if (waiver && (waiver.holds || overdueDays > 0))
    remarks.push(
      ledger.decided(
        waiver.holds ? besides.waived(waiver.until) : besides.waiverLapsed(waiver.until),
        waiver.update.data.waiver?.reason ?? '',
      ),
    );
  if (override)
    remarks.push(
      ledger.decided(
        besides.override(labels.light[override.light], override.until),
        override.update.data.override?.reason ?? '',
      ),
    );
  return remarks.join(ledger.semicolon);
}
