// Reads the value of a filled-in cell, in any form in which people type it into Excel, or returns a complaint. Nothing
// is guessed.

import type { WorkbookCell } from '../parse/workbook/workbook';
import { withoutInvisible } from '../parse/yaml/habits';
import type { Params } from '../problem';
import { meantCode } from '../schema/enum-words';
import { addDays, type Day, isDay, isPeriod } from '../util/day';
import { periodText, suggestPeriod } from '../util/suggest-period';
import { trimmedText } from './cell';
import type { Complaint, MistakeCode, RemarkCode } from './findings';

/** The reading of a cell: a value or a complaint, and oddities that are not wrong. */
export type CellReading<Value> = { readonly oddities: readonly RemarkCode[] } & (
  | { readonly value: Value }
  | { readonly complaint: Complaint }
);

const valued = <Value>(value: Value, oddities: readonly RemarkCode[] = []): CellReading<Value> => ({ value, oddities });

export const complained = (
  code: MistakeCode,
  params: Params = {},
  oddities: readonly RemarkCode[] = [],
): { readonly complaint: Complaint; readonly oddities: readonly RemarkCode[] } => ({
  complaint: { code, params },
  oddities,
});

/** The text of the cell; a complaint for a formula, an error or TRUE. */
function readText({ sort, text }: WorkbookCell): CellReading<string> {
  if (sort === 'formula') return complained('formula');
  if (sort === 'error') return complained('error-value');
  if (sort === 'boolean') return complained('true-or-false');
  return valued(text);
}

/** The text as one line, because a report is one line: Alt+Enter breaks a line within a cell. */
export function readLine(cell: WorkbookCell): CellReading<string> {
  const typed = readText(cell);
  if ('complaint' in typed) return typed;
  const trimmed = typed.value.trim();
  const whole = trimmedText(typed.value);
  const oddities: RemarkCode[] = [
    ...(withoutInvisible(trimmed) === trimmed ? [] : ['invisible' as const]),
    ...(/[\r\n\t]/.test(whole) ? ['joined-lines' as const] : []),
  ];
  return valued(whole.replace(/[ \u3000]*[\r\n\t]+[\s\u3000]*/g, ' '), oddities);
}

/** The code for a code or its word in either language; the first table is that of the reader's language. */
export function readCode<Code extends string>(
  cell: WorkbookCell,
  tables: readonly [Readonly<Record<Code, string>>, ...Readonly<Record<Code, string>>[]],
  codes: readonly Code[],
): CellReading<Code> {
  const typed = readText(cell);
  if ('complaint' in typed) return typed;
  const wanted = trimmedText(typed.value.normalize('NFKC')).toLowerCase();
  const found = codes.find((code) => code === wanted || tables.some((table) => table[code].toLowerCase() === wanted));
  if (found) return valued(found);
  const [words] = tables;
  const meant = codes.find((code) => code === meantCode(wanted, codes));
  return complained('unknown-word', {
    allowed: codes.map((code) => words[code]),
    nearest: meant ? words[meant] : '',
  });
}

/** A whole number from 0 to 100: 40, 40%, ４０％, or 0.4 shown as a percentage. 0.4 alone may mean two things and is refused. */
export function readPercent(cell: WorkbookCell): CellReading<number> {
  const typed = readText(cell);
  if ('complaint' in typed) return typed;
  if (cell.sort === 'percent') {
    const percent = inHundredths(cell.number ?? Number.NaN);
    return isPercent(percent) ? valued(percent) : complained('bad-percent', { example: '' });
  }
  const narrow = trimmedText(typed.value.normalize('NFKC'));
  const [, digits] = /^(\d{1,3})(?:\.0+)?\s*%?$/.exec(narrow) ?? [];
  if (digits !== undefined && isPercent(Number(digits))) return valued(Number(digits));
  const percent = inHundredths(Number(narrow));
  return complained('bad-percent', { example: /^0?\.\d+$/.test(narrow) && isPercent(percent) ? percent : '' });
}

/** Rounded, because 0.57 * 100 is 56.99999999999999. */
const inHundredths = (fraction: number): number => Number((fraction * 100).toFixed(6));

const isPercent = (percent: number): boolean => Number.isInteger(percent) && percent >= 0 && percent <= 100;

/** Excel's numbers for the days from 2000 to 2099, counted from 1900 or from 1904. */
const dayNumbers = { 1900: { from: 36_526, to: 73_051 }, 1904: { from: 35_064, to: 71_589 } } as const;

/** A day, as Excel keeps it or as people write it; a complaint for a longer period, and for a day after `last`. */
export function readDay(
  cell: WorkbookCell,
  { last, is1904 }: { readonly last: Day; readonly is1904: boolean },
): CellReading<Day> {
  const typed = readText(cell);
  if ('complaint' in typed) return typed;
  const day = dayMeant(cell, trimmedText(typed.value.normalize('NFKC')), is1904);
  if (day !== undefined) return day > last ? complained('future-day', { day, last }) : valued(day);
  const period = suggestPeriod(withYear(trimmedText(typed.value), last)) ?? '';
  const suggestion = periodText(period, 'day');
  // 2018年2月30日 is meant as a day that does not exist; 2018年底 is meant as a longer period.
  const isLonger = isPeriod(period) && period.length < 10;
  return complained(isLonger ? 'day-needed' : 'bad-day', { suggestion });
}

/** Puts the year of `last` before 6月20日, for a suggestion only. */
const withYear = (text: string, last: Day): string =>
  /^\d{1,2}月\d{1,2}[日号]?$/.test(text) ? `${last.slice(0, 4)}年${text}` : text;

function dayMeant({ sort, number }: WorkbookCell, text: string, is1904: boolean): Day | undefined {
  if (sort === 'day') return text >= '2000-01-01' && isDay(text) ? text : undefined;
  const { from, to } = dayNumbers[is1904 ? 1904 : 1900];
  if (number !== undefined && Number.isInteger(number) && number >= from && number < to)
    return addDays('2000-01-01', number - from);
  const [, year, month = '', date = ''] =
    /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*[日号]?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** The source of evidence: a web address, or the name of a file that was handed in with the ledger. */
export type EvidenceSource = { readonly url: string } | { readonly name: string };

export function readSource(cell: WorkbookCell): CellReading<EvidenceSource> {
  const line = readLine(cell);
  if ('complaint' in line) return line;
  const { value: text, oddities } = line;
  if (/^https?:\/\/\S+$/i.test(text))
    return valued({ url: text.replace(/^https?/i, (scheme) => scheme.toLowerCase()) }, oddities);
  if (/^https?:|^www\.|^[\w-]+\.(?:gov|com|org|net|edu)?\.?cn\//i.test(text)) {
    const address = text.replace(/^https?:\/*/i, '');
    return complained('bad-address', { suggestion: /^\S+$/.test(address) ? `https://${address}` : '' }, oddities);
  }
  if (/[\\/]|^[A-Za-z]:/.test(text))
    return complained('path-given', { name: text.split(/[\\/]/).at(-1) ?? '' }, oddities);
  return valued({ name: text }, oddities);
}
