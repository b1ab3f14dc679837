// tjcc record: evidence by address and by file, what is copied into the plan, and what done must be able to show.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/evaluate/snapshot/item';
import type { Update } from '../../../src/schema/generated/types';
import { runTool, type World } from '../../run-tool';
import {
  evidence,
  file,
  id,
  lineOf,
  lines,
  recordedBy,
  recordsAsGiven,
  refuses,
  reported,
  sha256,
  today,
} from './recording';

describe('what is written is what was given', () => {
  const paper = 'evidence/2019/纪要.pdf';
  const withPaper: World = { plan: { ...reported, [paper]: '%PDF' } };
  const papers = { '现场/验收 纪要.pdf': '%PDF', '其他/验收 纪要.pdf': '%PDG', '其他/副本/验收 纪要.pdf': '%PDF' };
  const copied = `evidence/${id}/验收 纪要.pdf`;

  it.each<[name: string, more: string[], update: Partial<Update>, world?: World]>([
    [
      'done, all of it',
      ['--status', 'done', '--percent', '100', ...evidence, '--url', 'https://example.cn'],
      { status: 'done', percent: 100, evidence: [{ title: '纪要', publisher: '某单位', url: 'https://example.cn' }] },
    ],
    [
      'done with one of two pieces that can be looked up',
      ['--status', 'done', '--title', '甲', '--publisher', '某单位', ...evidence, '--url', 'https://example.cn'],
      {
        status: 'done',
        evidence: [
          { title: '甲', publisher: '某单位' },
          { title: '纪要', publisher: '某单位', url: 'https://example.cn' },
        ],
      },
    ],
    [
      'done with an address',
      ['--status', 'done', ...evidence, '--url', 'https://example.cn/a?b=1#c', '--published', '2019-Q2'],
      {
        status: 'done',
        evidence: [{ title: '纪要', publisher: '某单位', url: 'https://example.cn/a?b=1#c', published: '2019-Q2' }],
      },
    ],
    [
      'three pieces of evidence, each with its own',
      [
        ...['--title', '甲', '--publisher', '某单位', '--published', '2019'],
        ...['--title', '乙', '--url', 'http://example.cn', '--publisher', '另一单位'],
        ...['--title', '丙', '--publisher', '某单位'],
      ],
      {
        evidence: [
          { title: '甲', publisher: '某单位', published: '2019' },
          { title: '乙', publisher: '另一单位', url: 'http://example.cn' },
          { title: '丙', publisher: '某单位' },
        ],
      },
    ],
    [
      'a file from outside',
      [...evidence, '--file', '现场/验收 纪要.pdf'],
      { evidence: [{ title: '纪要', publisher: '某单位', path: copied, sha256: sha256('%PDF') }] },
      { papers },
    ],
    [
      'a file in the plan, where it lies',
      [...evidence, '--file', `plan/${paper}`],
      { evidence: [{ title: '纪要', publisher: '某单位', path: paper, sha256: sha256('%PDF') }] },
      withPaper,
    ],
    [
      'files of one name',
      [
        ...[...evidence, '--file', '现场/验收 纪要.pdf', ...evidence, '--file', '其他/验收 纪要.pdf'],
        ...[...evidence, '--file', '其他/副本/验收 纪要.pdf'],
      ],
      {
        evidence: [
          { title: '纪要', publisher: '某单位', path: copied, sha256: sha256('%PDF') },
          { title: '纪要', publisher: '某单位', path: `evidence/${id}/验收 纪要-2.pdf`, sha256: sha256('%PDG') },
          { title: '纪要', publisher: '某单位', path: copied, sha256: sha256('%PDF') },
        ],
      },
      { papers },
    ],
  ])('record: %s', (_name, more, changes, world) => recordsAsGiven(more, changes, world));

  it('a name that a macOS disk has taken apart is put together', async () => {
    const apart = 'Lumière.pdf'.normalize('NFD');
    const argv = [...lines.record, '--title', '甲', '--publisher', '乙', '--file', apart];
    const { update, run } = await recordedBy(argv, { papers: { [apart]: '%PDF' } });
    expect(update.evidence?.[0]?.path).toBe(`evidence/${id}/${'Lumière.pdf'.normalize('NFC')}`);
    expect(Object.keys(run.recorded)).toContain(update.evidence?.[0]?.path);
  });
});

describe('the state afterwards', () => {
  const traced = [...evidence, '--url', 'https://example.cn'];
  it.each<[name: string, argv: string[], item: string, state: Partial<Item>]>([
    ['done', [...lines.record, '--status', 'done', ...traced], 'T08', { status: 'done', light: 'done', actual: today }],
    [
      'done on an earlier day',
      ['record', 'R02.2018', ...lines.record.slice(2), '--status', 'done', '--on', '2018-12-31', ...traced],
      'R02.2018',
      { status: 'done', lateDays: 0, outcome: 'done' },
    ],
  ])('%s', async (_name, argv, wanted, state) => {
    const { item } = await recordedBy(argv);
    expect(item(wanted)).toMatchObject(state);
  });
});

describe('refused, and nothing written', () => {
  const papers = {
    '.隐藏.pdf': '',
    'a:b.pdf': '',
    'a\\b.pdf': '',
    'a\u200bb.pdf': '',
    'dir/.b': '',
    'a\nb.pdf': '',
    'empty.pdf': '',
  };
  const inPlan = { ...reported, 'evidence/.a/b.pdf': '' };

  it.each<[more: string[], said: RegExp, world?: World]>([
    [['--status', 'done'], /须有查得到的佐证.*没有写入/s],
    [['--status', 'done', ...evidence], /须有查得到的佐证.*没有写入/s],
    [['--status', 'done', ...evidence, '--published', '2019'], /须有查得到的佐证/],
    [[...evidence, '--file', '空.pdf'], /空\.pdf 是空的（0 字节）/, { papers: { '空.pdf': '' } }],
    [['--publisher', '某单位', '--title', '纪要'], /--publisher 属于哪份材料/],
    [['--url', 'https://example.cn'], /--url 属于哪份材料/],
    [[...evidence, '--publisher', '另一单位'], /--publisher 属于哪份材料/],
    [['--title', '甲', '--title', '乙', '--publisher', '某单位'], /还缺 --publisher/],
    [['--title', '', '--publisher', '某单位'], /--title 要写成一行/],
    [[...evidence, '--url', 'example.cn'], /--url 不能是“example\.cn”/],
    [[...evidence, '--url', 'ftp://example.cn'], /--url 不能是/],
    [[...evidence, '--url', 'https://例子 .cn'], /--url 不能是/],
    [[...evidence, '--url', 'https://example.cn/\u200b'], /U\+200B/],
    [[...evidence, '--published', '去年'], /--published 的日期“去年”/],
    [[...evidence, '--file', '没有.pdf'], /读不到材料 没有\.pdf（ENOENT）/],
    [[...evidence, '--file', ''], /读不到材料/],
    ...Object.keys(papers)
      .filter((name) => name !== 'empty.pdf')
      .map((name): [string[], RegExp, World] => [[...evidence, '--file', name], /不能收进方案/, { papers }]),
    [[...evidence, '--file', 'plan/evidence/.a/b.pdf'], /不能收进方案/, { plan: inPlan }],
  ])('record %j', async (more, said, world) => {
    const { stderr } = await refuses(lineOf('record', more), said, 2, world);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200b]/);
  });
});

describe('what comes out', () => {
  it('names of files are fit to be copied into a shell', async () => {
    const name = "某 某's (1) $HOME.pdf";
    const argv = [...lines.record, ...evidence, '--file', name];
    const { stdout } = await runTool(argv, { plan: reported, papers: { [name]: '%PDF' } });
    expect(stdout).toContain(`git add 'plan/evidence/${id}/某 某'\\''s (1) $HOME.pdf' plan/${file} && git commit`);
  });
});
