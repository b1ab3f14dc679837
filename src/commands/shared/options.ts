// Reads and checks the options of the recording commands; invalid values are usage errors.
import { nameOf } from '../../model/describe';
import type { Plan } from '../../model/plan';
import { firstInvisible } from '../../parse/yaml/habits';
import { UsageError } from '../../problem';
import { type Day, isDay, isPeriod } from '../../util/day';
import { nearest } from '../../util/nearest';
import { periodText, suggestPeriod } from '../../util/suggest-period';
import type { BareRequest } from './command';

type Words<C extends string> = Readonly<Record<C, string>>;

/** The value of an option, the last one if given several times; undefined if not given. */
export const optionValue = ({ given }: BareRequest, name: string): string | undefined =>
  given.findLast(([option]) => option === name)?.[1];

/** All values of an option, separated by any kind of comma: `--also T01,T10 --also T16`. */
export const optionValues = ({ given }: BareRequest, name: string): string[] =>
  given
    .filter(([option]) => option === name)
    .flatMap(([, value]) => value.split(/[,，、;；\s]+/))
    .filter((value) => value !== '');

/** The options of `needed` that are neither given nor set in the environment. */
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

/** Converts full-width digits, which Chinese input methods may produce (`２０１９`), to half-width. */
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

/** The code for a code or its word in either language; `words` starts with the reader's language. */
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
  // In English the word equals the code, except for blanks.
  const isCode = (code: C): boolean => words[code].replaceAll(' ', '-') === code;
  const allowed = codes.map((code) => (isCode(code) ? code : `${code} ${words[code]}`));
  throw new UsageError('bad-value', { option, value, allowed, nearest: nearest(wanted, codes) ?? '' });
}

export function checkedPercent(value: string): number {
  const [, digits] = /^(\d{1,3})\s*%?$/.exec(narrow(value)) ?? [];
  if (digits !== undefined && Number(digits) <= 100) return Number(digits);
  throw new UsageError('bad-value', { option: '--percent', value, allowed: ['0–100'], nearest: '' });
}

/** An organization's id, from its id, its name in either language, or a name that the plan's text uses. */
export function checkedOrganization(plan: Plan, option: string, value: string): string {
  const wanted = value.trim().toLowerCase();
  const found = plan
    .ofKind('organization')
    .filter(({ id, data }) => [id, data.name, data.name_en, ...data.named_as].some((n) => n.toLowerCase() === wanted));
  // A name in the plan's text must be unique; if two organizations share it, it is refused.
  const exact = found.find(({ id, data }) => [id, data.name, data.name_en].some((n) => n.toLowerCase() === wanted));
  if (exact ?? (found.length === 1 && found[0])) return (exact ?? found[0])?.id ?? '';
  const known = plan.ofKind('organization').flatMap(({ id }) => [id, nameOf(plan, id, 'zh')]);
  throw new UsageError('unknown-organization', { option, value, nearest: nearest(value, known) ?? '' });
}
