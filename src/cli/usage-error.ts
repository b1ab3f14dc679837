// Turns commander's errors into usage errors in our words.
import type { Command, CommanderError } from 'commander';
import { aliases, commandTable } from '../commands/index';
import { UsageError } from '../problem';
import { nearest } from '../util/nearest';

/** Turns commander's error into a UsageError, from its code and the quoted word in its English message. */
export function toUsageError(error: CommanderError, argv: readonly string[], root: Command): UsageError {
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
