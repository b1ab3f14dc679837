// Why the plan as a whole stands as it does: areas from tasks, tasks from measures, every number of its whole.

import type { Item, RollUp } from '../../evaluate/snapshot/item';
import { rollUp } from '../../evaluate/snapshot/roll-up';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { totalsOf } from '../../evaluate/snapshot/totals';
import { rollUpParts } from '../../evaluate/why/derivation';
import { titleOf } from '../../model/describe';
import { placeOf } from '../../model/place';
import { lightCell, stateText } from '../../page/cells';
import type { Block, Page, Span } from '../../page/page';
import type { Field, Telling } from '../../page/telling';
import { partsBlocks, worstText } from './parts';

/** The areas rolled up; undefined where no area could be read. */
export const wholeOf = (snapshot: Snapshot): RollUp | undefined => rollUp(snapshot.ofKind('area'));

export function whyPlanPage(telling: Telling): Page {
  const { snapshot, plan, say } = telling;
  const { messages, language } = say;
  const words = messages.why;
  const areas = snapshot.ofKind('area');
  const whole = wholeOf(snapshot);
  const counted = (kind: 'task' | 'measure'): Field => {
    const { reported, expected, read } = totalsOf(snapshot, kind);
    const lost = read < expected ? words.unread(expected - read, expected) : '';
    return [messages.headline(messages.labels.kind[kind]), words.counts(expected, reported, read - reported, lost)];
  };
  return {
    blocks: [
      { type: 'heading', level: 1, text: words.whole, aside: messages.status.asOf(snapshot.asOf) },
      ...(whole ? [{ type: 'paragraph' as const, text: lightText(telling, whole) }] : []),
      { type: 'fields', rows: [counted('task'), counted('measure')] },
      { type: 'paragraph', text: [{ text: words.wholeOf, tone: 'muted' }] },
      ...areas.flatMap((area, index): Block[] => [
        {
          type: 'heading',
          level: 2,
          text: words.step(index + 1, `${area.record.id} ${titleOf(plan, area.record, language)}`),
        },
        {
          type: 'paragraph',
          text: telling.at([lightCell(area, say), `  ${stateText(area, say)}`], placeOf(area.record)),
        },
        ...(area.rollUp ? partsBlocks(telling, area.rollUp, rollUpParts(snapshot, area)) : []),
      ]),
      { type: 'heading', level: 2, text: words.step(areas.length + 1, words.end) },
      ...(whole ? end(telling, whole, areas) : []),
    ],
  };
}

function end(telling: Telling, whole: RollUp, areas: readonly Item[]): Block[] {
  const { say } = telling;
  const { why: words } = say.messages;
  const worst = areas.find(({ record }) => record.id === whole.worst) ?? areas[0];
  return [
    { type: 'paragraph', text: worstText(telling, whole) },
    { type: 'paragraph', text: [words.each, { text: `tjcc why ${worst?.rollUp?.worst ?? 'T01'}`, tone: 'command' }] },
    { type: 'paragraph', text: [words.so, ...lightText(telling, whole)] },
  ];
}

/** The light, and the area that it is taken from. */
const lightText = ({ say }: Telling, { light, worst }: RollUp): (string | Span)[] => [
  lightCell({ light }, say),
  ...(worst === undefined ? [] : [`  ${say.messages.labels.reason({ code: 'worst-child', item: worst })}`]),
];
