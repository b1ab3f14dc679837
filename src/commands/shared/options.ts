// What the options of the recording commands say, checked: anything that makes no sense is a usage error.
import { nameOf } from '../../model/describe';
import type { Plan } from '../../model/plan';
import { firstInvisible } from '../../parse/yaml/habits';
import { UsageError } from '../../problem';
import { type Day, isDay, isPeriod } from '../../util/day';
import { nearest } from '../../util/nearest';
import { periodText, suggestPeriod } from '../../util/suggest-period';
import type { BareRequest } from './command';

type Words<C extends string> = Readonly<Record<C, string>>;

/** The last of several counts. */
export const optionValue = ({ given }: BareRequest, name: string): string | undefined =>
  given.findLast(([option]) => option === name)?.[1];

/** `--also T01,T10 --also T16`: whatever the comma. */
export const optionValues = ({ given }: BareRequest, name: string): string[] =>
  given
    .filter(([option]) => option === name)
    .flatMap(([, value]) => value.split(/[,，、;；\s]+/))
    .filter((value) => value !== '');

/** The options of those that must be there which are neither given nor set. */
export const missingOptions = (request: BareRequest, needed: readonly string[]): string[] =>
  needed
    .filter((name) => optionValue(request, name) === undefined && !(name === 'by' && request.environment.TJCC_BY))
    .map((name) => `--${name}`);

export function checkedLine(option: string, value: string): string {
  const trimmed = value.trim();
  if (trimmed === '' || /[\r\n]/.test(trimmed)) throw new UsageError('not-a-line', { option });
  const sign = firstInvisible(trimmed);
  if (sign !== undefined) throw new UsageError('hidden-sign', { option, sign });
  return trimmed;
}

/** Input methods for Chinese may give digits as wide as characters: `２０１９`, `４０`. */
const narrow = (text: string): string => text.normalize('NFKC').trim();

export function checkedDay(option: string, value: string): Day {
  const day = narrow(value);
  if (isDay(day)) return day;
  if (isPeriod(day)) throw new UsageError('day-needed', { option, value, example: periodText(day, 'day') });
  throw new UsageError('bad-day', { option, value, suggestion: periodText(suggestPeriod(value) ?? '', 'day') });
}

export function checkedPeriod(option: string, value: string): string {
  const period = narrow(value);
  if (isPeriod(period)) return period;
  throw new UsageError('bad-day', { option, value, suggestion: suggestPeriod(value) ?? '' });
}

export function checkedUrl(value: string): string {
  const url = checkedLine('--url', value);
  if (/^https?:\/\/\S+$/.test(url)) return url;
  throw new UsageError('bad-value', { option: '--url', value: url, allowed: ['https://…'], nearest: '' });
}

/** The code meant: the code itself, or the word for it in either language; the reader's own comes first in `words`. */
export function checkedCode<C extends string>(
  option: string,
  value: string,
  [words, ...others]: readonly [Words<C>, ...Words<C>[]],
  codes: readonly C[],
): C {
  const wanted = narrow(value).toLowerCase();
  const isMeant = (code: C): boolean =>
    code === wanted || [words, ...others].some((table) => table[code].toLowerCase() === wanted);
  const found = codes.find(isMeant);
  if (found) return found;
  // In English the word is the code, but for a blank.
  const isCode = (code: C): boolean => words[code].replaceAll(' ', '-') === code;
  const allowed = codes.map((code) => (isCode(code) ? code : `${code} ${words[code]}`));
  throw new UsageError('bad-value', { option, value, allowed, nearest: nearest(wanted, codes) ?? '' });
}

export function checkedPercent(value: string): number {
  const [, digits] = /^(\d{1,3})\s*%?$/.exec(narrow(value)) ?? [];
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
