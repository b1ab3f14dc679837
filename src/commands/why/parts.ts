// The parts of a whole and how they roll up: counted, listed with the place of each, and the worst of them named.
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

/** Which part decides, and in which order lights are weighed. */
export const worstText = ({ say: { messages } }: Telling, { worst }: RollUp): string =>
  worst === undefined ? messages.why.noWorst : messages.why.worst(worst);

/** Every number is of the whole, those without a report too. */
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

/** All in one column beside the light: a place is long, and is not to be broken. */
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
