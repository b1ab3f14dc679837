// Turns the command line of `tjcc report` into a recipe: checked, with defaults filled in.
import { periodOf } from '../../evaluate/snapshot/period';
import { UsageError } from '../../problem';
import { type Day, isPeriod, periodDays } from '../../util/day';
import { nearest } from '../../util/nearest';
import { suggestPeriod } from '../../util/suggest-period';
import type { PlanRequest } from '../shared/command';
import { checkedDay, checkedLine, checkedOrganization, optionValue } from '../shared/options';
import type { Recipe } from '../shared/origin/origin';

/** The kinds of report with the length of their period; undefined if the report is about a single day. */
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

export function recipeOf(request: PlanRequest): Recipe & { readonly kind: ReportKind } {
  const {
    args: [word, ...args],
    command,
    say,
    switches,
  } = request;
  const kind = kindOf(word, command);
  const period = askedPeriod(request, kind);
  const asOf = dayJudged(request, kind, period);
  const formal = formalOptions(request, kind);
  refuseOtherYear(formal, formal.find(([name]) => name === 'dated')?.[1] ?? asOf);
  return {
    kind,
    args: checkedArgs(request, kind, args),
    period: period ?? defaultPeriod(request, kind),
    asOf,
    language: say.language,
    options: [
      ...formal,
      ...(switches.has('by-unit') && onlyFor('ledger', kind, '--by-unit') ? [['by-unit', true] as const] : []),
      ...(switches.has('original') && onlyFor('plan', kind, '--original') ? [['original', true] as const] : []),
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

/** The arguments after the kind: an organization for unit, a query for ledger, none for the others. */
function checkedArgs({ snapshot, command }: PlanRequest, kind: ReportKind, args: readonly string[]): readonly string[] {
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

function askedPeriod(request: PlanRequest, kind: ReportKind): string | undefined {
  const value = optionValue(request, 'period');
  if (value === undefined) return undefined;
  const length = reportKinds[kind];
  if (!length) throw new UsageError('conflicting-options', { one: `report ${kind}`, other: '--period' });
  const given = value.normalize('NFKC').trim();

  if (given === '') throw new UsageError('missing-value', { option: '--period' });
  const period = isPeriod(given) ? given : (suggestPeriod(value) ?? '');
  const meant = !isPeriod(period) ? '' : periodOf(periodDays(period).last, length);
  if (given === meant) return given;
  // A period longer than the report's own contains several, so none can be suggested.
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

/** The default period: that of the as-of day; for an annual plan the next year. */
function defaultPeriod({ asOf }: PlanRequest, kind: ReportKind): string | undefined {
  const length = reportKinds[kind];
  if (!length) return undefined;
  const period = periodOf(asOf, length);
  return kind === 'annual-plan' ? String(Number(period) + 1) : period;
}

/**
 * The day judged: as given; else the period's last day, or today while it still runs. For an annual plan: the last day
 * before its year, or today if that is earlier.
 */
function dayJudged(request: PlanRequest, kind: ReportKind, asked: string | undefined): Day {
  const { asOf, today, isDayGiven } = request;
  const period = asked ?? defaultPeriod(request, kind);
  if (period === undefined) return asOf;
  const { first, last } = periodDays(period);
  if (kind === 'annual-plan') {
    const before = `${Number(period) - 1}-12-31`;
    return isDayGiven ? asOf : before < today ? before : today;
  }
  if (!isDayGiven && first > today) throw new UsageError('future-day', { option: '--period', day: first, asOf: today });
  if (!isDayGiven) return last < today ? last : today;
  if (asOf < first) throw new UsageError('past-day', { option: '--as-of', day: asOf, asOf: first });
  return asOf < last ? asOf : last;
}

/** The formal options of a report: issuer, number, date, signer, addressee, copies. */
function formalOptions(request: PlanRequest, kind: ReportKind): [string, string][] {
  const { environment, snapshot, command } = request;
  const option = (name: string): string | undefined => optionValue(request, name);
  const names = ['number', 'dated', 'signer', 'addressee', 'copies'].filter((name) => option(name) !== undefined);
  if (['status', 'ledger', 'plan'].includes(kind)) {
    const [other] = [...(option('by') === undefined ? [] : ['by']), ...names];
    if (other) throw new UsageError('conflicting-options', { one: `report ${kind}`, other: `--${other}` });
    return [];
  }
  const by = option('by') ?? environment.TJCC_BY;
  const number = option('number');
  if (!by && (number ?? option('copies')) !== undefined)
    throw new UsageError('missing-option', { option: '--by', command });
  if (option('signer') !== undefined && number === undefined)
    throw new UsageError('missing-option', { option: '--number', command });
  return [
    ...(by ? [['by', checkedOrganization(snapshot.plan, '--by', by)] as [string, string]] : []),
    ...names.map((name): [string, string] => [name, checkedFormal(name, option(name) ?? '')]),
  ];
}

function checkedFormal(name: string, value: string): string {
  if (name === 'number') return checkedNumber(value);
  return name === 'dated' ? checkedDay('--dated', value) : checkedLine(`--${name}`, value);
}

/** Throws a UsageError if the document number and the date are of different years. */
function refuseOtherYear(options: readonly (readonly [string, string | true])[], dated: Day): void {
  const number = options.find(([name]) => name === 'number')?.[1];
  const [, year] = /〔(\d{4})〕/.exec(String(number)) ?? [];
  if (year !== undefined && year !== dated.slice(0, 4))
    throw new UsageError('number-of-other-year', { number: String(number), dated });
}

/** Checks a document number (GB/T 9704-2012, 7.2.5): four-digit year in 六角括号, no 第, no leading zero. */
function checkedNumber(value: string): string {
  if (/^\S+〔\d{4}〕[1-9]\d*号$/.test(value.trim())) return value.trim();
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
