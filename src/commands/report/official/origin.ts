// How a report was made: the command that makes it again, the day, and the revision of the plan's files. It stands on the
// last annex of every report, in every format, so that anybody can check the paper in their hands.

import { shortCommit } from '../../../page/notice';
import type { Say } from '../../../page/say';
import { isDay } from '../../../util/day';
import { shellQuoted } from '../../../util/shell-quote';
import type { Annex } from './brief';

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

/** Where the plan's files come from; undefined where no revision is known. */
export interface Origin {
  readonly recipe: Recipe;
  readonly version: string;
  readonly revision: { readonly commit: string; readonly committedOn: string; readonly isChanged: boolean } | undefined;
  /** Of all the files' texts: 16 hex digits. */
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
  const { official } = say.messages;
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

/** The names of the rows above, in a language that a report may be in. */
type OriginWords = Say['messages']['official']['origin'];

/** What a report says of how it was made. */
export interface Stated {
  readonly recipe: Recipe | undefined;
  /** The first digits of the commit. */
  readonly commit: string | undefined;
  readonly fingerprint: string | undefined;
}

/**
 * From the last annex of a report, line by line; from anywhere before that the plan's own text speaks. `languages` are
 * the words of every language there is.
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

/** No command of ours is longer. */
const longestStatedLine = 4000;

/** Without what parts it from its label, and without Markdown's escapes. */
const plainValue = (text: string): string =>
  text
    .replace(/^[\s:：*|]+/, '')
    .replace(/\\([\\`*_{}[\]<>#|~!&])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .trim();

/** A command line as a report carries it; undefined where it is none of ours. */
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

/** As a shell would part them: quotes hold blanks together, a backslash takes the next sign as it is. */
function shellWords(line: string): string[] {
  const words: string[] = [];
  for (const [word] of line.matchAll(/(?:'[^']*'|\\.|[^\s'\\])+/g))
    words.push(word.replace(/'([^']*)'|\\(.)/g, (_whole, inner?: string, sign?: string) => inner ?? sign ?? ''));
  return words;
}
