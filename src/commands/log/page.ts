// The page of the log, newest first: every entry in full, with who reported it and its place in the files.
import { confirmationsOf } from '../../evaluate/snapshot/confirmations';
import { type EventLog, type LogEntry, namedAlong } from '../../evaluate/snapshot/event-log';
import { isToConfirm } from '../../evaluate/snapshot/updates';
import { nameOf, ownersOf } from '../../model/describe';
import { placeOf } from '../../model/place';
import type { PlanRecord, RecordOf, UpdateRecord } from '../../model/plan';
import { idCell } from '../../page/cells';
import { changesOf } from '../../page/changes';
import { pieceBlocks } from '../../page/evidence';
import type { Block, Page } from '../../page/page';
import { shortTitle } from '../../page/short-title';
import { type Field, furtherWords, type Telling } from '../../page/telling';

/** `records` are those that the user named; empty for all. */
export function logPage(telling: Telling, { entries, total, later }: EventLog, records: readonly PlanRecord[]): Page {
  const { plan, say } = telling;
  const { messages } = say;
  const elsewhere = entries.filter((entry) => namedAlong(plan, entry, records).length > 0).length;
  const words = messages.log;
  const left = later.total > 0 ? [words.later(later.matching, later.total)] : [];
  return {
    blocks: [
      { type: 'heading', level: 1, text: words.title, aside: messages.asOf(telling.snapshot.asOf) },
      ...entries.flatMap((entry): Block[] => [
        { type: 'heading', level: 2, text: headOf(telling, entry) },
        { type: 'fields', rows: logFields(telling, entry, records) },
        ...(entry.data.evidence ?? []).flatMap((piece) => pieceBlocks(plan, piece, say)),
      ]),
      { type: 'notice', tone: 'muted', lines: [words.foot(entries.length, total, elsewhere), ...left] },
    ],
  };
}

/** The heading of an entry: its day and its record. */
function headOf({ plan, say }: Telling, entry: LogEntry): string {
  const id = entry.kind === 'update' ? entry.data.item : entry.id;
  const target = plan.find(id);
  return [entry.data.on, '', id, target && shortTitle(plan, target, say.language)].join(' ').trimEnd();
}

function logFields(telling: Telling, entry: LogEntry, records: readonly PlanRecord[]): Field[] {
  const { say, at } = telling;
  const { log: words, changeWords } = say.messages;
  const { note } = entry.data;
  const isUpdate = entry.kind === 'update';
  return [
    ...(isUpdate ? logUpdateFields(telling, entry, records) : meetingFields(telling, entry)),
    ...(note ? [[changeWords.note, note] as const] : []),
    ...(isUpdate ? furtherWords(entry.data, say) : []),
    ...(isUpdate ? logConfirmation(telling, entry) : []),
    [words.place, at([idCell(entry.id)], placeOf(entry))],
  ];
}

function logUpdateFields({ plan, say }: Telling, update: UpdateRecord, records: readonly PlanRecord[]): Field[] {
  const { log: words, changeWords, listComma } = say.messages;
  const { item, by, also = [] } = update.data;
  const changes = changesOf(plan, update, say).join(changeWords.join);
  const along = namedAlong(plan, update, records);
  const others = also.filter((id) => !along.includes(id));
  // A report's status belongs only to its own item, not to others it also concerns.
  const changed = along.length > 0 ? words.ofItem(item, changes) : changes;
  return [
    ...(along.length > 0 ? [[words.along, words.recordedOn(along.join(listComma), item)] as const] : []),
    [changeWords.changes, changes === '' ? changeWords.noChange : changed],
    ...(others.length > 0 ? [[changeWords.also, others.join(listComma)] as const] : []),
    [changeWords.by, nameOf(plan, by, say.language)],
  ];
}

function meetingFields({ plan, say }: Telling, { data }: RecordOf<'meeting'>): Field[] {
  const { log: words, itemFields, labels, listComma } = say.messages;
  const { place, host, attendees, actions = [] } = data;
  return [
    [words.meeting, labels.meetingType[data.type]],
    ...(place ? [[itemFields.place, place] as const] : []),
    ...(host ? [[itemFields.host, labels.party[host]] as const] : []),
    ...(attendees
      ? [[words.attendees, attendees.map((id) => nameOf(plan, id, say.language)).join(listComma)] as const]
      : []),
    [words.actions, words.actionCount(actions.length)],
  ];
}

/** Who confirmed a report, or who still has to; empty for decisions, which need no confirmation. */
function logConfirmation({ plan, snapshot, say }: Telling, update: UpdateRecord): Field[] {
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
