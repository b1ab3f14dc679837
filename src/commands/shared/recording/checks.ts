// Whether what a recording command is asked for can be: the plan is sound, the record can be reported on, the days fit,
// and the file to be added to is one of those that hold progress.
import type { SourceFile } from '../../../context';
import type { Item } from '../../../evaluate/snapshot/item';
import { Failure, isError, UsageError } from '../../../problem';
import { canProgress } from '../../../rules/progress-item';
import { fileKindOf } from '../../../schema/kinds';
import type { Day } from '../../../util/day';
import { closest } from '../../../util/nearest';
import type { Request } from '../command';
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
import { checkedPaper, evidenceGiven } from './evidence';

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

type OptionCheck = (option: string, value: string, request: Request) => unknown;
const checkOrganization: OptionCheck = (option, value, { snapshot }) =>
  checkedOrganization(snapshot.plan, option, value);

/** What can be told of an option alone; those of evidence belong together and are checked together. */
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

/** Before anything is asked: nobody answers seven questions to be told that the first word was wrong. */
function checkOptions(request: Request): void {
  for (const [name, value] of request.given) checks[name]?.(`--${name}`, value, request);
  for (const { file } of evidenceGiven(request)) if (file !== undefined) checkedPaper(request, file);
}

/** Who has to be asked for something is asked for the rest too; a whole command line is taken as it stands. */
export const isToAsk = (request: Request, needed: readonly string[]): boolean =>
  request.person !== undefined && (!request.args[0] || missingOptions(request, needed).length > 0);

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
export function itemWithDeadline(request: Request, word: string): Item {
  const item = reportable(request, word);
  if (item.deadline) return item;
  throw new UsageError('no-deadline', { id: item.record.id, command: request.command });
}

export const hasMovableDeadline = ({ record, deadline }: Item): boolean =>
  canProgress(record) && deadline !== undefined;

/** The day that the update holds for: as given, else the day judged. No day is reported on before it has come. */
export function dayReported(request: Request, given = optionValue(request, 'on')): Day {
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

/** The file that is named, as it is shown, from the plan's folder or from the root; undefined where none is. */
export function appendTarget(request: Request): (SourceFile & { readonly bytes: Uint8Array }) | undefined {
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

/** As shown to people: where plan.yaml is shown, so are its neighbours. */
export function fileOf({ loaded }: Request, name: string): string {
  const charter = loaded.sources.find((source) => source.name === 'plan.yaml')?.file ?? 'plan.yaml';
  return charter.replace(/plan\.yaml$/, '') + name;
}
