// tjcc confirm: a confirmation is of the report's present content, and only the organizations asked may give it.
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/model/content-hash';
import type { Update } from '../../src/schema/generated/types';
import { runTool } from '../run-tool';
import { base, lineOf, lines, namesWhatIsMissing, recordedBy, refuses } from './record/recording';
import { ask, asks, asksAgain, askWrite } from './record/terminal';

describe('what is written is what was given', () => {
  it('confirm binds to the content as it reads', async () => {
    const { update } = await recordedBy(lines.confirm);
    const report: Update = {
      id: 'U20181225-aa01',
      on: '2018-12-25',
      item: 'M2018.1',
      by: 'O-tj-office',
      note: '示例：机制已经建立。',
      status: 'done',
      evidence: [{ title: '纪要', publisher: '某单位', url: 'https://example.cn/a' }],
    };
    expect(update).toEqual({
      ...base,
      item: 'M2018.1',
      note: '确认 U20181225-aa01',
      confirms: { update: report.id, content: contentHash(report) },
    });
  });
});

describe('the state afterwards', () => {
  it('a confirmation', async () => {
    const { item } = await recordedBy(lines.confirm);
    expect(item('M2018.1')).toMatchObject({ verification: 'verified', status: 'done' });
  });
});

describe('refused, and nothing written', () => {
  it.each<[more: string[], said: RegExp]>([
    [['confirm', 'U20181225-aa09'], /没有编号.*是不是想写：U20181225-aa01/s],
    [['confirm', 'M2018.1'], /M2018\.1 是年度节点，不是进展报告/],
    [['confirm', 'U20190101-aa02'], /U20190101-aa02 没有报告情况/],
    [['--by', 'O-tj-office'], /O-tj-office 自己报的.*O-cc-office/s],
    [['--by', 'O-cc-new-area'], /要由 O-cc-office 确认，O-cc-new-area 不在其中/],
    [['--on', '2018-12-24'], /不能早于/],
    [['--as-of', '2018-12-24'], /还没有/],
  ])('confirm %j', async (more, said) => {
    await refuses(lineOf('confirm', more), said, 2);
  });

  it.each<[argv: string[], said: RegExp]>([
    [['confirm'], /缺少参数 <UPDATE>/],
    [['confirm', 'U20181225-aa01'], /还缺 --by。/],
  ])('confirm without what it needs: %j', (argv, said) => namesWhatIsMissing(argv, said));
});

describe('a confirmation', () => {
  it('that has been given is not given again, until the report changes', async () => {
    const { files } = await recordedBy(lines.confirm);
    await refuses(lines.confirm, /O-cc-office 已于 2019-06-30 确认 U20181225-aa01.*没有写入/s, 2, { plan: files });
    const { asked } = await refuses(['confirm', 'U20181225-aa01'], /都已确认/, 2, {
      plan: files,
      columns: 80,
      answers: ['O-cc-office'],
    });
    expect(asked).toEqual([]);
    const name = 'progress/2018.yaml';
    const changed = { ...files, [name]: String(files[name]).replace('机制已经建立', '机制建立') };
    const run = await runTool(lines.confirm, { plan: changed });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

describe('at a terminal', () => {
  const argv = ['confirm', 'U20181225-aa01'];

  it('confirm', () =>
    asks(argv, ['O-cc-office', '2019-01-31', 'y'], [ask.confirmedBy, ask.confirmedOn, askWrite], {
      item: 'M2018.1',
      on: '2019-01-31',
    }));

  it('confirmed before it was reported is asked again', () =>
    asksAgain(argv, ['O-cc-office', '2018-12-24', '2018-12-25', 'y'], /不能早于/));
});
