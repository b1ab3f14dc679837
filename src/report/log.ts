// What has happened, newest first: every entry whole, with who said so and where it stands.
import { confirmationsOf } from '../evaluate/confirmations';
import type { Entry, History } from '../evaluate/history';
import { isReport, namedIn } from '../evaluate/updates';
import { nameOf, ownersOf, titleOf } from '../model/describe';
import { placeOf } from '../model/place';
import type { PlanRecord, RecordOf } from '../model/plan';
import type { Evidence } from '../schema/generated/types';
import { idCell } from './cells';
import { changesOf } from './changes';
import type { Block, Page, Text } from './page';
import type { Field, Telling } from './telling';

export function logPage(telling: Telling, { entries, total, later }: History): Page {
  const { messages } = telling.say;
  const words = messages.log;
  const foot = [
    words.foot(entries.length, total),
    ...(later.total > 0 ? [words.later(later.matching, later.total)] : []),
  ];
  return {
    blocks: [
      { type: 'heading', level: 1, text: words.title, aside: messages.status.asOf(telling.snapshot.asOf) },
      ...entries.flatMap((entry): Block[] => [
        { type: 'heading', level: 2, text: `${entry.data.on}  ${headOf(telling, entry)}` },
        { type: 'fields', rows: fieldsOf(telling, entry) },
      ]),
      ...(entries.length === 0 ? [{ type: 'paragraph' as const, text: words.nothing }] : []),
      { type: 'heading', level: 2, text: '' },
      { type: 'paragraph', text: [{ text: foot.join(messages.comma), tone: 'muted' }] },
    ],
  };
}

/** The record that it is about. */
const headOf = ({ plan, say }: Telling, entry: Entry): string => {
  const id = entry.kind === 'update' ? entry.data.item : entry.id;
  const target = plan.find(id);
  return target ? say.messages.log.item(id, shortTitle(titleOf(plan, target, say.language))) : id;
};

/** A measure is called by its whole text: its first clause will do where the words themselves are not the point. */
const shortTitle = (title: string): string => {
  const [first = title] = title.split(/(?<=[^，；。]{6})[，；。]/);
  return first === title || /[，；。]$/.test(title.slice(first.length)) === false ? title : `${first}…`;
};

function fieldsOf(telling: Telling, entry: Entry): Field[] {
  const { plan, say, at } = telling;
  const { log: words, show } = say.messages;
  const { note, evidence } = entry.data;
  return [
    ...(entry.kind === 'update' ? updateFields(telling, entry) : meetingFields(telling, entry)),
    ...(note ? [[words.note, note] as const] : []),
    ...(entry.kind === 'update' ? alsoFields(telling, entry) : []),
    ...(evidence ?? []).map((piece): Field => [show.evidence, evidenceText(piece, say.messages.comma)]),
    ...(entry.kind === 'update' ? confirmationField(telling, entry) : []),
    [words.place, at([idCell(entry.id)], placeOf(entry))],
  ];

  function alsoFields(_: Telling, { data }: RecordOf<'update'>): Field[] {
    const [, ...also] = namedIn(data);
    return also.length > 0
      ? [[words.also, also.map((id) => `${id} ${shortTitle(nameIn(plan.find(id), id))}`).join(say.messages.listComma)]]
      : [];
  }
  function nameIn(record: PlanRecord | undefined, id: string): string {
    return record ? titleOf(plan, record, say.language) : id;
  }
}
