// `--json` of a plan with a file that cannot be used: how many there should be is said, and the exit status tells.
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/messages/index';
import { edited, planWith, runTool } from '../run-tool';
import { ask, wordless } from './ask';
import { additions } from './rich-plan';
import type { Json } from './schemas';

describe('a plan with a file that cannot be used', () => {
  const brokenTask = planWith(edited('tasks/T07.yaml', 'area: A2', 'area: 第二组'));

  it('is not complete: exit status 1, 18 expected, 17 read', async () => {
    const { answer, data, exitCode, stderr } = await ask('status', { plan: brokenTask });
    expect(answer.complete).toBe(false);
    expect(exitCode).toBe(1);
    expect(stderr).not.toBe('');
    expect(data.totals.task).toMatchObject({ expected: 18, read: 17 });
    expect(data.totals.measure).toMatchObject({ expected: 58, read: 55 });
    expect((await ask('status', { plan: brokenTask }, ['--quiet'])).stderr).toBe('');
    const { answer: list } = await ask('list tasks', { plan: brokenTask });
    expect(list).toMatchObject({ complete: false, data: { expected: 18, count: 17 } });
  });

  it.each(['list deadlines', 'list instances', 'list meetings', 'list milestones', 'list tasks'])(
    'says in “%s” how many there should be, or that it cannot know',
    async (command) => {
      const files = { 'timeline.yaml': 'milestones: [', 'meetings/G20190227.yaml': 'id: [', 'tasks/T07.yaml': 'id: [' };
      const { answer, data, exitCode } = await ask(command, { plan: planWith({ ...additions, ...files }) });
      expect(answer.complete).toBe(false);
      expect(exitCode).toBe(1);
      const known: Readonly<Record<string, number>> = { 'list milestones': 11, 'list tasks': 18 };
      expect(data.expected).toBe(known[command] ?? null);
    },
  );

  it('misses a file that is gone', async () => {
    const { answer, exitCode } = await ask('list tasks', { plan: planWith({ 'tasks/T07.yaml': undefined }) });
    expect(answer).toMatchObject({ complete: false, data: { expected: 18, count: 17 } });
    expect(exitCode).toBe(1);
  });

  it('exits with 3 where a file cannot be read', async () => {
    const plan = planWith({ 'tasks/T07.yaml': { trouble: 'EACCES' } });
    for (const command of ['status', 'check', 'validate', 'list tasks', 'report plan']) {
      const { answer, exitCode } = await ask(command, { plan });
      expect(answer.complete).toBe(false);
      expect(exitCode).toBe(3);
    }
    const { data } = await ask('validate', { plan });
    expect(data.problems).toMatchObject([{ code: 'file/unreadable', file: 'plan/tasks/T07.yaml', line: null }]);
  });

  it('stays complete where a mistake takes nothing away', async () => {
    const plan = planWith(edited('pairings.yaml', 'changchun: [O-cc-new-area]', 'changchun: [O-tj-office]'));
    for (const command of ['status', 'validate', 'show T07']) {
      const { answer, exitCode } = await ask(command, { plan });
      expect(answer.complete, command).toBe(true);
      expect(exitCode).toBe(1);
    }
  });

  it('has its problems in validate, at the same place in both languages', async () => {
    const [chinese, english] = await Promise.all(
      languages.map((language) => ask('validate', { plan: brokenTask, environment: { TJCC_LANG: language } })),
    );
    expect(chinese?.exitCode).toBe(1);
    expect(chinese?.stderr).toBe('');
    expect(chinese?.answer.complete).toBe(false);
    expect(chinese?.data.errors + chinese?.data.warnings).toBe(chinese?.data.problems.length);
    expect(chinese?.data.problems[0]).toMatchObject({ code: 'schema/form', line: 5, column: 7 });
    expect(wordless(english?.answer as Json)).toEqual(wordless(chinese?.answer as Json));
    expect(english?.data.problems[0].message).not.toBe(chinese?.data.problems[0].message);
  });

  it('without a plan.yaml of use: only validate answers', async () => {
    const plan = planWith({ 'plan.yaml': 'title: [' });
    const { answer, exitCode } = await ask('validate', { plan });
    expect(answer).toMatchObject({ plan: null, complete: false });
    expect(exitCode).toBe(1);
    for (const command of ['status', 'check', 'list tasks']) {
      const run = await runTool(`${command} --json`, { plan });
      expect(run).toMatchObject({ stdout: '', exitCode: 3 });
      expect(run.stderr).not.toBe('');
    }
    expect(await runTool('validate --json', { plan: {} })).toMatchObject({ stdout: '', exitCode: 3 });
  });
});
