// The page of tjcc check --base: what comes first, what is said of files with errors, and that every id is named.
import { describe, expect, it } from 'vitest';
import {
  active,
  base,
  evidence,
  type Files,
  reporting,
  rewritten,
  text,
  update,
  withFiles,
} from '../../evaluate/pull-requests';
import { pulls } from '../../evaluate/pulls';
import { runTool } from '../../run-tool';
import { sample } from '../../size';
import { check } from './check';

describe('the page', () => {
  const hostile = '\u001b[31m::error::x <b>\u0007\u202e';

  it('tells errors first, then what came due, and how to decide', async () => {
    const { stdout } = await check(reporting(active('2018-12-18 M2018.1 b1')), base, '2019-06-30');
    const [caused, advice, came] = ['本次改动造成的逾期 (1)', 'tjcc waive M2018.1', '自然到期的逾期'].map((words) =>
      stdout.indexOf(words),
    );
    expect(caused).toBeGreaterThan(0);
    expect(advice).toBeGreaterThan(caused ?? 0);
    expect(came).toBeGreaterThan(advice ?? 0);
    expect(stdout).toContain('本次改动造成 1 项，违反守则 0 处');
  });

  it('says why it fails where only a file is wrong, and what counts only later', async () => {
    const wrong = { ...base, 'tasks/T03.yaml': 'id: [' };
    for (const level of ['overdue', 'none']) {
      const { stdout, exitCode } = await check(wrong, base, '2018-11-01', '--fail-on', level);
      expect(stdout).toContain('方案文件有错误 1 处，因此检查不通过，与期限无关。');
      expect(exitCode).toBe(1);
    }
    const painted = async (plan: Files) =>
      (
        await runTool('check --as-of 2019-06-30 --fail-on none', {
          plan,
          columns: 80,
          environment: { FORCE_COLOR: '1' },
        })
      ).stdout;
    expect(await painted(wrong)).toMatch(/\u001b\[31m▌ \u001b\[39m[^\n]*逾期/);
    expect(await painted(base)).toMatch(/\u001b\[33m▌ \u001b\[39m[^\n]*逾期/);
    const later = reporting(update('2019-05-01 M2018.1 b1', { status: 'done', evidence }));
    const before = await check(later, base, '2019-01-01');
    expect(before.stdout).toContain('到那天才计入：U20190501-b1');
    expect((await check(later, base, '2019-05-01')).stdout).not.toContain('到那天才计入');
  });

  it('says what is settled', async () => {
    const { stdout } = await check(pulls['done, with evidence']?.head ?? base, base, '2019-06-30');
    expect(stdout).toContain('本次改动了结的逾期：M2018.1（已完成）');
  });

  it.each(['text', 'markdown'])('lets nothing through from a plan that is up to no good: %s', async (format) => {
    const note = JSON.stringify(hostile).slice(1, -1);
    const head = rewritten((all) => all.map((one) => ({ ...one, note: 'X' })));
    const from = withFiles({ 'progress/2018.yaml': text('progress/2018.yaml').replaceAll('情况', note) });
    const { stdout } = await check(head, from, '2019-06-30', '--format', format);
    expect(stdout).toContain('guard/update-changed');
    expect(['\u001b', '\u0007', '\u202e'].filter((sign) => stdout.includes(sign))).toEqual([]);
    if (format === 'markdown') expect(stdout).not.toContain('<b>');
  });

  it('names every id that JSON names', async () => {
    for (const [index, { head, from = base }] of sample(Object.values(pulls), 6).entries()) {
      const { data } = JSON.parse((await check(head, from, '2019-10-01', '--json')).stdout);
      const named = [...data.blamed, ...data.guards].map(({ id }: { id: string | null }) => id ?? 'yaml');
      const words = index % 2 === 0 ? '--lang zh --format text' : '--lang en --format markdown';
      const { stdout } = await check(head, from, '2019-10-01', ...words.split(' '));
      for (const id of [...named, ...data.settled]) expect(stdout).toContain(id);
    }
  });
});
