// tjcc record at a terminal: evidence is asked for piece by piece, and done is not recorded without some.
import { describe, expect, it } from 'vitest';
import type { Update } from '../../../src/schema/generated/types';
import { id, lines, recordedBy, sha256, today } from './recording';
import { ask, asks, asksAgain, askWrite, at } from './terminal';

describe('at a terminal', () => {
  const piece = ['y', '纪要', '某单位', 'https://example.cn/a', '', '2019-05', 'n'];

  it.each<[name: string, argv: string[], answers: string[], questions: string[], update: Partial<Update>]>([
    [
      'evidence, piece by piece',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', today, ...piece.slice(0, -1), 'y', '照片', '某单位', '', '照片.jpg', '', 'n', 'y'],
      [
        ...[ask.status, ask.note, ask.on],
        ...[ask.evidence, ask.titleOrNone, ask.publisher, ask.url, ask.file, ask.published],
        ...[ask.moreEvidence, ask.titleOrNone, ask.publisher, ask.url, ask.file, ask.published],
        ...[ask.moreEvidence, askWrite],
      ],
      {
        evidence: [
          { title: '纪要', publisher: '某单位', url: 'https://example.cn/a', published: '2019-05' },
          { title: '照片', publisher: '某单位', path: `evidence/${id}/照片.jpg`, sha256: sha256('JPG') },
        ],
      },
    ],
    [
      'done asks for evidence and takes no for no answer',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['done', '示例。', today, ...piece.slice(1), 'y'],
      [
        ask.status,
        ask.note,
        ask.on,
        ask.title,
        ask.publisher,
        ask.url,
        ask.file,
        ask.published,
        ask.moreEvidence,
        askWrite,
      ],
      { status: 'done' },
    ],
    [
      'a whole command line that only lacks the evidence for done',
      [...lines.record, '--status', 'done'],
      [...piece.slice(1), 'y'],
      [ask.title, ask.publisher, ask.url, ask.file, ask.published, ask.moreEvidence, askWrite],
      { status: 'done' },
    ],
  ])('%s', (_name, argv, answers, questions, expected) => asks(argv, answers, questions, expected));

  it.each<[name: string, argv: string[], answers: string[], complaint: RegExp]>([
    [
      'an address that is none',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', today, 'y', '纪要', '某单位', 'example.cn', '', '', '', 'n', 'y'],
      /http:\/\//,
    ],
    [
      'a file that is not there',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', today, 'y', '纪要', '某单位', '', '没有.pdf', '', '', 'n', 'y'],
      /读不到这个文件/,
    ],
    [
      'a file with a name that cannot be kept',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', today, 'y', '纪要', '某单位', '', 'a:b.pdf', '', '', 'n', 'y'],
      /不能收进方案/,
    ],
    [
      'a day of publication that is none',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', today, 'y', '纪要', '某单位', '', '', '去年', '', 'n', 'y'],
      /2019-06-30，/,
    ],
    [
      'done without an address or a file',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['done', '示例。', today, '纪要', '某单位', '', '', '', '照片.jpg', '', 'n', 'y'],
      /^已完成须有查得到的佐证/,
    ],
    [
      'an empty file',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', today, 'y', '纪要', '某单位', '', '空.pdf', '', '', 'n', 'y'],
      /空\.pdf 是空的/,
    ],
  ])('%s is asked again', (_name, argv, answers, complaint) => asksAgain(argv, answers, complaint));

  it.each<[typed: string]>([
    ["'现场/验收 纪要.pdf'"],
    ['"现场/验收 纪要.pdf" '],
    ['“现场/验收 纪要.pdf”'],
    ['现场/验收\\ 纪要.pdf '],
    ['现场/验收 纪要.pdf'],
    ['~/验收 纪要.pdf'],
    ["'~/验收 纪要.pdf'"],
  ])('a path typed as %s', async (typed) => {
    const papers = { '现场/验收 纪要.pdf': '%PDF', '/home/某/验收 纪要.pdf': '%PDF' };
    const answers = ['active', '示例。', today, 'y', '纪要', '某单位', '', typed, '', 'n', 'y'];
    const { update } = await recordedBy(
      ['record', 'T08', '--by', 'O-cc-office'],
      at(answers, { papers, environment: { HOME: '/home/某' } }),
    );
    expect(update.evidence?.[0]?.path).toBe(`evidence/${id}/验收 纪要.pdf`);
  });

  it('an empty title ends the evidence, unless some is needed', async () => {
    const argv = ['record', 'T08', '--by', 'O-cc-office'];
    expect((await recordedBy(argv, at(['active', '示例。', today, 'y', '', 'y']))).update.evidence).toBeUndefined();
    const piece = ['纪要', '某单位', 'https://example.cn', '', ''];
    const more = await recordedBy(argv, at(['done', '示例。', today, '', ...piece, 'y', '', 'y']));
    expect(more.update.evidence).toHaveLength(1);
  });

  it('where the evidence given cannot be looked up, done asks for more', async () => {
    const argv = [...lines.record, '--status', 'done', '--title', '甲', '--publisher', '乙'];
    const { update } = await recordedBy(argv, at(['纪要', '某单位', 'https://example.cn', '', '', 'n', 'y']));
    expect(update.evidence?.map(({ title }) => title)).toEqual(['甲', '纪要']);
  });
});
