// Parses the command line with commander, with our own words for help and errors.
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

export interface Parsed {
  readonly row: CommandRow;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
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
  for (const row of commandTable) add(row, row.name, messages.summaries[row.summary], false);
  const list = commandTable.find(({ name }) => name === 'list');
  if (list)
    // Only the alias that is used: twenty more commands would cost a millisecond at every start.
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
      command.argument(label, messages.args[argument]);
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
      const options = Object.entries({ ...root.opts(), ...command.opts() });
      parsed = { row, args, options: Object.fromEntries(options.map(([key, value]) => [key, plain(value)])), given };
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

const optionsOf = ({ options }: CommandRow, { optionWords }: Messages): Option[] =>
  (options ?? []).map(
    ({ name, takes, words = name }) => new Option(`--${name}${takes ? ` <${takes}>` : ''}`, optionWords[words]),
  );

/** The options of the command on the command line. */
const ownOptions = (argv: readonly string[], messages: Messages): Option[] =>
  commandTable.filter(({ name }) => argv.includes(name)).flatMap((row) => optionsOf(row, messages));

/** `[options]`, in the reader's language. */
const optionsWord = ({ help }: Messages): string => help.usageTail.split(' ')[0] ?? '';

/** A command for the list of commands: its name, arguments and options. */
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
  // Long lists of options are only in the command's own help.
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

/** Sets our words and text width for commander's help; makes it throw errors instead of printing them. */
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
      // Below this width commander would not wrap its columns; a screen of 60 leaves them 33 cells.
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

/** Turns commander's error into a UsageError, from its code and the quoted word in its English message. */
function toUsageError(error: CommanderError, argv: readonly string[], root: Command): UsageError {
  const word = /'([^\n]*)'/.exec(error.message)?.[1] ?? '';
  const command =
    argv.find((argument) => commandTable.some(({ name }) => name === argument) || aliases.includes(argument)) ?? '';
  switch (error.code) {
    // For `help nosuch` commander would print the general help.
    case 'commander.help':
      return unknownCommand(argv[argv.indexOf('help') + 1] ?? '');
    case 'commander.unknownCommand':
      return unknownCommand(word);
    case 'commander.unknownOption': {
      const known = [...root.options, ...(root.commands.find((one) => one.name() === command)?.options ?? [])].map(
        ({ long }) => (long ?? '').replace(/^--/, ''),
      );
      // Compared without dashes: in short words they would count too much.
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
