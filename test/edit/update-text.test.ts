// A report that is written and read back is the same report, whatever its texts, and has no problem.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { progressFileText, updateText } from '../../src/edit/update/update-text';
import { firstInvisible } from '../../src/parse/yaml/habits';
import { readQuickly } from '../../src/parse/yaml/quick';
import type { Update } from '../../src/schema/generated/types';
import { validateDocuments } from '../../src/schema/validate';
import { root } from '../run-tool';
import { times } from '../size';
import { looseUpdates, parse, plain, updates, wildText } from './updates';

const name = 'progress/2019/U20190430-7kq2.yaml';
const full: Update = {
  evidence: [
    { sha256: '0'.repeat(64), title: '甲: 乙', path: 'evidence/a.pdf', publisher: '市发展改革委' },
    { title: '公告', publisher: '长春日报', published: 2018, url: 'https://a.cn/b?c=d#e' },
  ],
  confirms: { content: 'a'.repeat(64), update: 'U20190430-7kq2' },
  override: { until: '2019-06-30', reason: '在建', light: 'green' },
  waiver: { reason: '汛期', until: '2019-06-30', owner: 'O-cc' },
  forecast: { approved_on: '2019-04-29', approved_by: 'O-tj', reason: '汛期', due: '2019-Q3' },
  next_step: '验收',
  difficulty: '用地未定',
  percent: 50,
  stage: 'started',
  status: 'active',
  also: ['T01', 'T10'],
  ...plain,
};

describe('a report as text', () => {
  it('has its fields in one order, and two spaces a step', () => {
    expect(updateText(full, { indent: 2, newline: '\n' })).toBe(`  - id: U20190430-7kq2
    on: 2019-04-30
    item: T07
    also: [T01, T10]
    by: O-tj-binhai
    note: 已开工
    status: active
    stage: started
    percent: 50
    difficulty: 用地未定
    next_step: 验收
    forecast:
      due: 2019-Q3
      reason: 汛期
      approved_by: O-tj
      approved_on: 2019-04-29
    waiver:
      owner: O-cc
      reason: 汛期
      until: 2019-06-30
    override:
      light: green
      reason: 在建
      until: 2019-06-30
    confirms:
      update: U20190430-7kq2
      content: ${'a'.repeat(64)}
    evidence:
      - title: "甲: 乙"
        publisher: 市发展改革委
        path: evidence/a.pdf
        sha256: "${'0'.repeat(64)}"
      - title: 公告
        publisher: 长春日报
        url: https://a.cn/b?c=d#e
        published: 2018
`);
  });

  it('writes every field that the schemas know', () => {
    const shapes = JSON.parse(readFileSync(`${root}schemas/progress.schema.json`, 'utf8')).$defs.update.properties;
    const { evidence } = JSON.parse(readFileSync(`${root}schemas/common.schema.json`, 'utf8')).$defs;
    const known = Object.entries({ ...shapes, evidence }).flatMap(([field, shape]) => [
      field,
      ...Object.keys((shape as { properties?: object }).properties ?? {}),
    ]);
    const text = updateText(full, { indent: 0, newline: '\n' });
    expect([...text.matchAll(/^[ -]*(\w+):/gm)].map(([, field]) => field)).toEqual(expect.arrayContaining(known));
  });

  it('stands in the column and has the line ends that it is told', () => {
    expect(updateText(plain, { indent: 0, newline: '\r\n' })).toBe(
      '- id: U20190430-7kq2\r\n  on: 2019-04-30\r\n  item: T07\r\n  by: O-tj-binhai\r\n  note: 已开工\r\n',
    );
  });
});

// biome-ignore format: a table, one case a row
const lines: readonly (readonly [line: string, written?: string])[] = [
  // Plain as it is.
  ['他说：“好”'], ['他说："好"'], ["it's"], ['甲：乙'], ['是'], ['yes'], ['tRue story'], ['2019-04-30'], ['2018-Q2'], ['10:30'], ['〔2018〕437号'],
  ['发改振兴〔2018〕437号，已印发；见 https://a.cn/b?c=d#e'], ['a, b & c [d] {e} <f> | g!'], ['50%'], ['3家'], ['1.2.3'], ['~甲'], ['甲#乙'],
  ['（一）'], ['(1) 甲'], ['——甲'], ['·甲'], ['＃甲'], ['：甲'], ['“甲”'], ['甲  乙'], ['全角　空格'], ['甲\u00a0乙'], ['👍'], ['𬭚'], ['<<'],
  ['=======x'], ['.甲'], ['+甲'], ['=甲'],
  // Quoted: YAML or one of our own readers would see something else.
  ['注意: 一', '"注意: 一"'], ['注意:', '"注意:"'], ['a #b', '"a #b"'], ['a # b', '"a # b"'], ['甲　#乙', '"甲　#乙"'],
  ['- x', '"- x"'], ['-x', '"-x"'], ['---', '"---"'], ["'quoted", '"\'quoted"'], ['"quoted"', '"\\"quoted\\""'], ['［甲］', '"［甲］"'],
  ['[甲，乙]', '"[甲，乙]"'], ['{甲}', '"{甲}"'], ['#甲', '"#甲"'], ['|', '"|"'], ['> 甲', '"> 甲"'], ['*甲', '"*甲"'], ['&甲', '"&甲"'],
  ['!甲', '"!甲"'], ['%甲', '"%甲"'], ['@甲', '"@甲"'], ['`甲`', '"`甲`"'], ['? 甲', '"? 甲"'], [':甲', '":甲"'], [',甲', '",甲"'],
  ['null', '"null"'], ['NULL', '"NULL"'], ['~', '"~"'], ['true', '"true"'], ['False', '"False"'], ['0123', '"0123"'], ['1e3', '"1e3"'],
  ['2018', '"2018"'], ['0x1F', '"0x1F"'], ['0o17', '"0o17"'], ['.5', '".5"'], ['5.', '"5."'], ['+1', '"+1"'], ['.inf', '".inf"'], ['.NaN', '".NaN"'],
  [' 甲', '" 甲"'], ['甲 ', '"甲 "'], ['　甲　', '"　甲　"'], ['\u00a0甲', '"\u00a0甲"'], ['', '""'], ['a: "b\\c"', '"a: \\"b\\\\c\\""'],
  // Escaped: nobody would see it, or it would end the line.
  ['甲\t乙', '"甲\\t乙"'], ['甲\n乙', '"甲\\n乙"'], ['甲\r\n- 乙: ', '"甲\\r\\n- 乙: "'], ['\ud800', '"\\uD800"'], ['甲\uffff', '"甲\\uFFFF"'],
];

describe('a line', () => {
  it.each(lines.map(([line, written = line]) => [line, written] as const))('%j', async (line, written) => {
    const text = progressFileText([{ ...plain, note: line }], { name });
    expect(text).toContain(`\n    note: ${written}\n`);
    const { value, problems } = await parse(text);
    expect([value, problems]).toEqual([{ updates: [{ ...plain, note: line }] }, []]);
    // Other readers of YAML must give the same result as ours.
    expect(parseYaml(text)).toEqual(value);
  });

  it.each<[string, string]>([
    ['甲\u200b乙', '"甲\\u200B乙"'],
    ['👨‍👩', '"👨\\u200D👩"'],
    ['\ufeff甲', '"\\uFEFF甲"'],
    ['甲\b', '"甲\\u0008"'],
    ['甲\f', '"甲\\u000C"'],
    ['甲\0', '"甲\\u0000"'],
    ['甲\u0085乙', '"甲\\u0085乙"'],
    ['甲\u2028乙', '"甲\\u2028乙"'],
  ])('%j is forbidden: it comes back, and is told', async (line, written) => {
    const text = progressFileText([{ ...plain, note: line }], { name });
    expect(text).toContain(`\n    note: ${written}\n`);
    const { value, problems } = await parse(text);
    expect(value).toEqual({ updates: [{ ...plain, note: line }] });
    expect(problems.map(({ code }) => code)).toEqual(['text/invisible']);
  });

  it('is never folded, however long', async () => {
    for (const line of ['津长 '.repeat(30_000).trim(), 'a: b '.repeat(30_000).trim()]) {
      const text = progressFileText([{ ...plain, note: line }], { name });
      expect(text.split('\n')).toHaveLength(9);
      expect(await parse(text)).toMatchObject({ value: { updates: [{ ...plain, note: line }] }, problems: [] });
    }
  });

  it('in a list of ids is quoted unless it has the form of one', async () => {
    const also: [string, ...string[]] = ['T01', 'NULL', '甲，乙', 'a, b', '［', "'", ']', 'a #b', '', '-', '2018'];
    const text = progressFileText([{ ...plain, also }], { name });
    expect(text).toContain('also: [T01, "NULL", "甲，乙", "a, b", "［", "\'", "]", "a #b", "", "-", "2018"]\n');
    expect(await parse(text)).toMatchObject({ value: { updates: [{ ...plain, also }] }, problems: [] });
  });
});

describe('a new file', () => {
  it.each([
    ['progress/a.yaml', '../../schemas/'],
    ['progress/2019/a.yaml', '../../../schemas/'],
    ['progress/2019/04/a.yaml', '../../../../schemas/'],
  ])('%s tells the editor its schema', (name, folder) => {
    expect(progressFileText([plain, plain], { name, comment: '一\r\n\n二 ' })).toBe(
      `# yaml-language-server: $schema=${folder}progress.schema.json\n# 一\n# 二\n\nupdates:\n${[plain, plain]
        .map((update) => updateText(update, { indent: 2, newline: '\n' }))
        .join('\n')}`,
    );
  });

  it('is read back as what was written, without any problem', async () => {
    const files = fc.record({ written: fc.array(updates, { minLength: 1, maxLength: 3 }), comment: wildText });
    const holds = fc.asyncProperty(files, async ({ written, comment }) => {
      // A comment with invisible characters would be reported, so it is left out.
      const remark = firstInvisible(comment) === undefined ? comment : '';
      const text = progressFileText(written, { name, comment: remark });
      expect(parseYaml(text)).toEqual({ updates: written });
      const quick = readQuickly(text);
      if (quick) expect(quick).toEqual({ value: { updates: written } });
      const document = await parse(text);
      expect(document.value).toEqual({ updates: written });
      const { files, problems } = validateDocuments([document]);
      expect(files).toHaveLength(1);
      const isClean = !linesOf(written).some((line) => firstInvisible(line) !== undefined);
      expect([...new Set(problems.map(({ code }) => code))]).toEqual(isClean ? [] : ['text/invisible']);
    });
    await fc.assert(holds, { numRuns: times(400, 80) });
  });

  it('is valid YAML even if a line breaks the schema', async () => {
    const holds = fc.asyncProperty(fc.array(looseUpdates, { minLength: 1, maxLength: 3 }), async (written) => {
      const { value, problems } = await parse(progressFileText(written, { name }));
      expect(value).toEqual({ updates: written });
      expect(problems.filter(({ code }) => code !== 'text/invisible')).toEqual([]);
    });
    await fc.assert(holds, { numRuns: times(400, 80) });
  });
});

/** Every text in a value, however deep. */
function linesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(linesOf) : [];
}
