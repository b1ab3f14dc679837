// What the options and the environment set: formats, colour, width, the language, and what the suggested commands repeat.
import { describe, expect, it } from 'vitest';
import { type Parsed, parseCommandLine } from '../../src/cli/program';
import { chosenLanguage, readSettings, type Settings } from '../../src/cli/settings';
import type { Context } from '../../src/context';
import { zh } from '../../src/messages/zh/index';
import { UsageError } from '../../src/problem';

interface Around {
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
}

/** Only what the settings ask of the world. */
const worldOf = ({ environment = {}, isTerminal = false, columns }: Around): Context =>
  ({ environment, stdout: { isTerminal, columns } }) as Context;

const settings = (line: string, around: Around = {}): Settings =>
  readSettings(parseCommandLine(line.split(' '), '1.0.0', zh, 80) as Parsed, worldOf(around));

function refusal(line: string, around: Around = {}): unknown {
  try {
    return settings(line, around);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [error.code, error.params];
  }
}

describe('the language', () => {
  it.each<[line: string, tjccLang: string | undefined, language: string]>([
    ['status', undefined, 'zh'],
    ['status', 'en', 'en'],
    ['status', 'fr', 'zh'],
    ['status --lang en', undefined, 'en'],
    ['--lang=en status', undefined, 'en'],
    ['--lang zh status', 'en', 'zh'],
    ['--lang=zh status', 'en', 'zh'],
    // A wrong one is refused in Chinese, whatever the environment says.
    ['status --lang fr', 'en', 'zh'],
    ['status --language=en', undefined, 'zh'],
    // The first one counts until commander has read the line.
    ['--lang en --lang=zh status', undefined, 'en'],
  ])('of “%s” with %s', (line, tjccLang, language) => {
    const environment: Record<string, string> = tjccLang === undefined ? {} : { TJCC_LANG: tjccLang };
    expect(chosenLanguage(line.split(' '), worldOf({ environment }))).toBe(language);
  });

  it('is that of the environment where the value is missing', () => {
    expect(chosenLanguage(['status', '--lang'], worldOf({ environment: { TJCC_LANG: 'en' } }))).toBe('en');
  });
});

describe('without options', () => {
  it('everything is as usual', () => {
    expect(settings('status')).toEqual({
      plan: undefined,
      asOf: undefined,
      at: undefined,
      format: 'text',
      output: undefined,
      color: false,
      width: undefined,
      quiet: false,
      hints: { tool: 'tjcc', plan: undefined, asOf: undefined, at: undefined },
    });
  });

  it('the environment names the plan, which no suggested command then repeats', () => {
    const inEnvironment = settings('status', { environment: { TJCC_PLAN: 'there' } });
    expect([inEnvironment.plan, inEnvironment.hints.plan]).toEqual(['there', undefined]);
    const given = settings('status --plan here', { environment: { TJCC_PLAN: 'there' } });
    expect([given.plan, given.hints.plan]).toEqual(['here', 'here']);
    expect(settings('status', { environment: { TJCC_PLAN: '' } }).plan).toBeUndefined();
  });

  it('only npx is not on the PATH', () => {
    expect(settings('status', { environment: { npm_command: 'exec' } }).hints.tool).toBe('npx tjcc');
    expect(settings('status', { environment: { npm_command: 'run-script' } }).hints.tool).toBe('tjcc');
  });
});

it('suggested commands repeat the day and the revision; a period stands for its last day', () => {
  const { asOf, at, quiet, hints } = settings('status --as-of 2019-02 --at main -q');
  expect({ asOf, at, quiet }).toEqual({ asOf: '2019-02-28', at: 'main', quiet: true });
  expect(hints).toEqual({ tool: 'tjcc', plan: undefined, asOf: '2019-02-28', at: 'main' });
});

describe('the width', () => {
  it.each<[line: string, width: number | undefined]>([
    ['status', 120],
    ['status --width 40', 40],
    ['status --width 1000', 1000],
    // A file has no screen.
    ['status --output x.txt', undefined],
    ['status --output x.txt --width 60', 60],
  ])('of “%s”', (line, width) => {
    expect(settings(line, { columns: 120 }).width).toBe(width);
  });

  it.each(['39', '1001', '60.5', 'x', '-60'])('%s is refused', (value) => {
    expect(refusal(`status --width=${value}`)).toEqual([
      'bad-value',
      { option: '--width', value, allowed: ['40–1000'], nearest: '' },
    ]);
  });
});

describe('colour', () => {
  const screen = { isTerminal: true, columns: 80 };
  it.each<[line: string, environment: Readonly<Record<string, string>>, isTerminal: boolean, color: boolean]>([
    ['status', {}, true, true],
    ['status', {}, false, false],
    ['status', { TERM: 'dumb' }, true, false],
    ['status', { TERM: 'xterm' }, true, true],
    ['status', { NO_COLOR: '1' }, true, false],
    ['status', { NO_COLOR: '' }, true, true],
    ['status', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['status', { FORCE_COLOR: '1' }, false, true],
    ['status', { FORCE_COLOR: '1', TERM: 'dumb' }, false, true],
    ['status', { FORCE_COLOR: '0' }, true, false],
    ['status --color auto', {}, true, true],
    ['status --color always', { NO_COLOR: '1' }, false, true],
    ['status --color never', { FORCE_COLOR: '1' }, true, false],
    ['status --color always --output x.txt', {}, true, false],
    ['status --output x.txt', { FORCE_COLOR: '1' }, true, false],
  ])('of “%s” with %j, at a terminal: %s', (line, environment, isTerminal, color) => {
    expect(settings(line, { ...screen, environment, isTerminal }).color).toBe(color);
  });
});

describe('the format', () => {
  it.each([
    ['status', 'text'],
    ['status --json', 'json'],
    ['status --json --format json', 'json'],
    ['status --format markdown', 'markdown'],
    ['report monthly --output x.docx', 'docx'],
    ['report monthly --output x.任务.DOCX', 'docx'],
    ['report monthly --output docx', 'text'],
    ['report monthly --output x.7z', 'text'],
    ['report monthly --format csv --output x', 'csv'],
    // The name of an export is that of the export.
    ['export csv --output x.csv', 'text'],
    ['export csv --json --output x.json', 'json'],
  ])('of “%s” is %s', (line, format) => {
    expect(settings(line).format).toBe(format);
  });

  it.each([
    ['status --json --format text', '--json', '--format text'],
    ['report monthly --format text --output x.docx', '--format text', '--output x.docx'],
    ['report monthly --format docx --output x.csv', '--format docx', '--output x.csv'],
    ...['doc', 'xls', 'ppt', 'pptx', 'pdf', 'odt', 'ods', 'wps', 'et', 'png', 'jpg', 'svg'].map(
      (ending): [string, string, string] => [
        `status --format text --output x.${ending}`,
        '--format text',
        `--output x.${ending}`,
      ],
    ),
    ['report --verify x.docx --output x.docx', '--verify x.docx', '--output x.docx'],
  ])('in “%s”: what does not go together is named', (line, one, other) => {
    expect(refusal(line)).toEqual(['conflicting-options', { one, other }]);
  });

  it.each([
    ['report monthly --format docx --output x.docx'],
    ['report monthly --format csv --output x.json'],
    ['report --verify x.docx --output y.docx'],
    ['report --number x.docx --output x.docx'],
  ])('“%s” goes together', (line) => {
    expect(refusal(line)).toHaveProperty('format');
  });

  it('of an export has its own endings; the right one is suggested', () => {
    expect(refusal('export ics --output 任务.csv')).toEqual([
      'bad-value',
      { option: '--output', value: '任务.csv', allowed: ['….ics'], nearest: '任务.ics' },
    ]);
    expect(refusal('export mermaid --output x.PDF')).toEqual([
      'bad-value',
      { option: '--output', value: 'x.PDF', allowed: ['….md'], nearest: 'x.md' },
    ]);
    for (const name of ['x', 'x.ics', 'x.ICS', 'x.txt', 'x.bak'])
      expect(settings(`export ics --output ${name}`).output).toBe(name);
    // A word that is no format: the command itself refuses it.
    expect(settings('export icz --output x.csv').output).toBe('x.csv');
  });

  it.each([
    ['report monthly --format docx', 'report'],
    ['report monthly --format xlsx', 'report'],
    ['export sqlite', 'export'],
  ])('of “%s” is no text, and is not printed to a terminal', (line, command) => {
    expect(refusal(line, { isTerminal: true })).toEqual(['missing-option', { option: '--output', command }]);
    expect(settings(line).output).toBeUndefined();
    expect(settings(`${line} --output x`, { isTerminal: true }).output).toBe('x');
  });

  it.each(['export csv', 'export sqlite --json', 'report monthly --format html'])(
    'of “%s” is text, which a terminal takes',
    (line) => {
      expect(settings(line, { isTerminal: true }).output).toBeUndefined();
    },
  );
});

describe('refused', () => {
  it.each<[line: string, code: string, params: Readonly<Record<string, unknown>>]>([
    ['status --plan=', 'missing-value', { option: '--plan' }],
    ['status --output=', 'missing-value', { option: '--output' }],
    ['status --at=', 'missing-value', { option: '--at' }],
    ['status --lang fr', 'bad-value', { option: '--lang', value: 'fr', allowed: ['zh', 'en'], nearest: '' }],
    [
      'status --color alway',
      'bad-value',
      { option: '--color', value: 'alway', allowed: ['auto', 'always', 'never'], nearest: 'always' },
    ],
    ['status --as-of 2019-02-30', 'bad-day', { option: '--as-of', value: '2019-02-30', suggestion: '2019-02-28' }],
    ['status --as-of x', 'bad-day', { option: '--as-of', value: 'x', suggestion: '' }],
    ['fmt --at main', 'at-not-offered', { command: 'fmt' }],
    [
      'status --format docx',
      'format-not-offered',
      { command: 'status', format: 'docx', allowed: ['text', 'markdown', 'json'] },
    ],
  ])('“%s”', (line, code, params) => {
    expect(refusal(line)).toEqual([code, params]);
  });
});
