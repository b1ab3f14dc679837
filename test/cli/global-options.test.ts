// Before commander parses anything: which command lines name no command, and where an option stands in place of a value.
import { Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { globalOptions, isBare, refuseSwallowed } from '../../src/cli/global-options';
import { zh } from '../../src/messages/zh/index';
import { UsageError } from '../../src/problem';
import { runTool } from '../run-tool';

const options = globalOptions(zh);

it('every command takes these options', () => {
  expect(options.map(({ flags }) => flags)).toEqual([
    '--plan <DIR>',
    '--as-of <DATE>',
    '--at <REV>',
    '--lang <LANG>',
    '--format <FORMAT>',
    '--json',
    '--output <FILE>',
    '--color <WHEN>',
    '--width <COLUMNS>',
    '-q, --quiet',
  ]);
});

describe('a command line without a command', () => {
  it.each([
    '',
    '--lang en',
    '--lang=en',
    '--plan status',
    '--json',
    '--quiet',
    '-q',
    '-q --json --width 60',
    // Commander says what is wrong with these; they name no command either way.
    '--width',
    '--json=1',
  ])('“%s” is one', (line) => {
    expect(isBare(line.split(' ').filter(Boolean), options)).toBe(true);
  });

  it.each(['status', '--lang en status', '--lang=en status', '--json status', '-q status', '--nosuch', '-x'])(
    '“%s” is not: there is more to look at',
    (line) => {
      expect(isBare(line.split(' '), options)).toBe(false);
    },
  );

  it.each(['-h', '--help', '-V', '--version'])('nor is one that asks for %s', (word) => {
    expect(isBare([word], options)).toBe(false);
    expect(isBare(['--lang', 'en', word], options)).toBe(false);
    expect(isBare(['--lang', word], options)).toBe(false);
  });
});

describe('an option in place of a value', () => {
  const refused = (line: string, more: readonly Option[] = []): unknown => {
    try {
      return refuseSwallowed(line.split(' '), [...options, ...more]);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return [error.code, error.params];
    }
  };

  it.each([
    ['status --as-of --lang en', '--as-of'],
    ['status --lang en --plan --json', '--plan'],
    ['status --output -- x', '--output'],
    ['--width --', '--width'],
    ['status --plan --as-of --at main', '--plan'],
  ])('%s: refused, and the first one without its value is named', (line, option) => {
    expect(refused(line)).toEqual(['missing-value', { option }]);
  });

  it.each([
    'status --as-of 2019 --lang en',
    // Only two dashes make an option: a folder may be called -x, and -is:done is a query.
    'status --plan -x',
    'status --as-of=2019 --json',
    'status --json --quiet',
    'status -q --json',
    'status --as-of',
    // What comes after -- is a word, whatever it looks like.
    'diff -- --plan --as-of',
    'search -- --lang --json',
  ])('%s: none', (line) => {
    expect(refused(line)).toBeUndefined();
  });

  it('of a command’s own is refused as well; a switch takes no value', () => {
    const own = [new Option('--note <TEXT>'), new Option('--yes')];
    expect(refused('record --note --yes', own)).toEqual(['missing-value', { option: '--note' }]);
    expect(refused('record --yes --note x', own)).toBeUndefined();
  });

  it('is one word among others after --', async () => {
    const { exitCode, stdout, stderr } = await runTool(['search', '--', '--lang', '--json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('--lang --json');
  });
});
