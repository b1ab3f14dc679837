// What a report is asked for on the command line, checked, and filled up with what is not said.
import { periodOf } from '../evaluate/period';
import { UsageError } from '../problem';
import type { Recipe } from '../report/official/origin';
import { type Day, isPeriod, periodDays } from '../util/day';
import { nearest } from '../util/nearest';
import { suggestPeriod } from '../util/suggest-period';
import type { Request } from './command';
import { checkedLine, checkedOrganization, optionValue } from './recording-options';

/** How long a report's period is; undefined where it is about a day alone. */
export const reportKinds = {
  status: undefined,
  monthly: 'month',
  quarterly: 'quarter',
  'annual-summary': 'year',
  'annual-plan': 'year',
  meeting: undefined,
  unit: undefined,
  ledger: undefined,
  plan: undefined,
} as const;

export type ReportKind = keyof typeof reportKinds;

export function recipeOf(request: Request): Recipe & { readonly kind: ReportKind } {
  const {
    args: [word, ...args],
    command,
    say,
    options,
  } = request;
  const kind = kindOf(word, command);
  const period = askedPeriod(request, kind);
  return {
    kind,
    args: checkedArgs(request, kind, args),
    period: period ?? defaultPeriod(request, kind),
    asOf: dayJudged(request, kind, period),
    language: say.language,
    options: [
      ...formalOptions(request),
      ...(options.byUnit === true && onlyFor('ledger', kind, '--by-unit') ? [['by-unit', true] as const] : []),
      ...(options.original === true && onlyFor('plan', kind, '--original') ? [['original', true] as const] : []),
    ],
  };
}

function kindOf(word: string | undefined, command: string): ReportKind {
  const allowed = Object.keys(reportKinds) as ReportKind[];
  if (word === undefined) throw new UsageError('missing-argument', { name: 'REPORT', command });
  const found = allowed.find((kind) => kind === word);
  if (!found) throw new UsageError('unknown-kind', { kind: word, allowed, nearest: nearest(word, allowed) ?? '' });
  return found;
}

function onlyFor(wanted: ReportKind, kind: ReportKind, option: string): true {
  if (kind !== wanted) throw new UsageError('conflicting-options', { one: `report ${kind}`, other: option });
  return true;
}

/** A unit by its id; a ledger's query as it stands; nothing else takes more words. */
function checkedArgs({ snapshot, command }: Request, kind: ReportKind, args: readonly string[]): readonly string[] {
  if (kind === 'ledger') return args;
  const option = args.find((arg) => arg.startsWith('-'));
  if (option !== undefined) throw new UsageError('unknown-option', { option, nearest: '', command });
  if (kind !== 'unit') {
    if (args.length > 0) throw new UsageError('excess-argument', { command });
    return [];
  }
  const [unit, ...more] = args;
  if (unit === undefined) throw new UsageError('missing-argument', { name: 'ORG', command });
  if (more.length > 0) throw new UsageError('excess-argument', { command });
  return [checkedOrganization(snapshot.plan, 'report unit', unit)];
}

function askedPeriod(request: Request, kind: ReportKind): string | undefined {
  const value = optionValue(request, 'period');
  if (value === undefined) return undefined;
  const length = reportKinds[kind];
  if (!length) throw new UsageError('conflicting-options', { one: `report ${kind}`, other: '--period' });
  const given = value.normalize('NFKC').trim();

  const period = isPeriod(given) ? given : (suggestPeriod(value) ?? '');
  const meant = period === '' ? '' : periodOf(periodDays(period).last, length);
  if (given === meant) return given;
  // What is longer than the report's own period holds several of them, and means none.
  const isWithin = period.length > 4 || length === 'year';
  const isLonger = length === 'month' && period.includes('Q');
  throw new UsageError('bad-value', {
    option: '--period',
    value,
    allowed: [examples[length]],
    nearest: isWithin && !isLonger ? meant : '',
  });
}

const examples = { month: '2018-06', quarter: '2018-Q2', year: '2018' } as const;

/** The month, quarter or year of the day judged; a plan is made for the year that comes. */
function defaultPeriod({ asOf }: Request, kind: ReportKind): string | undefined {
  const length = reportKinds[kind];
  if (!length) return undefined;
  const period = periodOf(asOf, length);
  return kind === 'annual-plan' ? String(Number(period) + 1) : period;
}

/**
 * As given; else the period's last day, or today where it still runs. A plan is made before its year begins: on the last
 * day before, or today where that has not come.
 */
function dayJudged(request: Request, kind: ReportKind, asked: string | undefined): Day {
  const { asOf, today, isDayGiven } = request;
  const period = asked ?? defaultPeriod(request, kind);
  if (period === undefined) return asOf;
  const { first, last } = periodDays(period);
  if (kind === 'annual-plan') {
    const before = `${Number(period) - 1}-12-31`;
    return isDayGiven ? asOf : before < today ? before : today;
  }
  if (!isDayGiven) return last < today ? last : today;
  if (asOf < first) throw new UsageError('past-day', { option: '--as-of', day: asOf, asOf: first });
  return asOf < last ? asOf : last;
}

/** What stands around a report's text: who signs, its number, to whom, who gets a copy. */
function formalOptions(request: Request): [string, string][] {
  const { given, environment, snapshot, command } = request;
  const by = optionValue(request, 'by') ?? environment.TJCC_BY;
  const formal: [string, string][] = by ? [['by', checkedOrganization(snapshot.plan, '--by', by)]] : [];
  for (const name of ['number', 'signer', 'addressee', 'copies']) {
    const value = optionValue(request, name);
    if (value !== undefined) formal.push([name, checkedLine(`--${name}`, value)]);
  }
  const number = optionValue(request, 'number');
  if (number !== undefined) checkedNumber(number);
  const needsBy = given.find(([name]) => ['number', 'copies'].includes(name));
  if (needsBy && !by) throw new UsageError('missing-option', { option: '--by', command });
  if (optionValue(request, 'signer') !== undefined && number === undefined)
    throw new UsageError('missing-option', { option: '--number', command });
  return formal;
}

/** GB/T 9704-2012, 7.2.5: the year whole in 六角括号, no 第 before the number and no leading zero. */
function checkedNumber(value: string): void {
  if (/^\S+〔\d{4}〕[1-9]\d*号$/.test(value.trim())) return;
  const meant = value
    .trim()
    .replace(/[[［(（【](\d{4})[\]］)）】]/, '〔$1〕')
    .replace(/〕第?0*/, '〕');
  throw new UsageError('bad-value', {
    option: '--number',
    value,
    allowed: ['津合作〔2018〕5号'],
    nearest: /^\S+〔\d{4}〕[1-9]\d*号$/.test(meant) ? meant : '',
  });
}
