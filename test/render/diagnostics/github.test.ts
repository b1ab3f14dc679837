// --format github, read as the runner of GitHub Actions reads a log: what becomes an annotation, and what stays text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeGithub } from '../../../src/render/diagnostics/github';
import { runTool } from '../../run-tool';
import { sample, times } from '../../size';
import { commands, finding, findings, hostile } from './samples';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The runner's commands that have an effect. */
const registered = [
  'error',
  'warning',
  'notice',
  'debug',
  'add-mask',
  'add-path',
  'set-env',
  'set-output',
  'stop-commands',
  'group',
  'echo',
];

const unescaped = (text: string, signs: Readonly<Record<string, string>>): string =>
  Object.entries(signs).reduce((whole, [code, sign]) => whole.replaceAll(code, sign), text);
const ofData = { '%0D': '\r', '%0A': '\n', '%25': '%' };
const ofProperty = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };

/** Parses a line as the runner does (actions/runner, ActionCommand.cs): `::name properties::data`, or `##[name]` anywhere. */
function parse(line: string, known: readonly string[]): Command | undefined {
  const [, info = '', data = ''] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? [];
  const [name = '', ...rest] = info.split(' ');
  if (known.includes(name)) {
    const pairs = rest
      .join(' ')
      .split(',')
      .filter(Boolean)
      .map((pair) => pair.split(/=(.*)/s));
    const properties = pairs.map(([key = '', value = '']) => [key, unescaped(value, ofProperty)]);
    return { name, properties: Object.fromEntries(properties), data: unescaped(data, ofData) };
  }
  const [, old = '', told = ''] = /##\[([^\s\]]*)[^\]]*\](.*)$/s.exec(line) ?? [];
  return known.includes(old) ? { name: old, properties: {}, data: told } : undefined;
}

/** All commands that the runner would execute (ActionCommandManager.cs): none while commands are stopped. */
function read(log: string): Command[] {
  let stopped: string | undefined;
  const found: Command[] = [];
  for (const line of log.split('\n')) {
    const command = parse(line, stopped === undefined ? registered : [...registered, stopped]);
    if (!command) continue;
    if (stopped !== undefined) stopped = command.name === stopped ? undefined : stopped;
    else if (command.name === 'stop-commands') stopped = command.data;
    else found.push(command);
  }
  expect(stopped, 'commands are taken again').toBeUndefined();
  return found;
}

const surroundings = {
  version: '1.0.0',
  log: `页面\n${hostile}\n`,
  words: {
    more: (count: number) => `+${count}`,
    inSummary: (count: number) => `${count} in summary`,
    line: (line: number) => `L${line}: `,
  },
};
const annotations = (...list: readonly ReturnType<typeof finding>[]) =>
  read(writeGithub(findings(...list), surroundings));

describe.each(sample(commands, 5))('%s', (_name, command, world) => {
  it.each(['zh', 'en'])('marks within the limits of a step, in %s', async (lang) => {
    const { stdout, written } = await runTool(`${command} --format github --lang ${lang}`, {
      ...world,
      environment: { GITHUB_STEP_SUMMARY: '/summary' },
    });
    const json = JSON.parse((await runTool(`${command} --json --lang ${lang}`, world)).stdout);
    const told = read(stdout);
    for (const name of ['error', 'warning'])
      expect(told.filter((one) => one.name === name).length).toBeLessThanOrEqual(10);
    for (const { name, properties } of told) {
      expect(['error', 'warning']).toContain(name);
      expect(Object.keys(properties).filter((key) => !['file', 'line', 'col', 'title'].includes(key))).toEqual([]);
      if (properties.file !== undefined) expect(properties.file).toMatch(/^plan\//);
    }
    // A failing command has an error annotation; a passing one has none.
    const { exitCode } = await runTool(`${command} --json`, world);
    expect(told.some(({ name }) => name === 'error')).toBe(exitCode === 1);
    // The summary names every finding of the JSON.
    const ids = [json.data.overdue, json.data.waived, json.data.dueSoon].flatMap((list = []) =>
      list.map(({ id }: { id: string }) => id),
    );
    for (const id of ids) expect(written['/summary']).toContain(id);
    for (const { code } of json.data.problems ?? []) expect(written['/summary']).toContain(code);
    for (const { code } of json.data.guards ?? []) expect(written['/summary']).toContain(code);
  });
});

describe('annotations', () => {
  it('carry the place, the title with the code, and the remedy', () => {
    expect(annotations(finding())).toEqual([
      {
        name: 'error',
        properties: { file: 'plan/tasks/T07.yaml', line: '14', col: '11', title: '取值不对 [schema/enum]' },
        data: '写错了\n改过来',
      },
    ]);
  });

  it('up to ten findings have one annotation each', () => {
    expect(annotations(...Array.from({ length: 10 }, (_, index) => finding({ line: index + 1 })))).toHaveLength(10);
  });

  it('eleven of one sort in one file are one, with the lines in it', () => {
    const [one, ...others] = annotations(...Array.from({ length: 11 }, (_, index) => finding({ line: index + 1 })));
    expect(others).toEqual([]);
    expect(one?.properties).toEqual({ file: 'plan/tasks/T07.yaml', line: '1', title: '取值不对 [schema/enum]' });
    expect(one?.data.split('\n')).toEqual(Array.from({ length: 11 }, (_, index) => `L${index + 1}: 写错了`));
  });

  it('of a hundred findings with one code and file, twenty are listed and the rest counted', () => {
    const [one] = annotations(...Array.from({ length: 100 }, (_, index) => finding({ line: index + 1 })));
    expect(one?.data.split('\n').slice(-2)).toEqual(['L20: 写错了', '+80']);
  });

  it('with too many codes and files, the last annotation says how many findings are left', () => {
    const many = Array.from({ length: 25 }, (_, index) => finding({ file: `plan/${index}.yaml` }));
    const told = annotations(...many, finding({ severity: 'warning' }));
    expect(told.map(({ name }) => name)).toEqual([...Array(10).fill('error'), 'warning']);
    expect(told[9]).toEqual({ name: 'error', properties: { title: '+16' }, data: '16 in summary' });
  });

  it('for any text, their number and content are right', () => {
    const text = fc.string({
      unit: fc.constantFrom(...[...hostile], '\r', '\n', ':', '%', ',', '=', '%25', '##[error]'),
    });
    fc.assert(
      fc.property(text, text, text, (message, file, title) => {
        const [one, ...others] = annotations(finding({ message, file, title, fix: '' }));
        expect(others).toEqual([]);
        const shown = (value: string): string =>
          value.replace(
            /[\r\u001b\u202e]/g,
            (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
          );
        expect(one?.data).toBe(shown(message));
        if (file !== '') expect(one?.properties.file).toBe(shown(file));
        expect(one?.properties.title).toBe(shown(`${title} [schema/enum]`));
      }),
      { seed: 4, numRuns: times(500, 50) },
    );
  });
});

describe('the summary', () => {
  it('is appended to what is there, and only if GitHub asks for one', async () => {
    expect((await runTool('check --format github')).written).toEqual({});
    const other = await runTool('check --format gitlab', { environment: { GITHUB_STEP_SUMMARY: '/summary' } });
    expect(other.written).toEqual({});
  });

  it('holds all, as a page: deadlines and what is wrong in the files', async () => {
    const [, , world] = commands[6] ?? [];
    const { written } = await runTool('check --as-of 2019-06-30 --format github', {
      ...world,
      environment: { GITHUB_STEP_SUMMARY: '/summary' },
    });
    expect(written['/summary']).toMatch(/^# 期限检查\n/);
    expect(written['/summary']).toContain('(schema/day)');
  });

  it('that cannot be written is reported, and nothing else is lost', async () => {
    const asked = async (path: string) =>
      runTool('check --as-of 2019-06-30 --format github', { environment: { GITHUB_STEP_SUMMARY: path } });
    const [right, wrong] = [await asked('/summary'), await asked('/nowhere/summary')];
    expect(wrong).toEqual({ ...right, written: {}, stderr: wrong.stderr });
    expect([right.stderr, wrong.stderr]).toEqual(['', '无法写入 /nowhere/summary（文件夹不存在）。\n']);
  });

  it('says where it was cut', async () => {
    const lines = Array.from({ length: 50 }, (_, index) => `${'长'.repeat(500)}${index}: 1\n`).join('');
    const names = Array.from({ length: 20 }, (_, index) => [`progress/${index}.yaml`, `updates: []\n${lines}`]);
    const { written } = await runTool('validate --format github --lang en', {
      plan: Object.fromEntries([...Object.entries(commands[1]?.[2].plan ?? {}), ...names]) as Record<string, string>,
      environment: { GITHUB_STEP_SUMMARY: '/summary' },
    });
    const summary = written['/summary'] ?? '';
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(2 ** 20);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(2 ** 20 - 10_000);
    expect(summary).toMatch(
      /\n\nA summary holds at most 1 MiB: the rest is left out here; the log has everything\.\n$/,
    );
  });
});
