// How a report was made: the command that makes it again, the day, and the revision of the plan's files. It stands on the
// last annex of every report, in every format, so that anybody can check the paper in their hands.
import { isDay, isPeriod } from '../../util/day';
import { quoted } from '../hints';
import { shortCommit } from '../notice';
import type { Say } from '../say';
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

export function commandOf({ kind, args, period, asOf, language, options }: Recipe): string {
  const words = [
    ...[kind, ...args].map(quoted),
    ...(period === undefined ? [] : ['--period', period]),
    ...['--as-of', asOf, '--lang', language],
    ...options.flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, quoted(value)])),
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
          [words.command, commandOf(recipe)],
        ],
      },
    ],
  };
}

const command = /tjcc report (?:'[^'\n]*'|[^\s'"|\\])+(?: (?:'[^'\n]*'|[^\s'"|\\]+))*/;

/** What the text of a report says of how it was made; undefined where it says nothing. */
export function readRecipe(text: string): Recipe | undefined {
  const words = [...(command.exec(text)?.[0] ?? '').matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, inner, word]) => inner ?? word ?? '',
  );
  const [, , kind, ...rest] = words;
  if (kind === undefined) return undefined;
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
  const period = option('period');
  // Somebody may have written anything there.
  if (asOf === undefined || !isDay(asOf) || (period !== undefined && !isPeriod(period))) return undefined;
  const own = options.filter(([name]) => !['period', 'as-of', 'lang'].includes(name));
  const language = option('lang') === 'en' ? 'en' : 'zh';
  return { kind, args, period, asOf, language, options: own };
}

const switches: readonly string[] = ['by-unit', 'original'];
