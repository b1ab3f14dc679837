// An item's state as rows of fields: its dates, decisions about it, how recent its reports are, and who confirmed
// them.
import type { Item } from '../evaluate/snapshot/item';
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import { nameOf } from '../model/describe';
import { lightCell, ownersText, stateText } from './cells';
import type { Text } from './page';
import type { Say } from './say';

export function stateFields({ plan }: Snapshot, item: Item, say: Say): [string, Text][] {
  const { messages, language } = say;
  const { itemFields } = messages;
  const { deadline, forecast, actual, waiver, override, silence, verification, outcome } = item;
  const rows: [string, Text | undefined][] = [
    [itemFields.due, deadline && (deadline.inherited ? itemFields.inherited(deadline.day) : deadline.day)],
    [itemFields.forecast, forecast && messages.besides.forecast(forecast.day, forecast.daysLeft)],
    [itemFields.actual, actual],
    [itemFields.outcome, outcome && messages.labels.outcome[outcome]],
    [itemFields.state, [lightCell(item, say), `  ${stateText(item, say)}`]],
    [
      itemFields.override,
      override &&
        itemFields.decided(
          messages.besides.override(messages.labels.light[override.light], override.until),
          override.update.data.override?.reason ?? '',
          nameOf(plan, override.update.data.by, language),
        ),
    ],
    [
      itemFields.waiver,
      waiver &&
        itemFields.decided(
          waiver.holds ? messages.besides.waived(waiver.until) : messages.besides.waiverLapsed(waiver.until),
          waiver.update.data.waiver?.reason ?? '',
          nameOf(plan, waiver.update.data.waiver?.owner ?? '', language),
        ),
    ],
    [itemFields.percent, item.percent === undefined ? undefined : `${item.percent}%`],
    [itemFields.reports, silence && itemFields.silence(item.lastReport ?? '', silence.days, silence.limit)],
    [itemFields.verification, verification && messages.labels.verification[verification]],
    [
      itemFields.owners,
      item.ownersAreOwn
        ? ownersText(plan, item, say)
        : itemFields.byDefault(ownersText(plan, item, say), plan.charter.default_owners.clause),
    ],
  ];
  return rows.filter((row): row is [string, Text] => row[1] !== undefined && row[1] !== '');
}
