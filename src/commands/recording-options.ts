// What the options of the recording commands say, checked: anything that makes no sense is a usage error.
import type { Paper } from '../context';
import { nameOf } from '../model/describe';
import type { Plan } from '../model/plan';
import { firstInvisible } from '../parse/habits';
import { UsageError } from '../problem';
import { type Day, isDay, isPeriod } from '../util/day';
import { nearest } from '../util/nearest';
import { periodText, suggestPeriod } from '../util/suggest-period';
import type { Request } from './command';

export interface GivenEvidence {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly published?: string;
  /** A file to be kept with the plan. */
  readonly file?: string;
}

/** The last of several counts. */
export const optionValue = ({ given }: Request, name: string): string | undefined =>
  given.findLast(([option]) => option === name)?.[1];

/** `--also T01,T10 --also T16`: whatever the comma. */
export const optionValues = ({ given }: Request, name: string): string[] =>
  given
    .filter(([option]) => option === name)
    .flatMap(([, value]) => value.split(/[,，、;；\s]+/))
    .filter((value) => value !== '');

/** The options of those that must be there which are neither given nor set. */
export const missingOptions = (request: Request, needed: readonly string[]): string[] =>
  needed
    .filter((name) => optionValue(request, name) === undefined && !(name === 'by' && request.environment.TJCC_BY))
    .map((name) => `--${name}`);

type Check = (option: string, value: string, request: Request) => unknown;
const organization: Check = (option, value, { snapshot }) => checkedOrganization(snapshot.plan, option, value);

/** What can be told of an option alone; those of evidence belong together and are checked together. */
const checks: Readonly<Record<string, Check>> = {
  note: checkedLine,
  reason: checkedLine,
  'light-reason': checkedLine,
  by: organization,
  owner: organization,
  'approved-by': organization,
  on: checkedDay,
  until: checkedDay,
  'light-until': checkedDay,
  'approved-on': checkedDay,
  to: checkedPeriod,
  percent: (_option, value) => checkedPercent(value),
};

/** Before anything is asked: nobody answers seven questions to be told that the first word was wrong. */
export function checkOptions(request: Request): void {
  for (const [name, value] of request.given) checks[name]?.(`--${name}`, value, request);
  for (const { file } of evidenceGiven(request)) if (file !== undefined) checkedPaper(request, file);
}

export function checkedLine(option: string, value: string): string {
  const trimmed = value.trim();
  if (trimmed === '' || /[\r\n]/.test(trimmed)) throw new UsageError('not-a-line', { option });
  const sign = firstInvisible(trimmed);
  if (sign !== undefined) throw new UsageError('hidden-sign', { option, sign });
  return trimmed;
}

export function checkedDay(option: string, value: string): Day {
  const day = value.trim();
  if (isDay(day)) return day;
  throw new UsageError('bad-day', { option, value, suggestion: periodText(suggestPeriod(value) ?? '', 'day') });
}

export function checkedPeriod(option: string, value: string): string {
  const period = value.trim();
  if (isPeriod(period)) return period;
  throw new UsageError('bad-day', { option, value, suggestion: suggestPeriod(value) ?? '' });
}

export function checkedUrl(value: string): string {
  const url = checkedLine('--url', value);
  if (/^https?:\/\/\S+$/.test(url)) return url;
  throw new UsageError('bad-value', { option: '--url', value: url, allowed: ['https://…'], nearest: '' });
}

/** The code meant: the code itself, or the word for it. */
export function checkedCode<C extends string>(
  option: string,
  value: string,
  words: Readonly<Record<C, string>>,
  codes: readonly C[],
): C {
  const wanted = value.trim().toLowerCase();
  const found = codes.find((code) => code === wanted || words[code].toLowerCase() === wanted);
  if (found) return found;
  // In English the word is the code, but for a blank.
  const isCode = (code: C): boolean => words[code].replaceAll(' ', '-') === code;
  const allowed = codes.map((code) => (isCode(code) ? code : `${code} ${words[code]}`));
  throw new UsageError('bad-value', { option, value, allowed, nearest: nearest(wanted, codes) ?? '' });
}

export function checkedPercent(value: string): number {
  const [, digits] = /^\s*(\d{1,3})\s*[%％]?\s*$/.exec(value) ?? [];
  if (digits !== undefined && Number(digits) <= 100) return Number(digits);
  throw new UsageError('bad-value', { option: '--percent', value, allowed: ['0–100'], nearest: '' });
}

/** An organization's id, from the id itself, its name in either language, or a form that the plan uses. */
export function checkedOrganization(plan: Plan, option: string, value: string): string {
  const wanted = value.trim().toLowerCase();
  const found = plan
    .ofKind('organization')
    .filter(({ id, data }) => [id, data.name, data.name_en, ...data.named_as].some((n) => n.toLowerCase() === wanted));
  // A form such as 河西区 may stand for one only; a name shared by two is nobody's.
  const exact = found.find(({ id, data }) => [id, data.name, data.name_en].some((n) => n.toLowerCase() === wanted));
  if (exact ?? (found.length === 1 && found[0])) return (exact ?? found[0])?.id ?? '';
  const known = plan.ofKind('organization').flatMap(({ id }) => [id, nameOf(plan, id, 'zh')]);
  throw new UsageError('unknown-organization', { option, value, nearest: nearest(value, known) ?? '' });
}

/** A file that can be kept with the plan: it can be read, and the form of its name is one that evidence may have. */
export function checkedPaper({ readPaper }: Request, path: string): Paper {
  const paper = read();
  // A macOS disk hands out é as two characters; every other system types and keeps it as one.
  const name = paper.isInPlan ? paper.name : paper.name.normalize('NFC');
  const isFit = !name.split('/').some((part) => part.startsWith('.')) && !/[\\:\r\n]/.test(name);
  if (isFit && firstInvisible(name) === undefined) return { ...paper, name };
  throw new UsageError('bad-file-name', { name });

  function read(): Paper {
    try {
      return readPaper(path);
    } catch (error) {
      const trouble = (error as NodeJS.ErrnoException).code ?? String(error);
      throw new UsageError('unreadable-file', { path, trouble });
    }
  }
}

/** Every piece of evidence begins with its title; what follows belongs to it. */
export function evidenceGiven({ given, command }: Request): GivenEvidence[] {
  const pieces: Record<string, string>[] = [];
  for (const [option, value] of given) {
    if (!['title', 'publisher', 'url', 'published', 'file'].includes(option)) continue;
    if (option === 'title') pieces.push({});
    const piece = pieces.at(-1);
    if (!piece || (option !== 'title' && option in piece))
      throw new UsageError('evidence-order', { option: `--${option}` });
    piece[option] = checkedPiece(option, value);
  }
  return pieces.map((piece) => {
    if (!piece.publisher) throw new UsageError('missing-option', { option: '--publisher', command });
    return piece as unknown as GivenEvidence;
  });
}

function checkedPiece(option: string, value: string): string {
  if (option === 'published') return checkedPeriod('--published', value);
  if (option === 'url') return checkedUrl(value);
  // A file's name may begin and end with anything; what is wrong with it is told by what it is.
  return option === 'file' ? value : checkedLine(`--${option}`, value);
}
