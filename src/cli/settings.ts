// Global options and environment to settings; anything that makes no sense is a usage error.

import { binaryFormats } from '../commands/shared/row';
import type { Context } from '../context';
import { type Language, languages } from '../messages/index';
import type { HintContext } from '../page/hints';
import { UsageError } from '../problem';
import type { Format } from '../render/formats';
import { type Day, isPeriod, periodDays } from '../util/day';
import { nearest } from '../util/nearest';
import { suggestPeriod } from '../util/suggest-period';
import type { Parsed } from './program';

export interface Settings {
  readonly plan: string | undefined;
  readonly asOf: Day | undefined;
  /** The revision whose files are read; undefined for those that lie there. */
  readonly at: string | undefined;
  readonly format: Format;
  readonly output: string | undefined;
  readonly color: boolean;
  readonly width: number | undefined;
  readonly quiet: boolean;
  /** What the commands that a page offers must carry on. */
  readonly hints: HintContext;
}

/** The language must be known before the command line is parsed: errors and help are in it. */
export function chosenLanguage(argv: readonly string[], { environment }: Context): Language {
  const index = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = index === -1 ? undefined : argv[index]?.startsWith('--lang=') ? argv[index].slice(7) : argv[index + 1];
  const known = languages.find((language) => language === (asked ?? environment.TJCC_LANG));
  return known ?? 'zh';
}

export function readSettings({ row, args, options, given }: Parsed, context: Context): Settings {
  const text = (name: string): string | undefined =>
    typeof options[name] === 'string' ? (options[name] as string) : undefined;
  for (const option of ['plan', 'output', 'at']) {
    if (text(option) === '') throw new UsageError('missing-value', { option: `--${option}` });
  }
  codeOption('--lang', text('lang'), languages);
  const color = codeOption('--color', text('color'), ['auto', 'always', 'never']) ?? 'auto';
  const asked = text('format');
  if (options.json === true && asked !== undefined && asked !== 'json') {
    throw new UsageError('conflicting-options', { one: '--json', other: `--format ${asked}` });
  }
  const output = text('output');
  const format =
    options.json === true ? 'json' : (asked ?? (row.takesFormat ? undefined : formatOfName(output)) ?? 'text');
  if (!row.formats.includes(format as Format)) {
    throw new UsageError('format-not-offered', { command: row.name, format, allowed: row.formats });
  }
  // What the command's first word names is what goes out, unless the answer is only about it.
  const [own] = row.takesFormat && format === 'text' ? args : [];
  if (own !== undefined) refuseOtherEnd(own, output);
  else refuseMisnamed(format, output);
  if (output !== undefined && given.some(([name, value]) => name === 'verify' && value === output))
    throw new UsageError('conflicting-options', { one: `--verify ${output}`, other: `--output ${output}` });
  if (output === undefined && context.stdout.isTerminal && binaryFormats.includes(own ?? format))
    throw new UsageError('missing-option', { option: '--output', command: row.name });
  const asOf = dayOption('--as-of', text('asOf'));
  const at = text('at');
  if (at !== undefined && !row.takesAt) throw new UsageError('at-not-offered', { command: row.name });
  return {
    plan: text('plan') ?? (context.environment.TJCC_PLAN || undefined),
    asOf,
    at,
    format: format as Format,
    output,
    color: output === undefined && isColored(color, context),
    width: widthOf(text('width')) ?? (output === undefined ? context.stdout.columns : undefined),
    quiet: options.quiet === true,
    // npm says `exec` where npx started the tool: by itself it is then not on the path.
    hints: { tool: context.environment.npm_command === 'exec' ? 'npx tjcc' : 'tjcc', plan: text('plan'), asOf, at },
  };
}

/** Names of office files that no command writes. */
const strangers = ['doc', 'xls', 'ppt', 'pptx', 'pdf', 'odt', 'ods', 'wps', 'et', 'png', 'jpg', 'svg'];

/** What a file's name says that it is; a table for the formats there are, and for those that people might expect. */
const formatOfEnd: Readonly<Record<string, string>> = {
  md: 'markdown',
  json: 'json',
  docx: 'docx',
  xlsx: 'xlsx',
  csv: 'csv',
  html: 'html',
  htm: 'html',
  ics: 'ics',
  ndjson: 'ndjson',
  sqlite: 'sqlite',
  ...Object.fromEntries(strangers.map((end) => [end, end])),
};

function formatOfName(output: string | undefined): string | undefined {
  const [, end = ''] = /\.([a-z]+)$/i.exec(output ?? '') ?? [];
  return formatOfEnd[end.toLowerCase()];
}

/** A workbook that is called .docx opens nowhere; text under any name is text. */
function refuseMisnamed(format: string, output: string | undefined): void {
  const named = formatOfName(output);
  const isBinary = [format, named ?? ''].some((one) => [...binaryFormats, ...strangers].includes(one));
  if (named !== undefined && named !== format && isBinary)
    throw new UsageError('conflicting-options', { one: `--format ${format}`, other: `--output ${output}` });
}

/** What goes to another tool is opened by its name: a calendar that is called .csv is opened by none. */
function refuseOtherEnd(format: string, output: string | undefined): void {
  const [named, end] = [formatOfName(output), format === 'mermaid' ? 'md' : format];
  if (output === undefined || named === undefined || named === format || named === formatOfEnd[end]) return;
  const better = output.replace(/[a-z]+$/i, end);
  throw new UsageError('bad-value', { option: '--output', value: output, allowed: [`….${end}`], nearest: better });
}

function codeOption(option: string, value: string | undefined, allowed: readonly string[]): string | undefined {
  if (value === undefined || allowed.includes(value)) return value;
  throw new UsageError('bad-value', { option, value, allowed, nearest: nearest(value, allowed) ?? '' });
}

function dayOption(option: string, value: string | undefined): Day | undefined {
  if (value === undefined) return undefined;
  if (isPeriod(value)) return periodDays(value).last;
  throw new UsageError('bad-day', { option, value, suggestion: suggestPeriod(value) ?? '' });
}

function widthOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const width = Number(value);
  if (Number.isInteger(width) && width >= 40 && width <= 1000) return width;
  throw new UsageError('bad-value', { option: '--width', value, allowed: ['40–1000'], nearest: '' });
}

/** The option wins; then NO_COLOR (https://no-color.org: when not empty), FORCE_COLOR, and whether it is a terminal. */
function isColored(color: string, { environment, stdout }: Context): boolean {
  if (color !== 'auto') return color === 'always';
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return stdout.isTerminal && environment.TERM !== 'dumb';
}
