// What tjcc diff tells of evidence: another file, another page, and a report of done that lacks some.
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/util/sha256';
import { approvedPlan } from '../../run-tool';
import { planNamed } from '../../transcripts/overlay';
import { ask, type Files, type Json, progress, tell } from './plans';

describe('the page', () => {
  it('tells a file of evidence that is no longer as it was recorded', async () => {
    const sound: Files = {
      ...approvedPlan,
      [progress]: planNamed('papers')[progress] ?? '',
      'evidence/signed.txt': 'x',
    };
    const page = await tell({ ...sound, 'evidence/minutes.txt': 'x' }, sound);
    expect(page).toMatch(/佐证文件：U\S+ {2}evidence\/minutes\.txt {2}\S+ → 找不到文件/);
    const { evidence } = await ask({ ...sound, 'evidence/minutes.txt': 'x' }, sound);
    expect(evidence).toMatchObject({
      added: [],
      lost: [],
      papers: [{ path: 'evidence/minutes.txt', after: 'missing' }],
    });
  });

  describe('evidence of a report that is there on both sides', () => {
    const [one, other] = [sha256('x'), sha256('y')];
    const holding = (content: string, pieces: string): Files => ({
      ...approvedPlan,
      'progress/2019.yaml': `updates:
  - id: U20190601-cc01
    on: 2019-06-01
    item: T08.1
    by: O-tj-office
    note: 已经办完。
    status: done
    evidence:
${pieces}`,
      'evidence/a.txt': content,
    });
    const paper = (hash: string, title = '纪要'): string =>
      `      - title: ${title}\n        publisher: 某单位\n        path: evidence/a.txt\n        sha256: ${hash}\n`;
    const page = (url: string, title = '报道'): string =>
      `      - title: ${title}\n        publisher: 日报\n        url: https://example.cn/${url}\n`;

    it('with another file in its place', async () => {
      const [before, after] = [holding('x', paper(one)), holding('y', paper(other))];
      expect(await tell(before, after)).toMatch(
        new RegExp(
          `新增 0 份，减少 0 份，改动 1 份。\n\n改动 {2}U20190601-cc01\n佐证 {2}纪要，某单位\nevidence/a.txt {2}指纹相符\n` +
            `换了内容（文件指纹 ${one.slice(0, 8)}… → ${other.slice(0, 8)}…）\n`,
        ),
      );
      expect(await tell(before, after, '--lang en')).toContain(
        `other content (hash of the file ${one.slice(0, 8)}… → ${other.slice(0, 8)}…)`,
      );
      const { evidence } = await ask(before, after);
      expect(evidence).toMatchObject({
        added: [],
        lost: [],
        changed: [{ record: 'U20190601-cc01', before: { sha256: one }, after: { sha256: other, paper: 'intact' } }],
        papers: [],
      });
    });

    it('with a fingerprint that is not the file’s', async () => {
      const told = await tell(holding('x', paper(one)), holding('x', paper(other)));
      expect(told).toContain('文件已改动，指纹不符');
      expect(told).toMatch(new RegExp(`文件指纹 +\\[-${one.slice(0, 8)}…-\\]\\{\\+${other.slice(0, 8)}…\\+\\}`));
      expect(told).not.toContain('换了内容');
    });

    it('with another title and another file: one changed piece, not also a file that is no longer as recorded', async () => {
      const { evidence } = await ask(holding('x', paper(one)), holding('y', paper(one, '签约书')));
      expect(evidence).toMatchObject({
        changed: [{ record: 'U20190601-cc01', after: { title: '签约书', paper: 'changed' } }],
        papers: [],
      });
    });

    it('with another title, another address, another of two pages', async () => {
      expect(await tell(holding('x', paper(one)), holding('x', paper(one, '签约书')))).toMatch(
        /改动 1 份。[\s\S]*标题 +\[-纪要-\]\{\+签约书\+\}/,
      );
      expect(await tell(holding('x', page('a')), holding('x', page('b')))).toMatch(/改动 1 份。[\s\S]*网址 +\[-/);
      const { evidence } = await ask(
        holding('x', page('a', '甲') + page('b', '乙')),
        holding('x', page('b', '丙') + page('c', '丁')),
      );
      expect(evidence).toMatchObject({
        added: [{ evidence: { title: '丁' } }],
        lost: [{ evidence: { title: '甲' } }],
        changed: [{ before: { title: '乙' }, after: { title: '丙' } }],
      });
    });
  });

  describe('a report of done', () => {
    const reports = (...more: readonly string[]): Files => ({
      ...approvedPlan,
      [progress]: `updates:\n${more.join('')}`,
    });
    const report = (id: string, status: string, evidence = ''): string =>
      `  - id: ${id}\n    on: 2019-06-01\n    item: T08.1\n    by: O-tj-office\n    note: 办完。\n    status: ${status}\n${evidence}`;
    const page = (url = ''): string =>
      `    evidence:\n      - title: 报道\n        publisher: 日报\n${url && `        url: ${url}\n`}`;

    it.each<[lack: string | null, files: Files, zh: string, en: string]>([
      ['evidence', reports(report('U20190601-a1', 'done')), '没有佐证', 'without evidence'],
      [
        'source',
        reports(report('U20190601-a1', 'done', page())),
        '佐证查不到',
        'without evidence that can be looked up',
      ],
      ['done', reports(report('U20190601-a1', 'closed')), '此前没有报完成', 'not reported done before'],
      [
        'confirmation',
        reports(report('U20190601-00', 'done', page('https://example.cn/a')), report('U20190601-a1', 'closed')),
        '完成未经确认',
        'its completion is not confirmed',
      ],
    ])('that lacks %s says so where it counts', async (lack, files, zh, en) => {
      for (const [language, words] of [
        ['zh', zh],
        ['en', en],
      ] as const) {
        const text = (await tell(approvedPlan, files, `--lang ${language} --format markdown`)).replaceAll('\\', '');
        const [before = '', after = ''] = text.split(/^## (?:进展报告|Updates)/m);
        for (const part of [before, after]) expect(part).toMatch(new RegExp(`U20190601-a1[\\s\\S]*${words}`));
      }
      const { records } = await ask(approvedPlan, files);
      expect(records.find(({ id }: Json) => id === 'U20190601-a1').lack).toBe(lack);
    });

    it('that lost its evidence says so, too', async () => {
      const [before, after] = [page('https://example.cn/a'), ''].map((evidence) =>
        reports(report('U20190601-a1', 'done', evidence)),
      );
      expect(await tell(before ?? {}, after ?? {})).toMatch(/改动 {2}U20190601-a1[^\n]*\n文件 +\S+\n没有佐证\n/);
      const back = await ask(after ?? {}, before ?? {});
      expect(back.records).toMatchObject([{ lack: null }]);
      expect(await tell(after ?? {}, before ?? {})).not.toContain('没有佐证');
    });
  });
});
