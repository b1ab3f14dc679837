// Shared by the recording commands: turns an update into file edits and the page that shows them. Nothing is written
// here, and edits that would make the plan invalid are refused.

import type { FileEdit } from '../../../context';
import { appendUpdate } from '../../../edit/update/append-update';
import { progressFileText } from '../../../edit/update/update-text';
import { takeSnapshot } from '../../../evaluate/snapshot/snapshot';
import { itemData } from '../../../page/item-data';
import { Failure } from '../../../problem';
import type { Update } from '../../../schema/generated/types';
import type { Day } from '../../../util/day';
import type { Outcome, PlanRequest } from '../command';
import { checkedLine, optionValue } from '../options';
import { appendTarget, dayReported, fileOf, hasMovableDeadline, isToAsk, itemWithDeadline } from './checks';
import { evidenceGiven, keepEvidence } from './evidence';
import { newId } from './id';
import { type Recorded, recordedPage } from './page';
import { Questions } from './questions';

/** The update without its undefined fields; the order of the fields is kept. */
export function compose(fields: Update): Update {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Update;
}

/** What was decided about an item, without the id, the note and the evidence, which come from the options. */
type Decision = Pick<Update, 'on' | 'item' | 'by' | 'forecast' | 'waiver'>;

/**
 * The item that a decision is about and the day of the decision, from the command line or asked for. `checkGiven` throws a
 * UsageError if an option given does not fit the day.
 */
export async function beginDecision(
  request: PlanRequest,
  needed: readonly string[],
  message: string,
  checkGiven: (day: Day) => unknown,
): Promise<{ readonly questions: Questions; readonly item: string; readonly on: Day }> {
  const mayAsk = isToAsk(request, needed);
  const questions = new Questions(request);
  if (!mayAsk) checkGiven(dayReported(request));
  const item = request.args[0]
    ? itemWithDeadline(request, request.args[0]).record.id
    : await questions.item(message, hasMovableDeadline);
  const on = await questions.day(mayAsk, request.say.messages.recording.ask.decidedOn, checkGiven);
  return { questions, item, on };
}

/** Records a decision with the evidence from the options; `usualNote` is the note if none was given. */
export function recordDecision(
  request: PlanRequest,
  { on, item, by, ...decision }: Decision,
  usualNote: string,
  isAsked: boolean,
): Promise<Outcome> {
  const id = newId(request, on);
  const { evidence, papers } = keepEvidence(request, id, evidenceGiven(request));
  const given = optionValue(request, 'note');
  const note = given === undefined ? usualNote : checkedLine('--note', given);
  const update = { id, on, item, by, note, ...decision, evidence: evidence.length > 0 ? evidence : undefined };
  return recordUpdate(request, compose(update as Update), papers, isAsked);
}

export async function recordUpdate(
  request: PlanRequest,
  update: Update,
  papers: readonly FileEdit[],
  isAsked: boolean,
): Promise<Outcome> {
  const { snapshot, say, switches } = request;
  const person = request.person();
  const edit = await progressEdit(request, update);
  const edits = [...papers, edit];
  const after = await request.draft(edits);
  const isDryRun = switches.has('dry-run');
  const seen = after.plan && takeSnapshot(after.plan, snapshot.asOf);
  const recorded: Recorded = {
    update,
    file: fileOf(request, edit.name),
    before: snapshot.find(update.item),
    after: seen?.find(update.item),
    lines: addedLines(edit),
    papers: papers.map(({ name, after: bytes }) => ({ file: fileOf(request, name), bytes: bytes.length })),
    isDryRun,
  };
  if (isAsked && person && !isDryRun) {
    const words = say.messages.recording;
    person.show(recordedPage(snapshot, { ...recorded, isDryRun: true }, say));
    const prompter = await person.prompter();
    if (!(await prompter.confirm({ message: words.askWrite, yes: words.yes, no: words.no })))
      throw new Failure('cancelled');
  }
  return {
    page: recordedPage(seen ?? snapshot, recorded, say),
    data: {
      id: update.id,
      file: recorded.file,
      written: !isDryRun,
      update,
      added: recorded.lines.filter(({ sign }) => sign === '+').map(({ text }) => text),
      papers: recorded.papers.map(({ file }) => file),
      before: recorded.before ? itemData(snapshot.plan, recorded.before) : null,
      after: after.plan && recorded.after ? itemData(after.plan, recorded.after) : null,
    },
    ...(isDryRun ? {} : { edits }),
  };
}

/** The edit: a new file for each update, so that two offices never edit the same file; or the file of --append-to. */
async function progressEdit(request: PlanRequest, update: Update): Promise<FileEdit> {
  const target = appendTarget(request);
  if (!target) return newFile(update);
  const { name, file, bytes } = target;
  const after = await appendUpdate(bytes, update);
  if ('refused' in after) {
    const reason = request.say.messages.recording.refused[after.refused];
    throw new Failure('append-refused', { file, reason });
  }
  return { name, before: bytes, after };
}

export function newFile(update: Update): FileEdit {
  const name = `progress/${update.on.slice(0, 4)}/${update.id}.yaml`;
  return { name, before: undefined, after: new TextEncoder().encode(progressFileText([update], { name })) };
}

/** The added lines, with the last existing lines before them. */
function addedLines({ before, after }: FileEdit): Recorded['lines'] {
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
  const old = text(before).split(/\r?\n/);
  const whole = text(after)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const from = before === undefined ? 0 : old.at(-1) === '' ? old.length - 1 : old.length;
  return [
    ...old.slice(Math.max(0, from - 3), from).map((line) => ({ sign: ' ' as const, text: line })),
    ...whole.slice(from).map((line) => ({ sign: '+' as const, text: line })),
  ];
}
