// How a report was made: the command, the day and the revision of the plan's files. Printed on the last page of every
// report, in every format, so that anybody can verify the report; and read back from there.

import { shortCommit } from '../../../page/notice';
import type { Annex } from '../../../page/page';
import type { Say } from '../../../page/say';
import { isDay } from '../../../util/day';
import { shellQuoted } from '../../../util/shell-quote';

/** All that a report depends on besides the plan's files. */
export interface Recipe {
  readonly kind: string;
  readonly args: readonly string[];
  readonly period: string | undefined;
  readonly asOf: string;
  readonly language: 'zh' | 'en';
  /** Options that take a value, and switches (with the value `true`), as they were given. */
  readonly options: readonly (readonly [name: string, value: string | true])[];
}

/** The revision of the plan's files; undefined if none is known. */
export interface Origin {
  readonly recipe: Recipe;
  readonly version: string;
  readonly revision: { readonly commit: string; readonly committedOn: string; readonly isChanged: boolean } | undefined;
  /** Fingerprint of all the plan's files: 16 hex digits. */
  readonly fingerprint: string;
}

export function recipeCommand({ kind, args, period, asOf, language, options }: Recipe): string {
  const words = [
    ...[kind, ...args].map(shellQuoted),
    ...(period === undefined ? [] : ['--period', period]),
    ...['--as-of', asOf, '--lang', language],
    ...options.flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, shellQuoted(value)])),
  ];
  return `tjcc report ${words.join(' ')}`;
}

export function originAnnex({ recipe, version, revision, fingerprint }: Origin, say: Say): Annex {
  const { report: official } = say.messages;
  const words = official.origin;
  const from = revision
    ? (revision.isChanged ? words.changed : words.commit)(shortCommit(revision.commit), revision.committedOn)
    : words.none;
  return {
    title: official.annexes.origin,
    blocks: [
      {
        type: 'fields',
        rows: [
          [words.asOf, recipe.asOf],
          ...(recipe.period === undefined ? [] : [[words.period, recipe.period] as const]),
          [words.revision, from],
          [words.fingerprint, fingerprint],
          [words.tool, `tjcc ${version}`],
          [words.command, recipeCommand(recipe)],
        ],
      },
    ],
  };
}

/** The labels of these rows in one language. */
type OriginWords = Say['messages']['report']['origin'];

/** How a report says that it was made; each part undefined if not found. */
export interface Stated {
  readonly recipe: Recipe | undefined;
  /** The first digits of the commit. */
  readonly commit: string | undefined;
  readonly fingerprint: string | undefined;
}

/**
 * Reads it from the last page of a report, line by line; lines before that are the plan's text and do not count.
 * `languages` are the labels in all languages.
 */
export function readOrigin(lines: readonly string[], languages: readonly OriginWords[]): Stated {
  const value = (row: 'command' | 'revision' | 'fingerprint'): string | undefined => {
    for (let index = lines.length - 1; index >= 0; index--) {
      const line = (lines[index] ?? '').slice(0, longestStatedLine).replace(/^- /, '');
      const label = languages.map((words) => words[row]).find((name) => line.startsWith(name));
      if (label !== undefined) return plainValue(line.slice(label.length));
    }
    return undefined;
  };
  return {
    recipe: readRecipe(value('command') ?? ''),
    commit: /(?<![0-9a-f])[0-9a-f]{10,40}(?![0-9a-f])/.exec(value('revision') ?? '')?.[0],
    fingerprint: /^[0-9a-f]{16}$/.exec(value('fingerprint') ?? '')?.[0],
  };
}

/** Most characters of a command; longer text is not read. */
const longestStatedLine = 4000;

/** The value without the sign that separates it from its label, and without Markdown's escapes. */
const plainValue = (text: string): string =>
  text
    .replace(/^[\s:：*|]+/, '')
    .replace(/\\([\\`*_{}[\]<>#|~!&])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .trim();

/** Parses a command line found in a report; undefined if it is not a `tjcc report` command. */
export function readRecipe(text: string): Recipe | undefined {
  const [tool, report, kind, ...rest] = shellWords(text);
  if (tool !== 'tjcc' || report !== 'report' || kind === undefined) return undefined;
  const args: string[] = [];
  const options: [string, string | true][] = [];
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index] ?? '';
    const value = rest[index + 1];
    if (!word.startsWith('--')) args.push(word);
    else if (switches.includes(word.slice(2))) options.push([word.slice(2), true]);
    else if (value !== undefined) {
      options.push([word.slice(2), value]);
      index += 1;
    }
  }
  const option = (name: string): string | undefined => {
    const found = options.find(([known]) => known === name)?.[1];
    return found === true ? undefined : found;
  };
  const asOf = option('as-of');
  if (asOf === undefined || !isDay(asOf)) return undefined;
  const own = options.filter(([name]) => !['period', 'as-of', 'lang'].includes(name));
  const language = option('lang') === 'en' ? 'en' : 'zh';
  return { kind, args, period: option('period'), asOf, language, options: own };
}

const switches: readonly string[] = ['by-unit', 'original'];

/** Splits a line into words as a shell would: quotes keep blanks, a backslash keeps the next character. */
function shellWords(line: string): string[] {
  const words: string[] = [];
  for (const [word] of line.matchAll(/(?:'[^']*'|\\.|[^\s'\\])+/g))
    words.push(word.replace(/'([^']*)'|\\(.)/g, (_whole, inner?: string, sign?: string) => inner ?? sign ?? ''));
  return words;
}
