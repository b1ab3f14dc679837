// What the options of the recording commands say, checked: anything that makes no sense is a usage error.
import { nameOf } from '../model/describe';
import type { Plan } from '../model/plan';
import { UsageError } from '../problem';
import { type Day, isDay, isPeriod } from '../util/day';
import { nearest } from '../util/nearest';
import { suggestPeriod } from '../util/suggest-period';
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
    .flatMap(([, value]) => value.split(/[,，、\s]+/))
    .filter((value) => value !== '');

export function checkedLine(option: string, value: string): string {
  const trimmed = value.trim();
  if (trimmed === '' || /[\r\n]/.test(trimmed)) throw new UsageError('not-a-line', { option });
  return trimmed;
}

export function checkedDay(option: string, value: string): Day {
  if (isDay(value)) return value;
  throw new UsageError('bad-day', { option, value, suggestion: suggestPeriod(value) ?? '' });
}

export function checkedPeriod(option: string, value: string): string {
  if (isPeriod(value)) return value;
  throw new UsageError('bad-day', { option, value, suggestion: suggestPeriod(value) ?? '' });
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
  const allowed = codes.map((code) => (words[code] === code ? code : `${code} ${words[code]}`));
  throw new UsageError('bad-value', { option, value, allowed, nearest: nearest(wanted, codes) ?? '' });
}

export function checkedPercent(value: string): number {
  const number = Number(value.replace(/[%％]$/, ''));
  if (value.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= 100) return number;
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

/** Every piece of evidence begins with its title; what follows belongs to it. */
export function evidenceGiven({ given, command }: Request): GivenEvidence[] {
  const pieces: Record<string, string>[] = [];
  for (const [option, value] of given) {
    if (!['title', 'publisher', 'url', 'published', 'file'].includes(option)) continue;
    if (option === 'title') pieces.push({});
    const piece = pieces.at(-1);
    if (!piece || (option !== 'title' && option in piece))
      throw new UsageError('evidence-order', { option: `--${option}` });
    piece[option] = option === 'published' ? checkedPeriod('--published', value) : checkedLine(`--${option}`, value);
  }
  return pieces.map((piece) => {
    if (!piece.publisher) throw new UsageError('missing-option', { option: '--publisher', command });
    if (piece.url && !/^https?:\/\/\S+$/.test(piece.url))
      throw new UsageError('bad-value', { option: '--url', value: piece.url, allowed: ['https://…'], nearest: '' });
    return piece as unknown as GivenEvidence;
  });
}
