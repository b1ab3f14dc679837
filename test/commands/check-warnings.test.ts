// Only errors in the plan's files make a check fail; with warnings alone it passes, and does not say that it fails.
import { describe, expect, it } from 'vitest';
import { planWith, runTool } from '../run-tool';

/** Two warnings: files that nothing reads. */
const strays = { 'more.yaml': 'x: 1\n', 'tasks/old.yml': 'y: 1\n' };
const report = '{ id: U20180401-0001, on: 2018-04-01, item: T99, by: O-tj-office, note: 说明 }';
const wrong = { 'progress/wrong.yaml': `updates:\n  - ${report}\n` };

const check = (options: string, files: Parameters<typeof planWith>[0], base: Parameters<typeof planWith>[0] = {}) =>
  runTool(`check ${options}`, {
    plan: planWith(files),
    today: '2018-06-30',
    revisions: { main: planWith(base), HEAD: planWith(base) },
  });

it('the warnings are two, and the error is one', async () => {
  const { stdout } = await runTool('validate', { plan: planWith({ ...strays, ...wrong }) });
  expect(stdout).toContain('错误 1 处，提醒 2 处');
});

describe.each(['--fail-on overdue', '--fail-on due-soon', '--fail-on none', '--base main'])('check %s', (options) => {
  it('with two warnings passes, and does not say that it fails', async () => {
    const { stdout, exitCode } = await check(options, strays);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('方案文件有错误');
    expect(stdout).not.toContain('不通过');
  });

  it('with an error beside them fails, and says that it is one', async () => {
    const { stdout, exitCode } = await check(options, { ...strays, ...wrong });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('方案文件有错误 1 处，因此检查不通过');
  });
});

it('warnings in the base are no errors in it', async () => {
  const errorsOf = async (base: Parameters<typeof planWith>[0]): Promise<number> =>
    JSON.parse((await check('--base main --json', {}, base)).stdout).data.base.errors;
  expect(await errorsOf(strays)).toBe(0);
  expect(await errorsOf({ ...strays, ...wrong })).toBe(1);
});
