// What tjcc check --base says of each guard: what it was and what it is now, in both languages.
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/util/sha256';
import { base, changed, type Files, rewritten, text, waiver, withFiles } from '../../evaluate/pull-requests';
import { check } from './check';

describe('what a guard says', () => {
  const paper = (title: string, content: string, path = 'evidence/a.txt') => ({
    ...{ title, publisher: '某单位', path, sha256: sha256(content) },
  });
  const holding = (content: string, ...pieces: readonly ReturnType<typeof paper>[]): Files =>
    withFiles({ 'evidence/a.txt': content, 'evidence/b.txt': content }, otherwise('R01.2018', { evidence: pieces }));
  const otherwise = (item: string, fields: object): Files =>
    rewritten((all) => all.map((one) => (one.item === item ? { ...one, ...fields } : one)));
  const [was, is] = [sha256('x').slice(0, 8), sha256('y').slice(0, 8)];

  it.each<[what: string, head: Files, from: Files, zh: string, en: string]>([
    [
      'a note',
      otherwise('M2018.3', { note: '改过' }),
      base,
      '（2018-11-05，M2018.3）被改动：情况，原为“情况”，现为“改过”',
      'altered: note: it was “情况”, now it is “改过”',
    ],
    [
      'a status and a day',
      otherwise('M2018.3', { status: 'blocked', on: '2018-11-06' }),
      base,
      '：日期，原为“2018-11-05”，现为“2018-11-06”；状态，原为“推进中”，现为“受阻”',
      ': day: it was “2018-11-05”, now it is “2018-11-06”; status: it was “active”, now it is “blocked”',
    ],
    [
      'who reports, and a share',
      otherwise('M2018.3', { by: 'O-cc-office', percent: 40 }),
      base,
      '：报告单位，原为“天津市合作交流办（O-tj-office）”，现为“长春市发展改革委（O-cc-office）”；完成率：现增“40%”',
      'share done: “40%” is new',
    ],
    [
      'a status taken away',
      otherwise('M2018.3', { status: undefined }),
      base,
      '：状态，原为“推进中”，现已删去',
      ': status: it was “active”, now it is gone',
    ],
    [
      'a waiver put in',
      otherwise('M2018.3', { waiver: waiver('2019-06-30') }),
      base,
      '：豁免：现增“负责单位 天津市合作交流办（O-tj-office），理由 文件在会签，最后一天 2019-06-30”',
      ': waiver: “responsible for it: Tianjin Municipal Office for Cooperation and Exchange (O-tj-office), reason: 文件在会签, last day: 2019-06-30” is new',
    ],
    [
      'a paper of which the file was swapped',
      holding('y', paper('纪要', 'y')),
      holding('x', paper('纪要', 'x')),
      `被改动：佐证“纪要”（evidence/a.txt）换了内容（文件指纹 ${was}… → ${is}…）`,
      `altered: evidence “纪要” (evidence/a.txt) has other content (hash of the file ${was}… → ${is}…)`,
    ],
    [
      'a fingerprint that never was the file’s',
      holding('x', paper('纪要', 'y')),
      holding('x', paper('纪要', 'x')),
      `：佐证“纪要”（evidence/a.txt）的文件指纹，原为“${was}…”，现为“${is}…”`,
      `: evidence “纪要” (evidence/a.txt), hash of the file: it was “${was}…”, now it is “${is}…”`,
    ],
    [
      'a title of a paper',
      holding('x', paper('签约书', 'x')),
      holding('x', paper('纪要', 'x')),
      '：佐证“纪要”（evidence/a.txt）的标题，原为“纪要”，现为“签约书”',
      ': evidence “纪要” (evidence/a.txt), title: it was “纪要”, now it is “签约书”',
    ],
    [
      'a paper for another',
      holding('x', paper('签约书', 'x', 'evidence/b.txt')),
      holding('x', paper('纪要', 'x')),
      '被改动：新增佐证“签约书”（evidence/b.txt）；去掉佐证“纪要”（evidence/a.txt）',
      'evidence added: “签约书” (evidence/b.txt); evidence taken away: “纪要” (evidence/a.txt)',
    ],
    [
      'a paper with a long title and a long path, each cut: the title at 64 cells, the path at 128',
      holding('x', paper('长'.repeat(33), 'x', `evidence/${'a'.repeat(120)}`), paper('纪要', 'x')),
      holding('x', paper('纪要', 'x')),
      `新增佐证“${'长'.repeat(32)}…”（evidence/${'a'.repeat(119)}…）`,
      `evidence added: “${'长'.repeat(32)}…” (evidence/${'a'.repeat(119)}…)`,
    ],
    [
      'a quotation',
      changed(['timeline.yaml', 'quote: 对口合作取得重大突破', 'quote: 对口合作取得']),
      base,
      'M2018.4 被改动：引文，原为“对口合作取得重大突破”，现为“对口合作取得”',
      'M2018.4 has been altered: quote: it was “对口合作取得重大突破”, now it is “对口合作取得”',
    ],
    [
      'what is gone',
      rewritten((all) => all.filter(({ item }) => item !== 'M2018.3')),
      base,
      '（2018-11-05，M2018.3）被删去：“情况”',
      'has been deleted: “情况”',
    ],
    [
      'what was decided',
      changed(['meetings/G20190227.yaml', 'text: 办一件事', 'text: 研究一件事']),
      base,
      'G20190227.1 被改动：文字，原为“办一件事”，现为“研究一件事”',
      'G20190227.1 has been altered: words: it was “办一件事”',
    ],
    [
      'a chapter',
      changed(['plan.yaml', '互利双赢。', '互利共赢。']),
      base,
      '批准的原文被改动：二、工作目标 文字，原为“…',
      'approved words have been altered: II. Goals words: it was “…',
    ],
    [
      'plan.yaml',
      changed(['plan.yaml', 'issued_on: 2018', 'issued_on: 2017']),
      base,
      'plan.yaml 被改动：印发日期，原为“2018',
      'plan.yaml has been altered: issued on: it was “2018',
    ],
    [
      'no erratum left',
      withFiles({ 'plan.yaml': text('plan.yaml').replace(/^errata:\n(?: .*\n|\n)*/m, 'errata: []\n\n') }),
      base,
      'plan.yaml 被改动：勘误，原为“',
      '”, now it is gone',
    ],
    [
      'the fingerprint',
      changed(['fingerprint.yaml', 'whole: 7a0c', 'whole: 7a0d']),
      base,
      '原文指纹被改动（全文指纹），原为“7a0c',
      'the fingerprint has been altered (whole text): it was “7a0c',
    ],
  ])('%s', async (_what, head, from, zh, en) => {
    for (const [language, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { stdout } = await check(head, from, '2018-12-20', '--json', '--lang', language);
      const { guards } = JSON.parse(stdout).data;
      expect(guards[0].message).toContain(words);
      expect(guards[0].message).not.toMatch(/[{}]|”[：:] “|”：“/);
    }
  });

  it('leaves the data as it stands in the files', async () => {
    const { stdout } = await check(otherwise('M2018.3', { status: 'blocked' }), base, '2018-12-20', '--json');
    expect(JSON.parse(stdout).data.guards).toMatchObject([{ before: 'active', after: 'blocked' }]);
  });
});
