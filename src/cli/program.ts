// Parses the command line with commander, with our own words for help and errors.
import { Command, CommanderError, Option } from 'commander';
import { aliases, commandTable } from '../commands/index';
import type { CommandRow } from '../commands/shared/row';
import type { Messages } from '../messages/index';
import { globalOptions, isBare, refuseSwallowed } from './global-options';
import { helpTail, optionsWord, styled, usageOf } from './help';
import { argumentWords, optionWords, summaryOf } from './row-words';
import { toUsageError } from './usage-error';

export interface Parsed {
  readonly row: CommandRow;
  readonly args: readonly string[];
  /** Values of the options that every command takes, by their long names. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Names of the command's own options that take no value and were given: `dry-run`. */
  readonly switches: ReadonlySet<string>;
  /** The command's own options with values, in the order typed. */
  readonly given: readonly (readonly [name: string, value: string])[];
}

/** The parsed command line; or a text to print, for help and version. */
export type Invocation = Parsed | { readonly help: string };

/** Parses the command line. Throws a UsageError if it is wrong. */
export function parseCommandLine(
  argv: readonly string[],
  version: string,
  messages: Messages,
  width: number,
): Invocation {
  const options = globalOptions(messages);
  refuseSwallowed(argv, [...options, ...ownOptions(argv, messages)]);
  let parsed: Parsed | undefined;
  let printed = '';
  const root = styled(new Command('tjcc'), messages, width, (text) => {
    printed += text;
  });
  root
    .description(messages.help.about)
    .usage(messages.help.usageTail)
    .version(version, '-V, --version', messages.help.version)
    .helpCommand('help', messages.help.helpCommand);
  for (const option of options) root.addOption(option);
  for (const row of commandTable) add(row, row.name, summaryOf(messages, row), false);
  const list = commandTable.find(({ name }) => name === 'list');
  if (list)
    // Only the alias that is used: twenty more commands would cost a millisecond at every start.
    for (const alias of aliases.filter((name) => argv.includes(name)))
      add({ ...list, args: list.args.slice(1) }, alias, messages.alias(alias), true);

  try {
    if (isBare(argv, options)) root.outputHelp();
    else root.parse(argv.map(guard), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (printed === '') throw toUsageError(error, argv, root);
  }
  if (parsed) return parsed;
  // commander puts a space after its titles; a full-width colon needs none.
  return { help: printed.replace(/^(.*：) /, '$1') };

  function add(row: CommandRow, name: string, summary: string, hidden: boolean): void {
    const command = styled(root.command(name, { hidden }), messages, width, (text) => {
      printed += text;
    });
    command.description(summary).usage(usageOf(row) || optionsWord(messages));
    for (const { name: argument, shape } of row.args) {
      const label = shape
        .replace('...', '')
        .split('')
        .join(shape.includes('...') ? `${argument}...` : argument);
      command.argument(label, argumentWords(messages, row, argument));
    }
    const given: [string, string][] = [];
    for (const option of optionsOf(row, messages)) {
      // commander keeps only the last value; evidence has several pieces, and the order says what belongs together.
      if (option.required)
        option.argParser((value: string) => {
          given.push([option.name(), unguarded(value)]);
          return value;
        });
      command.addOption(option);
    }
    // `-is:done` looks like an option and is a query; the query parser refuses real unknown options.
    if (row.hasQuery) command.allowUnknownOption();
    command.addHelpText('after', () => helpTail(row, messages, width));
    command.action((..._all: unknown[]) => {
      const words = command.args.map(unguarded);
      const args = name === row.name ? words : [name, ...words];
      const valued = Object.entries(root.opts()).map(([key, value]) => [key, plain(value)]);
      const switches = command.options.filter(
        (option) => !option.required && command.getOptionValue(option.attributeName()),
      );
      parsed = {
        row,
        args,
        options: Object.fromEntries(valued),
        switches: new Set(switches.map((option) => option.name())),
        given,
      };
    });
  }
}

/**
 * `-is:done` is a query, but commander would read it as the short options -i, -s … To hide such words from it, they get
 * a prefix that cannot occur on a command line.
 */
const guardSign = '\0';
const guard = (word: string): string => (/^-[^-]./.test(word) ? guardSign + word : word);
const unguarded = (word: string): string => (word.startsWith(guardSign) ? word.slice(1) : word);
const plain = <T>(value: T): T | string => (typeof value === 'string' ? unguarded(value) : value);

const optionsOf = (row: CommandRow, messages: Messages): Option[] =>
  (row.options ?? []).map(
    ({ name, takes }) => new Option(`--${name}${takes ? ` <${takes}>` : ''}`, optionWords(messages, row, name)),
  );

/** The options of the command on the command line. */
const ownOptions = (argv: readonly string[], messages: Messages): Option[] =>
  commandTable.filter(({ name }) => argv.includes(name)).flatMap((row) => optionsOf(row, messages));
