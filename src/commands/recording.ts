// What the recording commands share: from an update to the files that would be written, and the page that shows them.
// Nothing is written here, and nothing is handed on to be written that would not be valid.
import type { FileEdit } from '../context';
import { appendUpdate } from '../edit/append-update';
import { progressFileText } from '../edit/update-text';
import { takeSnapshot } from '../evaluate/snapshot';
import { Failure, isError, UsageError } from '../problem';
import { itemData } from '../report/data';
import { type Recorded, recordedPage } from '../report/recorded';
import type { Evidence, Update } from '../schema/generated/types';
import { fileKindOf } from '../schema/kinds';
import type { Day } from '../util/day';
import { nearest } from '../util/nearest';
import { sha256 } from '../util/sha256';
import type { Outcome, Request } from './command';
import { checkedDay, type GivenEvidence, optionValue } from './recording-options';

/** Nothing is added to a plan that is broken: whether the result is right could not be told. */
export function refuseFlawed({ loaded }: Request): void {
  const errors = loaded.problems.filter(isError);
  if (errors.length > 0) throw new Failure('plan-flawed', {}, errors);
}

/** The day that the update holds for: as given, else the day judged. No day is reported on before it has come. */
export function dayOf(request: Request, given = optionValue(request, 'on')): Day {
  const { asOf } = request.snapshot;
  if (given === undefined) return asOf;
  const day = checkedDay('--on', given);
  if (day > asOf) throw new UsageError('future-day', { option: '--on', day, asOf });
  return day;
}

/** An id that no record has yet. */
export function newId({ loaded, token }: Request, on: Day): string {
  const taken = new Set(loaded.plan?.records.map(({ id }) => id));
  for (;;) {
    const id = `U${on.replaceAll('-', '')}-${token()}`;
    if (!taken.has(id)) return id;
  }
}

/** Evidence as it is recorded; a file from outside is copied beside the plan, under the update's id. */
export function keepEvidence(
  request: Request,
  id: string,
  pieces: readonly GivenEvidence[],
): { evidence: Evidence[]; papers: FileEdit[] } {
  const papers: FileEdit[] = [];
  const evidence = pieces.map(({ file, ...piece }): Evidence => {
    if (file === undefined) return piece;
    const paper = readPaper(request, file);
    const name = paper.isInPlan ? paper.name : `evidence/${id}/${paper.name}`;
    if (!paper.isInPlan) papers.push({ name, before: undefined, after: paper.bytes });
    return { ...piece, path: name, sha256: sha256(paper.bytes) };
  });
  return { evidence, papers };
}

function readPaper({ readPaper: read }: Request, path: string) {
  try {
    return read(path);
  } catch (error) {
    throw new UsageError('unreadable-file', { path, trouble: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

/** The fields of an update in the order of the schema, without those that are not given. */
export function compose(fields: Update): Update {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Update;
}

export async function recordUpdate(
  request: Request,
  update: Update,
  papers: readonly FileEdit[],
  isAsked: boolean,
): Promise<Outcome> {
  const { snapshot, say, options, person } = request;
  const edit = await progressEdit(request, update);
  const edits = [...papers, edit];
  const after = await request.draft(edits);
  const isDryRun = options.dryRun === true;
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
    const words = say.messages.record;
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

/** A new file for each update, so that two offices never touch the same one; or the end of a file that is named. */
async function progressEdit(request: Request, update: Update): Promise<FileEdit> {
  const appendTo = optionValue(request, 'append-to');
  if (appendTo === undefined) {
    const name = `progress/${update.on.slice(0, 4)}/${update.id}.yaml`;
    return { name, before: undefined, after: new TextEncoder().encode(progressFileText([update], { name })) };
  }
  const files = request.loaded.sources.filter(({ name }) => fileKindOf(name) === 'progress');
  const wanted = appendTo.replace(/^\.\//, '');
  const source = files.find(({ file, name }) => file === wanted || name === wanted);
  if (!source?.bytes) {
    const known = files.map(({ file }) => file);
    throw new UsageError('bad-value', {
      option: '--append-to',
      value: appendTo,
      allowed: [`${fileOf(request, 'progress/')}….yaml`],
      nearest: nearest(appendTo, known) ?? '',
    });
  }
  const after = await appendUpdate(source.bytes, update);
  if ('refused' in after) {
    const reason = request.say.messages.record.refused[after.refused];
    throw new Failure('append-refused', { file: source.file, reason });
  }
  return { name: source.name, before: source.bytes, after };
}

/** As shown to people: where plan.yaml is shown, so are its neighbours. */
function fileOf({ loaded }: Request, name: string): string {
  const charter = loaded.sources.find((source) => source.name === 'plan.yaml')?.file ?? 'plan.yaml';
  return charter.replace(/plan\.yaml$/, '') + name;
}

/** The last lines that stand, and what comes after them. */
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
