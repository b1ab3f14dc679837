// The words of a row in the table of commands, for its help: the command's own, else those that several share.
import type { CommandRow } from '../commands/shared/row';
import type { Messages } from '../messages/index';

type Words = Readonly<Record<string, string>>;

export const summaryOf = ({ commandHelp }: Messages, { name }: CommandRow): string => commandHelp[name]?.summary ?? '';

export function argumentWords({ commandHelp, args }: Messages, row: CommandRow, name: string): string {
  const shared: Words = args;
  return commandHelp[row.name]?.args?.[name] ?? shared[name] ?? '';
}

export function optionWords({ commandHelp, options }: Messages, row: CommandRow, name: string): string {
  const shared: Words = options;
  return commandHelp[row.name]?.options?.[name] ?? shared[name] ?? '';
}
