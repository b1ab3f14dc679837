// What has happened, newest first: every entry whole, with who said so and where it stands. Nothing is cut.
import { confirmationsOf } from '../../evaluate/snapshot/confirmations';
import { type EventLog, type LogEntry, namedAlong } from '../../evaluate/snapshot/history';
import { isToConfirm } from '../../evaluate/snapshot/updates';
import { nameOf, ownersOf } from '../../model/describe';
import { placeOf } from '../../model/place';
import type { PlanRecord, RecordOf } from '../../model/plan';
import { idCell } from '../../page/cells';
import { changesOf } from '../../page/changes';
import { pieceBlocks } from '../../page/evidence';
import type { Block, Page } from '../../page/page';
import type { Say } from '../../page/say';
import { shortTitle } from '../../page/short-title';
import type { Field, Telling } from '../../page/telling';
import type { Update } from '../../schema/generated/types';

/** `records` are those that were asked for; empty for all. */
export function logPage(telling: Telling, { entries, total, later }: EventLog, records: readonly PlanRecord[]): Page {
  const { plan, say } = telling;
  const { messages } = say;
  const elsewhere = entries.filter((entry) => namedAlong(plan, entry, records).length > 0).length;
  const words = messages.log;
  const left = later.total > 0 ? [words.later(later.matching, later.total)] : [];
  return {
    blocks: [
      { type: 'heading', level: 1, text: words.title, aside: messages.status.asOf(telling.snapshot.asOf) },
      ...entries.flatMap((entry): Block[] => [
        { type: 'heading', level: 2, text: headOf(telling, entry) },
        { type: 'fields', rows: logFields(telling, entry, records) },
        ...(entry.data.evidence ?? []).flatMap((piece) => pieceBlocks(plan, piece, say)),
      ]),
      { type: 'notice', tone: 'muted', lines: [words.foot(entries.length, total, elsewhere), ...left] },
    ],
  };
}

/** The day, and the record that it is about. */
function headOf({ plan, say }: Telling, entry: LogEntry): string {
  const id = entry.kind === 'update' ? entry.data.item : entry.id;
  const target = plan.find(id);
  return [entry.data.on, '', id, target && shortTitle(plan, target, say.language)].join(' ').trimEnd();
}

function logFields(telling: Telling, entry: LogEntry, records: readonly PlanRecord[]): Field[] {
  const { say, at } = telling;
  const { log: words } = say.messages;
  const { note } = entry.data;
  const isUpdate = entry.kind === 'update';
  return [
    ...(isUpdate ? logUpdateFields(telling, entry, records) : meetingFields(telling, entry)),
    ...(note ? [[words.note, note] as const] : []),
    ...(isUpdate ? furtherWords(entry.data, say) : []),
    ...(isUpdate ? logConfirmation(telling, entry) : []),
    [words.place, at([idCell(entry.id)], placeOf(entry))],
  ];
}

/** What a report says besides its note. */
export function furtherWords({ difficulty, next_step }: Update, { messages }: Say): Field[] {
  const { fields } = messages;
  return [
    ...(difficulty ? [[fields.difficulty, difficulty] as const] : []),
    ...(next_step ? [[fields.next_step, next_step] as const] : []),
  ];
}

function logUpdateFields({ plan, say }: Telling, update: RecordOf<'update'>, records: readonly PlanRecord[]): Field[] {
  const { log: words, listComma } = say.messages;
  const { item, by, also = [] } = update.data;
  const changes = changesOf(plan, update, say).join(words.join);
  const along = namedAlong(plan, update, records);
  const others = also.filter((id) => !along.includes(id));
  // What it says of the state is said of its own item alone.
  const changed = along.length > 0 ? words.ofItem(item, changes) : changes;
  return [
    ...(along.length > 0 ? [[words.along, words.recordedOn(along.join(listComma), item)] as const] : []),
    [words.changes, changes === '' ? words.noChange : changed],
    ...(others.length > 0 ? [[words.also, others.join(listComma)] as const] : []),
    [words.by, nameOf(plan, by, say.language)],
  ];
}

function meetingFields({ plan, say }: Telling, { data }: RecordOf<'meeting'>): Field[] {
  const { log: words, show, labels, listComma } = say.messages;
  const { place, host, attendees, actions = [] } = data;
  return [
    [words.meeting, labels.meetingType[data.type]],
    ...(place ? [[show.place, place] as const] : []),
    ...(host ? [[show.host, labels.party[host]] as const] : []),
    ...(attendees
      ? [[words.attendees, attendees.map((id) => nameOf(plan, id, say.language)).join(listComma)] as const]
      : []),
    [words.actions, words.actionCount(actions.length)],
  ];
}

/** Decisions are not confirmed; reports are, or wait for it. */
function logConfirmation({ plan, snapshot, say }: Telling, update: RecordOf<'update'>): Field[] {
  const target = plan.find(update.data.item);
  if (!target || !isToConfirm(update.data)) return [];
  const { log: words, labels, listComma } = say.messages;
  const { state, given } = confirmationsOf(plan, update, ownersOf(plan, target).ids, snapshot.asOf);
  const names = given.map(({ update: { data } }) => words.confirmedBy(nameOf(plan, data.by, say.language), data.on));
  return [
    [
      words.confirmation,
      [labels.verification[state], ...(names.length > 0 ? [words.names(names.join(listComma))] : [])].join(''),
    ],
  ];
}
