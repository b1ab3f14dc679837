// The command line, on commander: its parsing, with our words for its help and its errors.
import { Command, CommanderError, Option } from 'commander';
import { aliases, commandTable } from '../commands/index';
import { type CommandRow, findingFormats } from '../commands/shared/row';
import { queryStates } from '../evaluate/query/states';
import type { Messages } from '../messages/index';
import { UsageError } from '../problem';
import { nearest } from '../util/nearest';
import { textWidth, wrapText } from '../util/text-width';
import { exampleLines } from './example-lines';
import { globalOptions, isBare, refuseSwallowed } from './global-options';
import { argumentWords, optionWords, summaryOf } from './row-words';

export interface Parsed {
  readonly row: CommandRow;
  readonly args: readonly string[];
  /** Values of the options that every command takes, by their long names. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Names of the command's own options that take no value and were given: `dry-run`. */
  readonly switches: ReadonlySet<string>;
  /** The command's own options that take a value, in the order in which they were given. */
  readonly given: readonly (readonly [name: string, value: string])[];
}

/** What was asked for; or a text to print, where that was help or the version. */
export type Invocation = Parsed | { readonly help: string };

/** Throws a UsageError where the command line is wrong. */
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
    // Only the one that is asked for: twenty commands more would cost a millisecond of every start.
    for (const alias of aliases.filter((name) => argv.includes(name)))
      add({ ...list, args: list.args.slice(1) }, alias, messages.summaries.alias(alias), true);

  try {
    if (isBare(argv, options)) root.outputHelp();
    else root.parse(argv.map(guard), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (printed === '') throw toUsageError(error, argv, root);
  }
  if (parsed) return parsed;
  // commander puts a space after its titles; the full-width colon has one of its own.
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
      // commander keeps the last of several; evidence comes in pieces, and their order tells which is whose.
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
 * `-is:done` is a query; commander would read it as the short options -i, -s … run together. So that it sees no option
 * there, such words go through it behind a sign that no command line can hold.
 */
const guardSign = '\0';
const guard = (word: string): string => (/^-[^-]./.test(word) ? guardSign + word : word);
const unguarded = (word: string): string => (word.startsWith(guardSign) ? word.slice(1) : word);
const plain = <T>(value: T): T | string => (typeof value === 'string' ? unguarded(value) : value);

const optionsOf = (row: CommandRow, messages: Messages): Option[] =>
  (row.options ?? []).map(
    ({ name, takes }) => new Option(`--${name}${takes ? ` <${takes}>` : ''}`, optionWords(messages, row, name)),
  );

/** The options of the command that is asked for. */
const ownOptions = (argv: readonly string[], messages: Messages): Option[] =>
  commandTable.filter(({ name }) => argv.includes(name)).flatMap((row) => optionsOf(row, messages));

/** `[options]`, in the reader's language. */
const optionsWord = ({ help }: Messages): string => help.usageTail.split(' ')[0] ?? '';

/** A command in the list of commands: its name and what it takes. */
function termOf(name: string, usageTail: string): string {
  const row = commandTable.find((one) => one.name === name);
  const takes = row ? usageOf({ ...row, options: [] }) : (usageTail.split(' ')[1] ?? '');
  return `${name} ${takes}`.trimEnd();
}

function usageOf({ args, options }: CommandRow): string {
  const shapes = args.map(({ name, shape }) => {
    const word = `${name}${shape.includes('...') ? '…' : ''}`.toUpperCase();
    return shape.startsWith('[') ? `[${word}]` : `<${word}>`;
  });
  // Long lists of options stand below in the help anyway.
  const switches = (options ?? []).length > 3 ? [] : (options ?? []).map(({ name }) => `[--${name}]`);
  return [...shapes, ...switches].join(' ');
}

function helpTail({ examples, formats, hasQuery, corrects }: CommandRow, messages: Messages, width: number): string {
  const lines = [
    ...(hasQuery
      ? [...wrapText(messages.help.query, width), ...wrapText(messages.help.states(queryStates), width), '']
      : []),
    ...(formats === findingFormats ? [...wrapText(messages.help.formats(formats), width), ''] : []),
    ...(corrects ? [...wrapText(messages.help.correction, width), ''] : []),
    messages.help.examples,
    ...examples.flatMap((example) => exampleLines(example, width)),
  ];
  return `\n${lines.join('\n')}`;
}

/** Our words and our measure of width for commander's help; its errors are thrown, not printed. */
function styled(command: Command, { help }: Messages, width: number, print: (text: string) => void): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
    'Global Options:': help.globalOptions,
  };
  return command
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {}, outputError: () => {} })
    .helpOption('-h, --help', help.help)
    .configureHelp({
      helpWidth: width,
      // Below this commander would not break its columns at all; a screen of 60 leaves them 33 cells.
      minWidthToWrap: 16,
      showGlobalOptions: true,
      subcommandTerm: (command) => termOf(command.name(), help.usageTail),
      styleTitle: (title) => titles[title] ?? title,
      displayWidth: textWidth,
      boxWrap: (text, columns) =>
        text
          .split('\n')
          .flatMap((line) => wrapText(line, columns))
          .join('\n'),
    });
}

/** commander's sentences are English; its codes are not, and the word at fault stands in quotes. */
function toUsageError(error: CommanderError, argv: readonly string[], root: Command): UsageError {
  const word = /'([^\n]*)'/.exec(error.message)?.[1] ?? '';
  const command =
    argv.find((argument) => commandTable.some(({ name }) => name === argument) || aliases.includes(argument)) ?? '';
  switch (error.code) {
    // `help nosuch` would print the help of all as an error.
    case 'commander.help':
      return unknownCommand(argv[argv.indexOf('help') + 1] ?? '');
    case 'commander.unknownCommand':
      return unknownCommand(word);
    case 'commander.unknownOption': {
      const known = [...root.options, ...(root.commands.find((one) => one.name() === command)?.options ?? [])].map(
        ({ long }) => (long ?? '').replace(/^--/, ''),
      );
      // Without the dashes: of short words they would be half the likeness.
      const likely = nearest(word.replace(/^-+/, ''), known);
      return new UsageError('unknown-option', { option: word, nearest: likely ? `--${likely}` : '', command });
    }
    case 'commander.missingArgument':
      return new UsageError('missing-argument', { name: word.replace('...', '').toUpperCase(), command });
    case 'commander.excessArguments':
      return new UsageError('excess-argument', { command });
    case 'commander.optionMissingArgument':
      return new UsageError('missing-value', { option: word.split(/[ ,]/)[0] ?? word, command });
    default:
      throw error;
  }
}

function unknownCommand(command: string): UsageError {
  const known = [...commandTable.map(({ name }) => name), ...aliases];
  return new UsageError('unknown-command', { command, nearest: nearest(command, known) ?? '' });
}
