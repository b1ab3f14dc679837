// Turns global options and the environment into settings; invalid values are usage errors.

import type { Context } from '../context';
import { type Language, languages } from '../messages/index';
import type { HintContext } from '../page/hints';
import { UsageError } from '../problem';
import { exportFormats, type Format, formatOfEnding, formats, isBinary } from '../render/formats';
import { type Day, isPeriod, periodDays } from '../util/day';
import { nearest } from '../util/nearest';
import { suggestPeriod } from '../util/suggest-period';
import type { Parsed } from './program';

export interface Settings {
  readonly plan: string | undefined;
  readonly asOf: Day | undefined;
  /** The git revision to read; undefined for the files in the working folder. */
  readonly at: string | undefined;
  readonly format: Format;
  readonly output: string | undefined;
  readonly color: boolean;
  readonly width: number | undefined;
  readonly quiet: boolean;
  /** Options that commands suggested by a page must repeat. */
  readonly hints: HintContext;
}

/** The language, found before the command line is parsed, since errors and help need it. */
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
  // For `tjcc export` the first argument is the format of the file; with --json only data about the file is written.
  const [own] = row.takesFormat && format === 'text' ? args : [];
  if (own !== undefined) refuseOtherEnding(own, output);
  else refuseMisnamed(format, output);
  if (output !== undefined && given.some(([name, value]) => name === 'verify' && value === output))
    throw new UsageError('conflicting-options', { one: `--verify ${output}`, other: `--output ${output}` });
  if (output === undefined && context.stdout.isTerminal && isBinary(own ?? format))
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
    // npm sets `exec` if npx started the tool: then `tjcc` alone is not on the PATH.
    hints: { tool: context.environment.npm_command === 'exec' ? 'npx tjcc' : 'tjcc', plan: text('plan'), asOf, at },
  };
}

/** `csv` of `任务.CSV`; undefined for a name without an ending of letters. */
const endingOf = (output: string | undefined): string | undefined =>
  /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase();

/** The format that a file's name asks for; for an unknown ending the ending itself, which no command offers. */
function formatOfName(output: string | undefined): string | undefined {
  const ending = endingOf(output);
  return ending === undefined ? undefined : (formatOfEnding(ending) ?? ending);
}

/** Endings by which other programs open a file, and in which this tool writes nothing. */
const officeEndings = ['doc', 'xls', 'ppt', 'pptx', 'pdf', 'odt', 'ods', 'wps', 'et', 'png', 'jpg', 'svg'];

/** What programs take a file of this name for: a format or an office ending; `text` where any content may have the name. */
function takenFor(output: string | undefined): string {
  const ending = endingOf(output) ?? '';
  return formatOfEnding(ending) ?? (officeEndings.includes(ending) ? ending : 'text');
}

/** Refuses a document with the wrong extension, which no program would open; text may have any name. */
function refuseMisnamed(format: string, output: string | undefined): void {
  const taken = takenFor(output);
  if (taken === 'text' || taken === format) return;
  if (isBinary(format) || isBinary(taken) || officeEndings.includes(taken))
    throw new UsageError('conflicting-options', { one: `--format ${format}`, other: `--output ${output}` });
}

/** Refuses an export with the wrong ending: a calendar named .csv would open in no calendar program. */
function refuseOtherEnding(format: string, output: string | undefined): void {
  const row = exportFormats.find((name) => name === format);
  if (output === undefined || !row) return;
  const endings: readonly string[] = formats[row].endings;
  const [usual = ''] = endings;
  if (takenFor(output) === 'text' || endings.includes(endingOf(output) ?? '')) return;
  const better = output.replace(/[a-z]+$/i, usual);
  throw new UsageError('bad-value', { option: '--output', value: output, allowed: [`….${usual}`], nearest: better });
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

/**
 * Whether to use colour. The option decides; without it NO_COLOR if it is not empty (https://no-color.org), then
 * FORCE_COLOR, then whether stdout is a terminal.
 */
function isColored(color: string, { environment, stdout }: Context): boolean {
  if (color !== 'auto') return color === 'always';
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return stdout.isTerminal && environment.TERM !== 'dumb';
}
