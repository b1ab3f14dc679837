// A command's help: commander's layout with our words, our measure of width, and our text below the options.
import type { Command } from 'commander';
import { commandTable } from '../commands/index';
import type { CommandRow } from '../commands/shared/row';
import { queryStates } from '../evaluate/query/states';
import type { Messages } from '../messages/index';
import { findingFormats, pageFormats } from '../render/formats';
import { textWidth, wrapText } from '../util/text-width';
import { exampleLines } from './example-lines';

/** Sets our words and text width for commander's help; makes it throw errors instead of printing them. */
export function styled(command: Command, { help }: Messages, width: number, print: (text: string) => void): Command {
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

/** `[options]`, in the reader's language. */
export const optionsWord = ({ help }: Messages): string => help.usageTail.split(' ')[0] ?? '';

/** A command for the list of commands: its name, arguments and options. */
function termOf(name: string, usageTail: string): string {
  const row = commandTable.find((one) => one.name === name);
  const takes = row ? usageOf({ ...row, options: [] }) : (usageTail.split(' ')[1] ?? '');
  return `${name} ${takes}`.trimEnd();
}

export function usageOf({ args, options }: CommandRow): string {
  const shapes = args.map(({ name, shape }) => {
    const word = `${name}${shape.includes('...') ? '…' : ''}`.toUpperCase();
    return shape.startsWith('[') ? `[${word}]` : `<${word}>`;
  });
  // Long lists of options are only in the command's own help.
  const switches = (options ?? []).length > 3 ? [] : (options ?? []).map(({ name }) => `[--${name}]`);
  return [...shapes, ...switches].join(' ');
}

const findings: readonly string[] = findingFormats;

export function helpTail(
  { examples, formats, hasQuery, corrects }: CommandRow,
  messages: Messages,
  width: number,
): string {
  const lines = [
    ...(hasQuery
      ? [...wrapText(messages.help.query, width), ...wrapText(messages.help.states(queryStates), width), '']
      : []),
    ...(formats.some((format) => findings.includes(format))
      ? [...wrapText(messages.help.formats(pageFormats, findingFormats), width), '']
      : []),
    ...(corrects ? [...wrapText(messages.help.correction, width), ''] : []),
    messages.help.examples,
    ...examples.flatMap((example) => exampleLines(example, width)),
  ];
  return `\n${lines.join('\n')}`;
}
