// The options that every command takes, and checks made before commander parses them.
import { Option } from 'commander';
import type { Messages } from '../messages/index';
import { UsageError } from '../problem';
import { documentFormats, pageFormats } from '../render/formats';

export function globalOptions({ globalOptions: words }: Messages): Option[] {
  return [
    new Option('--plan <DIR>', words.plan),
    new Option('--as-of <DATE>', words.asOf),
    new Option('--at <REV>', words.at),
    new Option('--lang <LANG>', words.lang),
    new Option('--format <FORMAT>', words.format(pageFormats, documentFormats)),
    new Option('--json', words.json),
    new Option('--output <FILE>', words.output),
    new Option('--color <WHEN>', words.color),
    new Option('--width <COLUMNS>', words.width),
    new Option('-q, --quiet', words.quiet),
  ];
}

/** Whether there is no command, only options: `tjcc`, `tjcc --lang en`. */
export function isBare(argv: readonly string[], options: readonly Option[]): boolean {
  const takers = options.filter(({ required }) => required).map(({ long }) => long);
  if (argv.some((word) => ['-h', '--help', '-V', '--version'].includes(word))) return false;
  const isKnown = (word: string): boolean =>
    optionName(word) === '--json' || optionName(word) === '--quiet' || word === '-q';
  return argv.every(
    (word, index) => takers.includes(optionName(word)) || isKnown(word) || takers.includes(argv[index - 1]),
  );
}

const optionName = (word: string): string => word.split('=')[0] ?? word;

/** Refuses `--as-of --lang en`: commander would take `--lang` as the value and report the wrong mistake. */
export function refuseSwallowed(argv: readonly string[], options: readonly Option[]): void {
  const takers = options.filter(({ required }) => required);
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') return;
    const isTaker = takers.some(({ long }) => argument === long);
    if (isTaker && argv[index + 1]?.startsWith('--')) throw new UsageError('missing-value', { option: argument });
  }
}
