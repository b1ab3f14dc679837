// Checks made by all recording commands: the plan has no errors, the record can be reported on, the days fit, and the
// file of --append-to holds progress.
import type { SourceFile } from '../../../context';
import type { Item } from '../../../evaluate/snapshot/item';
import { Failure, isError, UsageError } from '../../../problem';
import { canProgress } from '../../../rules/progress-item';
import { fileKindOf } from '../../../schema/kinds';
import type { Day } from '../../../util/day';
import { closest } from '../../../util/nearest';
import type { PlanRequest } from '../command';
import { findItem } from '../find-item';
import {
  checkedDay,
  checkedLine,
  checkedOrganization,
  checkedPercent,
  checkedPeriod,
  missingOptions,
  optionValue,
} from '../options';
import { checkedEvidenceFile, evidenceGiven } from './evidence';

/**
 * Refuses a plan with errors, since the result could not be validated, and checks all options before anything is asked.
 * If nobody can be asked, all options in `needed` must be given; the error names all that are missing.
 */
export function begin(request: PlanRequest, needed: readonly string[]): void {
  const { loaded, args, command } = request;
  const person = request.person();
  const errors = loaded.problems.filter(isError);
  if (errors.length > 0) throw new Failure('plan-flawed', {}, errors);
  if (!person && !args[0]) throw new UsageError('missing-argument', { name: 'ID', command });
  const missing = person ? [] : missingOptions(request, needed);
  if (missing.length > 0) throw new UsageError('missing-option', { option: missing, command });
  checkOptions(request);
  appendTarget(request);
}

type OptionCheck = (option: string, value: string, request: PlanRequest) => unknown;
const checkOrganization: OptionCheck = (option, value, { snapshot }) =>
  checkedOrganization(snapshot.plan, option, value);

/** Checks for single options; those of evidence belong together and are checked elsewhere. */
const checks: Readonly<Record<string, OptionCheck>> = {
  note: checkedLine,
  difficulty: checkedLine,
  'next-step': checkedLine,
  reason: checkedLine,
  'light-reason': checkedLine,
  by: checkOrganization,
  owner: checkOrganization,
  'approved-by': checkOrganization,
  on: checkedDay,
  until: checkedDay,
  'light-until': checkedDay,
  'approved-on': checkedDay,
  to: checkedPeriod,
  percent: (_option, value) => checkedPercent(value),
};

/** Checks every option before the first question, so that nobody answers seven questions in vain. */
function checkOptions(request: PlanRequest): void {
  for (const [name, value] of request.given) checks[name]?.(`--${name}`, value, request);
  for (const { file } of evidenceGiven(request)) if (file !== undefined) checkedEvidenceFile(request, file);
}

/** Whether to ask also for optional things: only if something required is missing and a person can be asked. */
export const isToAsk = (request: PlanRequest, needed: readonly string[]): boolean =>
  request.person() !== undefined && (!request.args[0] || missingOptions(request, needed).length > 0);

/** The record for an argument. Throws a UsageError if it cannot be reported on. */
export function reportable(request: PlanRequest, word: string): Item {
  const item = findItem(request, word);
  const { record } = item;
  if (canProgress(record)) return item;
  const years = request.snapshot.plan.childrenOf(record.id).filter(({ kind }) => kind === 'instance');
  const [first] = years;
  // For a yearly obligation suggest the instance of the year judged, or the nearest before it.
  const meant = years.findLast(({ id }) => id <= `${record.id}.${request.snapshot.asOf.slice(0, 4)}`) ?? first;
  const kind = request.say.messages.labels.singular[record.kind];
  throw new UsageError('not-reportable', { id: record.id, kind, instance: meant?.id ?? '' });
}

/** The record for an argument. Throws a UsageError if it has no deadline to reschedule or waive. */
export function itemWithDeadline(request: PlanRequest, word: string): Item {
  const item = reportable(request, word);
  if (item.deadline) return item;
  throw new UsageError('no-deadline', { id: item.record.id, command: request.command });
}

export const hasMovableDeadline = ({ record, deadline }: Item): boolean =>
  canProgress(record) && deadline !== undefined;

/** The day of the update: as given, else the day judged. Throws a UsageError for a future day. */
export function dayReported(request: PlanRequest, given = optionValue(request, 'on')): Day {
  const { snapshot, today } = request;
  const { asOf } = snapshot;
  const [option, day] = given === undefined ? ['--as-of', asOf] : ['--on', checkedDay('--on', given)];
  const last = asOf < today ? asOf : today;
  if (day > last) throw new UsageError('future-day', { option, day, asOf: last });
  return day;
}

/** Returns `day`. Throws a UsageError if it is before `asOf`. */
export function notBefore(option: string, day: Day, asOf: Day): Day {
  if (day < asOf) throw new UsageError('past-day', { option, day, asOf });
  return day;
}

/** The file of --append-to (path as shown, from the plan's folder or from the root); undefined without the option. */
export function appendTarget(request: PlanRequest): (SourceFile & { readonly bytes: Uint8Array }) | undefined {
  const value = optionValue(request, 'append-to');
  if (value === undefined) return undefined;
  const { sources, folder } = request.loaded;
  const files = sources.filter(({ name }) => fileKindOf(name) === 'progress');
  const wanted = value.trim().replace(/^\.\//, '').replaceAll('\\', '/');
  const absolute = (name: string): string => `${folder.replaceAll('\\', '/')}/${name}`;
  const source = files.find(({ file, name }) => [file, name, absolute(name)].includes(wanted));
  if (source?.bytes) return { ...source, bytes: source.bytes };
  const isAbsolute = /^(\/|[A-Za-z]:)/.test(wanted);
  const shown = new Map(files.map(({ file, name }) => [isAbsolute ? absolute(name) : file, file]));
  throw new UsageError('bad-value', {
    option: '--append-to',
    value,
    allowed: [`${fileOf(request, 'progress/')}….yaml`],
    nearest: shown.get(closest(wanted, [...shown.keys()]) ?? '') ?? '',
  });
}

/** The path as shown to the user, with the same folder as plan.yaml. */
export function fileOf({ loaded }: PlanRequest, name: string): string {
  const charter = loaded.sources.find((source) => source.name === 'plan.yaml')?.file ?? 'plan.yaml';
  return charter.replace(/plan\.yaml$/, '') + name;
}
