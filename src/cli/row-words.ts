// The words of a row in the table of commands, for its help: the command's own, else those that several share.
import type { CommandRow } from '../commands/shared/row';
import type { Messages } from '../messages/index';
import { exportFormats } from '../render/formats';

type Words = Readonly<Record<string, unknown>>;

export const summaryOf = ({ summaries }: Messages, row: CommandRow): string => textOf(summaries, row.name);

export const argumentWords = ({ args }: Messages, _row: CommandRow, name: string): string =>
  name === 'format' ? args.format(exportFormats) : textOf(args, name);

export const optionWords = (messages: Messages, row: CommandRow, name: string): string => {
  const words: Words = messages.optionWords;
  return textOf(words, `${name}-${row.name}`) || textOf(words, name);
};

function textOf(words: Words, name: string): string {
  const text = words[name];
  return typeof text === 'string' ? text : '';
}
