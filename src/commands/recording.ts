// What the recording commands share: from an update to the files that would be written, and the page that shows them.
// Nothing is written here, and nothing is handed on to be written that would not be valid.
import type { FileEdit, SourceFile } from '../context';
import { appendUpdate } from '../edit/append-update';
import { progressFileText } from '../edit/update-text';
import type { Item } from '../evaluate/item';
import { takeSnapshot } from '../evaluate/snapshot';
import { Failure, isError, UsageError } from '../problem';
import { itemData } from '../report/data';
import { type Recorded, recordedPage } from '../report/recorded';
import { canProgress } from '../rules/progress-item';
import type { Evidence, Update } from '../schema/generated/types';
import { fileKindOf } from '../schema/kinds';
import type { Day } from '../util/day';
import { nearest } from '../util/nearest';
import { sha256 } from '../util/sha256';
import type { Outcome, Request } from './command';
import { findItem } from './find-item';
import {
  checkedDay,
  checkedPaper,
  checkOptions,
  type GivenEvidence,
  missingOptions,
  optionValue,
} from './recording-options';

/**
 * Nothing is added to a plan that is broken: whether the result is right could not be told. And nothing is asked before
 * all that was given makes sense; where nobody can be asked, `needed` must be given, and all that lacks is named at once.
 */
export function begin(request: Request, needed: readonly string[]): void {
  const { loaded, args, command, person } = request;
  const errors = loaded.problems.filter(isError);
  if (errors.length > 0) throw new Failure('plan-flawed', {}, errors);
  if (!person && !args[0]) throw new UsageError('missing-argument', { name: 'ID', command });
  const missing = person ? [] : missingOptions(request, needed);
  if (missing.length > 0) throw new UsageError('missing-option', { option: missing, command });
  checkOptions(request);
  appendTarget(request);
}

/** The record that a word means, where it can be reported on. */
export function reportable(request: Request, word: string): Item {
  const item = findItem(request, word);
  const { record } = item;
  if (canProgress(record)) return item;
  const years = request.snapshot.plan.childrenOf(record.id).filter(({ kind }) => kind === 'instance');
  const [first] = years;
  // Of a yearly obligation, the year judged or the nearest to it.
  const meant = years.findLast(({ id }) => id <= `${record.id}.${request.snapshot.asOf.slice(0, 4)}`) ?? first;
  const kind = request.say.messages.labels.singular[record.kind];
  throw new UsageError('not-reportable', { id: record.id, kind, instance: meant?.id ?? '' });
}

/** The same, where it has a day that can be moved, or missed. */
export function dated(request: Request, word: string): Item {
  const item = reportable(request, word);
  if (item.deadline) return item;
  throw new UsageError('no-deadline', { id: item.record.id, command: request.command });
}

export const isDated = ({ record, deadline }: Item): boolean => canProgress(record) && deadline !== undefined;

/** The day that the update holds for: as given, else the day judged. No day is reported on before it has come. */
export function dayOf(request: Request, given = optionValue(request, 'on')): Day {
  const { snapshot, today } = request;
  const { asOf } = snapshot;
  const [option, day] = given === undefined ? ['--as-of', asOf] : ['--on', checkedDay('--on', given)];
  const last = asOf < today ? asOf : today;
  if (day > last) throw new UsageError('future-day', { option, day, asOf: last });
  return day;
}

/** Throws where one day comes before another that it cannot come before. */
export function notBefore(option: string, day: Day, asOf: Day): Day {
  if (day < asOf) throw new UsageError('past-day', { option, day, asOf });
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
    const { bytes, isInPlan, name } = checkedPaper(request, file);
    const path = isInPlan ? name : keep(`evidence/${id}/${name}`, bytes);
    return { ...piece, path, sha256: sha256(bytes) };
  });
  return { evidence, papers };

  /** Two papers of one name from two folders are two; one that is handed in twice is one. */
  function keep(wanted: string, bytes: Uint8Array): string {
    const [, stem, end] = /^(.+?)(\.[^./]*)?$/.exec(wanted) ?? [];
    for (let count = 1; ; count++) {
      const name = count === 1 ? wanted : `${stem}-${count}${end ?? ''}`;
      // Some disks take A for a.
      const there = papers.find((paper) => paper.name.toLowerCase() === name.toLowerCase());
      if (!there) papers.push({ name, before: undefined, after: bytes });
      if (!there || sha256(there.after) === sha256(bytes)) return there?.name ?? name;
    }
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
  const target = appendTarget(request);
  if (!target) {
    const name = `progress/${update.on.slice(0, 4)}/${update.id}.yaml`;
    return { name, before: undefined, after: new TextEncoder().encode(progressFileText([update], { name })) };
  }
  const { name, file, bytes } = target;
  const after = await appendUpdate(bytes, update);
  if ('refused' in after) {
    const reason = request.say.messages.record.refused[after.refused];
    throw new Failure('append-refused', { file, reason });
  }
  return { name, before: bytes, after };
}

/** The file that is named, as it is shown or from the plan's folder; undefined where none is. */
function appendTarget(request: Request): (SourceFile & { readonly bytes: Uint8Array }) | undefined {
  const value = optionValue(request, 'append-to');
  if (value === undefined) return undefined;
  const files = request.loaded.sources.filter(({ name }) => fileKindOf(name) === 'progress');
  const wanted = value.replace(/^\.\//, '');
  const source = files.find(({ file, name }) => file === wanted || name === wanted);
  if (source?.bytes) return { ...source, bytes: source.bytes };
  const known = files.map(({ file }) => file);
  throw new UsageError('bad-value', {
    option: '--append-to',
    value,
    allowed: [`${fileOf(request, 'progress/')}….yaml`],
    nearest: nearest(value, known) ?? '',
  });
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
