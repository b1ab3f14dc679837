// What the page of `report --verify` says, and what it leaves out: the command, the fingerprints, the notices.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { approvedPlan, runTool, type World } from '../../run-tool';

const world: World = { plan: approvedPlan, today: '2019-06-30', revisions: { HEAD: approvedPlan } };
const command = 'report monthly --period 2018-12';
const made = async (where: World = world): Promise<string> =>
  (await runTool(`${command} --output a.md`, where)).written['a.md'] ?? '';
const verified = async (text: string, where: World = world, more = '') =>
  runTool(`report --verify a.md ${more}`, { ...where, papers: { 'a.md': text } });
const fingerprintIn = (text: string): string => /方案文件指纹\D*?([0-9a-f]{16,})/.exec(text)?.[1] ?? '?';

describe('a report as it was made', () => {
  it('is told with its command and one fingerprint, and without any notice', async () => {
    const text = await made();
    const { stdout, exitCode } = await verified(text);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('核对 a.md\n');
    expect(stdout).toContain('与重新编制的完全相同，一个字节也不差。');
    expect(stdout).toMatch(/编制命令 +tjcc report monthly --period 2018-12 --as-of 2018-12-31/);
    expect(stdout).toContain(`方案文件指纹  ${fingerprintIn(text)}`);
    expect(stdout).not.toMatch(/核对所用文件的指纹|现在这条分支|含有本工具不写|方案文件与编制时不同|减号是/);
  });

  it('is told in the language of whoever asks, whatever its own', async () => {
    const { stdout, exitCode } = await verified(await made(), world, '--lang en');
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/与重新编制的/);
    expect(stdout).toContain('--lang zh');
  });
});

describe('an altered report', () => {
  it('is told line by line: minus is the file’s, plus the new one’s', async () => {
    const text = (await made()).replace('总体情况', '总体情形');
    const { stdout, exitCode } = await verified(text);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('与重新编制的不同，相差 2 行：');
    expect(stdout).toMatch(/^ {2}- .*总体情形$/m);
    expect(stdout).toMatch(/^ {2}\+ .*总体情况$/m);
    expect(stdout.indexOf('总体情形')).toBeLessThan(stdout.indexOf('总体情况'));
    expect(stdout).toContain('减号是这个文件里的，加号是重新编制的。');
    expect(stdout).not.toMatch(/核对所用文件的指纹|方案文件与编制时不同/);
  });
});

describe('other files than those it was made from', () => {
  const later = { ...approvedPlan, 'reports.yaml': 'fonts:\n  body: 楷体\n' };

  it('are told with their own fingerprint', async () => {
    const text = await made();
    const { stdout, exitCode } = await verified(text, { plan: later, today: '2019-06-30' });
    const used = fingerprintIn(await made({ plan: later, today: '2019-06-30' }));
    expect(exitCode).toBe(1);
    expect(used).not.toBe(fingerprintIn(text));
    expect(stdout).toContain(`核对所用文件的指纹  ${used}`);
    expect(stdout).toContain('方案文件与编制时不同，也找不回当时的版本；');
  });

  it('that are outside the branch’s history are told as such, and nothing else is', async () => {
    const text = await made();
    const [here, there] = ['HEAD', 'gone'].map((name) => createHash('sha1').update(name).digest('hex').slice(0, 10));
    const where = { ...world, plan: later, revisions: { gone: approvedPlan, HEAD: later }, apart: ['gone'] };
    const { stdout } = await verified(text.replace(here ?? '', there ?? ''), where);
    expect(stdout).toContain('编制所用的提交不在现在这条分支的历史里');
    expect(stdout).not.toMatch(/方案文件与编制时不同|核对所用文件的指纹/);
  });
});

it.each([
  ['--period 2018-12', '--period'],
  ['monthly', 'monthly'],
])('the command line may not say how it was made: %s', async (more, named) => {
  const { stdout, stderr, exitCode } = await verified(await made(), world, more);
  expect([stdout, exitCode]).toEqual(['', 2]);
  expect(stderr).toContain('--verify a.md');
  expect(stderr).toContain(named);
});
