// Bugs found by trying the tool: each row is a command, its plan, and what the output must contain.
import { describe, expect, it } from 'vitest';
import { edited, planWith, runTool } from '../run-tool';

const withoutTasks = Object.fromEntries(
  Object.entries(planWith({})).filter(([name]) => !name.startsWith('tasks/')),
) as ReturnType<typeof planWith>;

describe('an incomplete plan', () => {
  it('is not taken for whole where a file stands in place of tasks/', async () => {
    const plan = { ...withoutTasks, tasks: '' };
    const validate = await runTool('validate', { plan });
    expect(validate.exitCode).toBe(1);
    expect(validate.stdout).toContain('[file/missing]');
    const status = await runTool('status --json', { plan });
    expect(JSON.parse(status.stdout).complete).toBe(false);
    expect(status.exitCode).toBe(1);
  });

  it.each(['status', 'list measures', 'timeline', 'pipeline', 'show T07', 'search 产业', 'check', 'report plan'])(
    'is never answered from without a word: tjcc %s',
    async (command) => {
      const plan = planWith(edited('tasks/T07.yaml', '推动“互联网+”', '推进“互联网+”'));
      const { stdout, stderr, exitCode } = await runTool(command, { plan });
      expect(exitCode).toBe(1);
      expect(stdout + stderr).toContain('tjcc validate');
    },
  );

  it('does not deny a record whose file is broken', async () => {
    const plan = planWith({ 'tasks/T07.yaml': 'id: T07\n<<<<<<< HEAD\n' });
    const show = await runTool('show T07', { plan });
    expect(show).toMatchObject({ exitCode: 3, stdout: '' });
    expect(show.stderr).toContain('T07 所在的文件有问题');
    expect(show.stderr).toContain('[file/conflict]');
    expect((await runTool('list measures task:T07', { plan })).exitCode).toBe(1);
  });
});

describe('a careless command line', () => {
  it.each([
    [['status', '--plan', ''], 2, '--plan'],
    [['status', '--output', ''], 2, '--output'],
    [['search', ''], 2, 'TEXT'],
    [['list', 'tasks', 'org:'], 2, '滨海新区'],
    [['check', '--as-of', '2018-03-16'], 0, ''],
  ])('%j ends with %i', async (argv, code, said) => {
    const { exitCode, stderr } = await runTool(argv);
    expect(exitCode).toBe(code);
    expect(stderr).toContain(said);
  });

  it('with options and nothing to do shows the help, in the language asked for', async () => {
    const { stdout, exitCode } = await runTool('--lang en');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Usage: tjcc/);
  });

  it('check says that the plan was not yet issued', async () => {
    expect((await runTool('check --as-of 2018-03-16')).stdout).toContain('2018-03-17');
  });
});
