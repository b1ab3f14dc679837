// Remedies followed to the letter correct the file, and lead to no other problem.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/model/content-hash';
import type { Update } from '../../src/schema/generated/types';
import { planWith, runTool } from '../run-tool';

type Files = Parameters<typeof planWith>[0];

const paper = 'evidence/纪要.pdf';
const hash = createHash('sha256').update('%PDF').digest('hex');
const report = (...lines: readonly string[]): string =>
  [
    'updates:',
    '  - id: U20190430-a1',
    '    on: 2019-04-30',
    '    item: J01',
    '    by: O-tj-office',
    '    note: 已入驻。',
    ...lines,
    '',
  ].join('\n');
const shown = (...lines: readonly string[]): Files => ({
  'progress/2019.yaml': report('    evidence:', '      - title: 纪要', '        publisher: 某单位', ...lines),
  [paper]: '%PDF',
});

async function told(files: Files, language = 'zh'): Promise<{ code: string; file: string; fix: string }[]> {
  const { stdout } = await runTool(['validate', '--json', '--lang', language], { plan: planWith(files) });
  return JSON.parse(stdout).data.problems;
}
const fixes = async (files: Files): Promise<string[]> => (await told(files)).map(({ fix }) => fix);

describe('a fingerprint', () => {
  const path = `        path: ${paper}`;

  it('of evidence: the line deleted, validate gives the whole line, and with it all is well', async () => {
    const [wrong = ''] = await fixes(shown(path, '        sha256: abc'));
    expect(wrong).toContain('tjcc validate');
    expect(wrong).not.toMatch(/[0-9a-f]{16}/);
    const [missing = ''] = await fixes(shown(path));
    expect(missing).toContain(`sha256: ${hash}`);
    expect(await told(shown(path, `        sha256: ${hash}`))).toEqual([]);
  });

  it('in capitals, as Windows gives it, is given back in small letters', async () => {
    expect(await fixes(shown(path, `        sha256: ${hash.toUpperCase()}`))).toEqual([`写成这样：${hash}`]);
  });

  const confirmation = (...lines: readonly string[]): Files => ({
    'progress/2019.yaml': report(),
    'progress/2020.yaml': report('    confirms:', '      update: U20190430-a1', ...lines)
      .replace('U20190430-a1', 'U20190506-b1')
      .replace('O-tj-office', 'O-cc-office'),
  });

  it.each([
    ['wrong', ['      content: abc']],
    ['missing', []],
  ])('of a confirmation, %s: it is to be given anew', async (_name, lines) => {
    const [fix = ''] = await fixes(confirmation(...lines));
    expect(fix).toContain('tjcc confirm U20190430-a1 --by O-cc-office');
    expect(fix).not.toMatch(/[0-9a-f]{16}/);
  });

  it('of the plan is not written by hand', async () => {
    const { 'fingerprint.yaml': text = '' } = planWith({}) as Record<string, string>;
    const [fix = ''] = await fixes({ 'fingerprint.yaml': text.replace(/^whole: .*$/m, 'whole: abc') });
    expect(fix).toContain('git restore --source=HEAD -- plan/fingerprint.yaml');
  });
});

it.each(['updates: []\n', 'updates:\n'])('no updates (%j): one is to be written, or the file deleted', async (text) => {
  expect(await fixes({ 'progress/2019.yaml': text })).toEqual(['至少写一条进展报告，或删去这个文件']);
});

it('too few: more, or none at all', async () => {
  const [fix] = await fixes({ 'progress/2019.yaml': report('    also: []') });
  expect(fix).toContain('删去这个字段');
});

it.each([
  ['status: 完成', 'status: done'],
  ['status: 进行中', 'status: active'],
  ['stage: 开工', 'stage: started'],
])('the word for a code: %s', async (written, wanted) => {
  expect(await fixes({ 'progress/2019.yaml': report(`    ${written}`) })).toEqual([`改为：${wanted}`]);
});

it.each([
  ['light: 红', 'override: { light: 红, reason: 场地, until: 2019-05-01 }', 'light: red'],
  ['light: 红灯', 'override: { light: 红灯, reason: 场地, until: 2019-05-01 }', 'light: red'],
])('the word for a code: %s', async (_name, line, wanted) => {
  expect(await fixes({ 'progress/2019.yaml': report(`    ${line}`) })).toEqual([`改为：${wanted}`]);
});

it('the words for the codes of a meeting', async () => {
  const text =
    'id: G20190430\ntype: 联席会议\ntitle: 会谈\ntitle_en: Talks\non: 2019-04-30\nhost: 天津\nevidence:\n  - title: 纪要\n    publisher: 某单位\n';
  expect(await fixes({ 'meetings/G20190430.yaml': text })).toEqual(['改为：type: joint-conference', '改为：host: TJ']);
});

describe('a paper among the reports', () => {
  it.each(['progress/2019/纪要.pdf', 'meetings/纪要.docx'])(
    '%s belongs to the evidence, and is told once',
    async (name) => {
      const found = await told({ [name]: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0x00, 0x0d, 0x0a]) });
      expect(found).toMatchObject([{ code: 'file/stray', file: `plan/${name}` }]);
      expect(found[0]?.fix).toContain('evidence/');
    },
  );

  it.each(['progress/2019.yaml.txt', 'progress/2019.yml'])('%s is a report with a wrong name', async (name) => {
    const [problem] = await told({ [name]: report() });
    expect(problem).toMatchObject({ code: 'file/stray', fix: expect.stringContaining('文件名') });
  });

  it.each(['progress/说明.md', 'progress/Thumbs.db', 'meetings/~$纪要.docx', 'evidence/纪要.pdf'])(
    '%s may lie there',
    async (name) => expect(await told({ [name]: '' })).toEqual([]),
  );
});

describe('a confirmation of a report that was deleted', () => {
  const id = 'U20190430-a1';
  const given = report(
    '    confirms:',
    `      update: ${id}`,
    `      content: ${contentHash({ id, on: '2019-04-30', item: 'J01', by: 'O-tj-office', note: '已入驻。' } as Update)}`,
  )
    .replace(id, 'U20190506-b1')
    .replace('O-tj-office', 'O-cc-office');

  it.each(['zh', 'en'])('is to go too, or the report to come back (%s)', async (language) => {
    const [problem] = await told({ 'progress/2020.yaml': given }, language);
    expect(problem).toMatchObject({ code: 'progress/confirmation', file: 'plan/progress/2020.yaml' });
    expect(problem?.fix).toContain(`git log -S ${id} --name-only`);
    expect(problem?.fix).toMatch(/删去这条确认|delete this confirmation/);
  });
});
