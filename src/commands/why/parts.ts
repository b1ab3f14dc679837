// The parts of an item and how they roll up: counts, a list with places, and the part that decides.
import type { Item, RollUp } from '../../evaluate/snapshot/item';
import { placeOf } from '../../model/place';
import { idCell, lightCell, stateText } from '../../page/cells';
import type { Block, Text } from '../../page/page';
import { shortTitle } from '../../page/short-title';
import type { Telling } from '../../page/telling';

export const partsBlocks = (telling: Telling, rolled: RollUp, parts: readonly Item[]): Block[] => [
  { type: 'paragraph', text: countsText(telling, rolled) },
  partsTable(telling, parts),
];

/** The part that decides, and the order of lights from worst to best. */
export const worstText = ({ say: { messages } }: Telling, { worst }: RollUp): string =>
  worst === undefined ? messages.why.noWorst : messages.why.worst(worst);

/** Counts by status, each with the total, including parts without a report. */
function countsText({ say }: Telling, rolled: RollUp): string {
  const { why: words, labels, listComma, headline } = say.messages;
  const lights = (['red', 'yellow', 'green', 'grey', 'done'] as const)
    .filter((light) => rolled[light] > 0)
    .map((light) => words.countOf(labels.light[light], rolled[light], rolled.total));
  const dropped = rolled.dropped > 0 ? [words.countOf(words.dropped, rolled.dropped, rolled.total)] : [];
  return headline(
    words.counts(
      rolled.total,
      rolled.reported,
      rolled.total - rolled.reported,
      [...lights, ...dropped].join(listComma),
    ),
  );
}

/** A table with everything but the light in one column: places are long and must not be broken. */
function partsTable({ plan, say, at }: Telling, parts: readonly Item[]): Block {
  const { columns, why: words } = say.messages;
  return {
    type: 'table',
    columns: [{ label: columns.id }, { label: columns.light }, { label: columns.state, grows: true }],
    rows: parts.map((part): Text[] => [
      [idCell(part.record.id)],
      [lightCell(part, say)],
      at(words.part(shortTitle(plan, part.record, say.language), stateText(part, say)), placeOf(part.record)),
    ]),
  };
}
