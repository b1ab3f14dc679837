// tjcc diff: which revisions are compared, which are refused, and what is said of a side that cannot be read.
import { describe, expect, it } from 'vitest';
import { zh } from '../../../src/messages/zh/index';
import { approvedPlan, runTool, type World } from '../../run-tool';
import { decidedPlan } from '../../transcripts/overlay';
import { decided, type Files, progress } from './plans';

describe('revisions', () => {
  const revisions: World['revisions'] = {
    HEAD: decided('tasks/T07.yaml', 'title_en: Strengthen', 'title_en: One'),
    main: approvedPlan,
    'v1..x': approvedPlan,
  };
  it.each<[args: string, from: string, to: string | null, partedFrom: string | null]>([
    ['', 'HEAD', null, null],
    ['main', 'main', null, null],
    ['main..HEAD', 'main', 'HEAD', null],
    ['main..', 'main', 'HEAD', null],
    ['..main', 'HEAD', 'main', null],
    ['main...HEAD', 'main', 'HEAD', 'HEAD'],
    ['main...', 'main', 'HEAD', 'HEAD'],
    ['...main', 'HEAD', 'main', 'main'],
  ])('“%s”', async (args, from, to, partedFrom) => {
    const { stdout, stderr, exitCode } = await runTool(`diff ${args} --json`, { plan: decidedPlan, revisions });
    const { at, data } = JSON.parse(stdout);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(data.from).toMatchObject({
      revision: from,
      partedFrom,
      committedOn: '2019-03-02',
      errors: 0,
      complete: true,
    });
    expect(data.to.revision).toBe(to);
    expect(at).toBe(data.to.commit);
  });

  it.each<[args: readonly string[], exitCode: number, said: string]>([
    [['..'], 2, 'A[..B]'],
    [['...'], 2, 'A[..B]'],
    [[''], 2, 'A[..B]'],
    [['main', 'HEAD'], 2, '参数太多'],
    [['--at', 'main'], 2, '--at'],
    [['main', '--at', 'HEAD'], 2, '--at'],
    [['nosuch'], 3, '“nosuch”'],
    [['main..nosuch'], 3, '“nosuch”'],
    [['--', '-x'], 3, '“-x”'],
    [['--', '--output=x'], 3, '“--output=x”'],
    [['v1..x'], 3, '“v1”'],
  ])('%j is refused', async (args, exitCode, said) => {
    const run = await runTool(['diff', ...args], { plan: decidedPlan, revisions });
    expect(run).toMatchObject({ stdout: '', exitCode, written: {} });
    expect(run.stderr).toContain(said);
  });

  it('cannot be named in a shallow clone; without arguments diff compares with HEAD', async () => {
    const world: World = { plan: decidedPlan, revisions, isShallow: true };
    for (const args of ['main', 'HEAD', 'main..HEAD', 'main...HEAD']) {
      const run = await runTool(`diff ${args}`, world);
      expect(run).toMatchObject({ stdout: '', exitCode: 3 });
      expect(run.stderr).toContain('浅克隆');
    }
    expect(await runTool('diff', world)).toMatchObject({ stderr: '', exitCode: 0 });
  });

  it('need a repository', async () => {
    expect(await runTool('diff', { plan: decidedPlan })).toMatchObject({ stdout: '', exitCode: 3 });
  });
});

describe('a side that cannot be read', () => {
  const flawed = decided('plan.yaml', 'title: 天津市与长春市', 'title_: 天津市与长春市');
  it('stops the work, and says which side it is', async () => {
    const there = await runTool('diff', { plan: flawed, revisions: { HEAD: decidedPlan } });
    expect(there).toMatchObject({ stdout: '', exitCode: 3 });
    expect(there.stderr).toMatch(/^错误：plan\.yaml 有错误/);
    const before = await runTool('diff main', { plan: decidedPlan, revisions: { main: flawed } });
    expect(before).toMatchObject({ stdout: '', exitCode: 3 });
    expect(before.stderr).toMatch(/^错误：版本 main 的 plan\.yaml 有错误/);
    expect(before.stderr).toContain('schema/unknown-field');
  });

  it('is named, and what it lacks is neither added nor removed', async () => {
    const broken = decided(progress, 'item: T07.1', 'itme: T07.1');
    const run = async (plan: Files, head: Files, more = '') =>
      runTool(`diff ${more}`, { plan, revisions: { HEAD: head }, environment: { NO_COLOR: '1' } });
    const lost = await run(broken, decidedPlan);
    expect(lost.exitCode).toBe(1);
    expect(lost.stdout).toContain('不完整：现在的文件有错误 2 处');
    expect(lost.stdout).toContain('tjcc validate\n');
    expect(lost.stdout).toContain('去掉 0 条');
    const found = await run(decidedPlan, broken);
    expect(found.exitCode).toBe(1);
    expect(found.stdout).toMatch(/不完整：HEAD（[0-9a-f]{10}）有错误 2 处/);
    expect(found.stdout).toMatch(/tjcc validate --at [0-9a-f]{10}\n/);
    expect(found.stdout).toContain('新增 0 条');
    const { complete, data } = JSON.parse((await run(decidedPlan, broken, '--json')).stdout);
    expect(complete).toBe(false);
    expect([data.from.complete, data.to.complete, data.from.errors]).toEqual([false, true, 2]);
    expect(data.counts).toMatchObject({ added: 0, removed: 0, changed: 0, unread: 12 });
  });

  it('and that is the same on both sides: nothing changed in what was read', async () => {
    const broken = decided(progress, 'item: T07.1', 'itme: T07.1');
    const { stdout } = await runTool('diff', { plan: broken, revisions: { HEAD: broken } });
    expect(stdout).toContain('读出来的部分没有改动。');
    expect(stdout).not.toContain(zh.diff.same);
  });
});
