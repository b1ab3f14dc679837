// What a cell that was filled in says, in the manner in which people type it into Excel; what makes no sense is a mistake,
// and nothing is guessed.

import type { WorkbookCell } from '../parse/workbook/workbook';
import { withoutInvisible } from '../parse/yaml/habits';
import type { Params } from '../problem';
import { meantCode } from '../schema/enum-words';
import { addDays, type Day, isDay, isPeriod } from '../util/day';
import { periodText, suggestPeriod } from '../util/suggest-period';
import type { MistakeCode, RemarkCode } from './found';

/** Hears what is wrong with the cell, or odd. */
export interface Ear {
  mistake(code: MistakeCode, params?: Params): undefined;
  remark(code: RemarkCode, params?: Params): void;
}

/** The text as it was meant: trimmed, blanks as wide as characters too, without signs that show nothing. */
const clean = (text: string): string => withoutInvisible(text).trim();

/** Whether there is anything in it to be seen. */
export const isBlank = (cell: WorkbookCell | undefined): boolean =>
  cell === undefined || (cell.sort === 'text' && clean(cell.text) === '');

/** Undefined where the cell holds what nobody typed: a formula, an error, TRUE. */
function typed(cell: WorkbookCell, ear: Ear): string | undefined {
  if (cell.sort === 'formula') return ear.mistake('formula');
  if (cell.sort === 'error') return ear.mistake('error-value');
  if (cell.sort === 'boolean') return ear.mistake('true-or-false');
  return cell.text;
}

/** One line: Alt+Enter in a cell breaks it, and a report is one line. */
export function readLine(cell: WorkbookCell, ear: Ear): string | undefined {
  const text = typed(cell, ear);
  if (text === undefined) return undefined;
  const trimmed = text.trim();
  if (withoutInvisible(trimmed) !== trimmed) ear.remark('invisible');
  const whole = clean(text);
  if (/[\r\n\t]/.test(whole)) ear.remark('joined-lines');
  return whole.replace(/[ \u3000]*[\r\n\t]+[\s\u3000]*/g, ' ');
}

/** The code that a word of either language means. */
export function readCode<C extends string>(
  cell: WorkbookCell,
  [words, ...others]: readonly [Readonly<Record<C, string>>, ...Readonly<Record<C, string>>[]],
  codes: readonly C[],
  ear: Ear,
): C | undefined {
  const text = typed(cell, ear);
  if (text === undefined) return undefined;
  const wanted = clean(text.normalize('NFKC')).toLowerCase();
  const found = codes.find(
    (code) => code === wanted || [words, ...others].some((table) => table[code].toLowerCase() === wanted),
  );
  if (found) return found;
  const meant = codes.find((code) => code === meantCode(wanted, codes));
  return ear.mistake('unknown-word', {
    allowed: codes.map((code) => words[code]),
    nearest: meant ? words[meant] : '',
  });
}

/** 40, 40%, ４０％, or a number shown with a percent sign; 0.4 alone may mean either, and is refused. */
export function readPercent(cell: WorkbookCell, ear: Ear): number | undefined {
  const text = typed(cell, ear);
  if (text === undefined) return undefined;
  if (cell.sort === 'percent') {
    // 0.57 * 100 is 56.99999999999999.
    const share = Number(((cell.number ?? Number.NaN) * 100).toFixed(6));
    return isShare(share) ? share : ear.mistake('bad-percent', { example: '' });
  }
  const narrow = clean(text.normalize('NFKC'));
  const [, digits] = /^(\d{1,3})(?:\.0+)?\s*%?$/.exec(narrow) ?? [];
  if (digits !== undefined && isShare(Number(digits))) return Number(digits);
  const share = Number((Number(narrow) * 100).toFixed(6));
  return ear.mistake('bad-percent', { example: /^0?\.\d+$/.test(narrow) && isShare(share) ? share : '' });
}

const isShare = (share: number): boolean => Number.isInteger(share) && share >= 0 && share <= 100;

/** Days that Excel counts: from 2000 to 2099, in either of its ways to count. */
const countedDays = { 1900: { from: 36_526, to: 73_051 }, 1904: { from: 35_064, to: 71_589 } } as const;

/** A day, as Excel keeps it or as people write it; no period, and no day after `last`. */
export function readDay(
  cell: WorkbookCell,
  { last, is1904 }: { last: Day; is1904: boolean },
  ear: Ear,
): Day | undefined {
  const text = typed(cell, ear);
  if (text === undefined) return undefined;
  const day = dayMeant(cell, clean(text.normalize('NFKC')), is1904);
  if (day !== undefined) return day > last ? ear.mistake('future-day', { day, last }) : day;
  const period = suggestPeriod(withYear(clean(text), last)) ?? '';
  const suggestion = periodText(period, 'day');
  // 2018年2月30日 is meant as a day, and there is none; 2018年底 is a year.
  const isSpan = isPeriod(period) && period.length < 10;
  return ear.mistake(isSpan ? 'day-needed' : 'bad-day', { suggestion });
}

/** 6月20日, of the year judged: a suggestion, no more. */
const withYear = (text: string, last: Day): string =>
  /^\d{1,2}月\d{1,2}[日号]?$/.test(text) ? `${last.slice(0, 4)}年${text}` : text;

function dayMeant({ sort, number }: WorkbookCell, text: string, is1904: boolean): Day | undefined {
  if (sort === 'day') return text >= '2000-01-01' && isDay(text) ? text : undefined;
  const { from, to } = countedDays[is1904 ? 1904 : 1900];
  if (number !== undefined && Number.isInteger(number) && number >= from && number < to)
    return addDays('2000-01-01', number - from);
  const [, year, month = '', date = ''] =
    /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*[日号]?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** Where the evidence can be looked up: on the web, or a file handed in with the ledger. */
export function readSource(cell: WorkbookCell, ear: Ear): { url: string } | { name: string } | undefined {
  const text = readLine(cell, ear);
  if (text === undefined) return undefined;
  if (/^https?:\/\/\S+$/i.test(text)) return { url: text.replace(/^https?/i, (scheme) => scheme.toLowerCase()) };
  if (/^https?:|^www\.|^[\w-]+\.(?:gov|com|org|net|edu)?\.?cn\//i.test(text)) {
    const bare = text.replace(/^https?:\/*/i, '');
    return ear.mistake('bad-address', { suggestion: /^\S+$/.test(bare) ? `https://${bare}` : '' });
  }
  if (/[\\/]|^[A-Za-z]:/.test(text)) return ear.mistake('path-given', { name: text.split(/[\\/]/).at(-1) ?? '' });
  return { name: text };
}
