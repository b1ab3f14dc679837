// tjcc check --base: which revision is the base, and what happens if it cannot be read.
import { describe, expect, it } from 'vitest';
import { active, base, changed, reporting } from '../../evaluate/pull-requests';
import { runTool } from '../../run-tool';
import { check } from './check';

describe('the base', () => {
  it('is the commit where the change branched off from the revision, also with --at', async () => {
    const world = {
      plan: base,
      revisions: { HEAD: base, main: base, topic: reporting(active('2018-12-18 M2018.1 b1')) },
    };
    const { stdout, exitCode } = await runTool('check --base main --at topic --as-of 2019-06-30 --json', world);
    const { at, data } = JSON.parse(stdout);
    expect(exitCode).toBe(1);
    expect(data.base).toMatchObject({ revision: 'main', committedOn: '2019-03-02', errors: 0 });
    expect(at).not.toBe(data.base.commit);
    expect(data.blamed).toContainEqual({ id: 'M2018.1', state: 'overdue', blame: 'touched', beforeDays: 181 });
  });

  it('with errors says so, and does not make the answer incomplete', async () => {
    for (const [name, from] of [
      ['timeline.yaml', 'milestones:'],
      ['plan.yaml', 'years:'],
    ] as const) {
      const { stdout, stderr, exitCode } = await check(base, changed([name, from, `${from} [`]), '2019-06-30');
      expect(stdout).toContain('基准的方案文件有错误');
      expect(stdout).not.toContain('不完整');
      expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    }
  });

  it.each([
    ['nosuch', {}, 'nosuch'],
    ['main', { revisions: { HEAD: base, main: {} } }, '没有 plan/plan.yaml'],
    ['main', { revisions: { HEAD: base, main: base }, isShallow: true }, 'fetch --unshallow'],
    ['main', { revisions: undefined }, 'git'],
  ])('%s that cannot be had is exit status 3', async (name, world, says) => {
    const revisions = { HEAD: base, main: base };
    const { stdout, stderr, exitCode } = await runTool(['check', '--base', name], { plan: base, revisions, ...world });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
    expect(stderr).toContain(says);
  });

  it.each([
    [['--base'], '--base'],
    [['--base', ''], '--base'],
    [['--base', 'main', '--base', 'main'], '只能写一次'],
    [['--fail-on', 'none', '--fail-on', 'overdue'], '只能写一次'],
    [['--fail-on', 'overdu'], 'overdue、due-soon、none'],
    [['--fail-on='], '--fail-on'],
  ])('%j is a usage error', async (words, says) => {
    const run = await runTool(['check', ...words], { plan: base, revisions: { HEAD: base, main: base } });
    expect(run).toMatchObject({ stdout: '', exitCode: 2 });
    expect(run.stderr).toContain(says);
  });
});
