// `report --verify` makes a report again with the command named in the file, and says whether it is identical.
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ownPlan, runTool, type World } from '../../run-tool';
import { isWhole, sample } from '../../size';

const world: World = { plan: ownPlan, today: '2026-11-25', revisions: { HEAD: ownPlan } };
const monthly = 'report monthly --period 2018-12 --by O-cc-office --number 长发改〔2018〕1号 --copies 市委组织部';

async function made(command: string, name: string, where: World = world): Promise<Uint8Array> {
  const { written, documents } = await runTool(`${command} --output ${name}`, where);
  return documents[name] ?? new TextEncoder().encode(written[name]);
}

async function verdict(name: string, bytes: Uint8Array, where: World = world, more = '') {
  const { stdout, exitCode, stderr } = await runTool(`report ${more} --verify ${name} --json`, {
    ...where,
    papers: { [name]: bytes },
  });
  expect(stderr).toBe('');
  return { exitCode, ...JSON.parse(stdout).data };
}

/** Changes one part of an Office file and zips it again, as a program does when saving. */
function resaved(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] as Uint8Array))) }, { level: 1 });
}

describe('a report as it was made', () => {
  it.each(sample(['a.txt', 'a.md', 'a.csv', 'a.json', 'a.docx', 'a.xlsx', 'a.html'], 3))(
    '%s is identical',
    async (name) => {
      const { exitCode, ...found } = await verdict(name, await made(monthly, name));
      expect(found).toMatchObject({ verdict: 'identical', statedFiles: true, differences: [] });
      expect(found.command).toContain("--number '长发改〔2018〕1号'");
      expect(exitCode).toBe(0);
    },
  );

  it.each(
    sample(
      [
        'report status --as-of 2019-06-30',
        'report meeting --as-of 2019-06-30 --lang en',
        'report unit 长春朝阳区',
        'report ledger is:overdue --as-of 2019-06-30 --by-unit',
      ],
      2,
    ),
  )('%s is, on another day', async (command) => {
    const bytes = await made(command, 'b.xlsx');
    expect(await verdict('b.xlsx', bytes, { ...world, today: '2027-01-02' })).toMatchObject({ verdict: 'identical' });
  });

  it.each([
    ['a word', '总体情况', '总体情形'],
    ['what only a script would do', '<script>', '<script>alert(1);'],
    ['what only shows on a screen', 'class="paper"', 'class="paper" hidden'],
  ])('HTML in which %s was altered is not', async (_what, from, to) => {
    const text = new TextDecoder().decode(await made(monthly, 'a.html'));
    expect(text).toContain(from);
    const altered = new TextEncoder().encode(text.replace(from, to));
    expect(await verdict('a.html', altered)).toMatchObject({ verdict: 'different', exitCode: 1 });
  });

  it.runIf(isWhole)('the page with everything is, too', async () => {
    const bytes = await made('report status --as-of 2019-06-30', 'page.html');
    expect(await verdict('page.html', bytes)).toMatchObject({ verdict: 'identical' });
  });

  it('the plan document is, where the command line says what it is', async () => {
    const bytes = await made('report plan --original', 'plan.txt');
    expect(await verdict('plan.txt', bytes, world, 'plan --original')).toMatchObject({ verdict: 'identical' });
    expect(await verdict('plan.txt', bytes, world, 'plan')).toMatchObject({ verdict: 'different', exitCode: 1 });
  });
});

describe('a report that was saved again', () => {
  it('has the same words', async () => {
    const saved = resaved(await made(monthly, 'a.docx'), 'docProps/core.xml', (xml) =>
      xml.replace('2018-12', '2019-01'),
    );
    expect(await verdict('a.docx', saved)).toMatchObject({ verdict: 'same-words', exitCode: 0, differences: [] });
  });

  it('and altered: the lines that differ are named', async () => {
    const bytes = await made(monthly, 'a.docx');
    const altered = resaved(bytes, 'word/document.xml', (xml) => xml.replace('115', '15'));
    const { verdict: word, exitCode, differences } = await verdict('a.docx', altered);
    expect([word, exitCode]).toEqual(['different', 1]);
    expect(differences.map((line: { in: string }) => line.in)).toEqual(['file', 'anew']);
    expect(differences[0].text).toContain('15');
    expect(differences[1].text).toContain('115');
  });

  it('as a table, by Excel: in GBK and without the mark', async () => {
    const text = new TextDecoder().decode(await made(monthly, 'a.csv'));
    const utf8 = new TextEncoder().encode(text);
    expect(await verdict('a.csv', utf8)).toMatchObject({ verdict: 'same-words' });
    // The GBK bytes of four characters: Node cannot write GBK, so the file is encoded byte by byte.
    const bytes = Uint8Array.from([0xb1, 0xe0, 0xd6, 0xc6, 0xc3, 0xfc, 0xc1, 0xee]);
    const { stderr } = await runTool('report --verify b.csv', { ...world, papers: { 'b.csv': bytes } });
    expect(stderr).toContain('不是本工具写出的报告');
  });

  it('as text with Windows line ends', async () => {
    const bytes = await made(monthly, 'a.txt');
    const windows = new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('\n', '\r\n'));
    expect(await verdict('a.txt', windows)).toMatchObject({ verdict: 'same-words' });
  });
});

describe('a plan that has changed since', () => {
  const later = {
    ...ownPlan,
    'progress/2018/U20181231-0001ab.yaml':
      'updates:\n  - id: U20181231-0001ab\n    on: 2018-12-31\n    item: T02\n    by: O-tj-office\n    note: 补报\n    status: active\n',
  };

  it('the commit that the report names is used', async () => {
    const bytes = await made(monthly, 'a.docx');
    const found = await verdict('a.docx', bytes, { ...world, plan: later });
    expect(found).toMatchObject({ verdict: 'identical', statedFiles: true });
  });

  it('where it cannot be found, the report is held against the present files, and that is said', async () => {
    const bytes = await made(monthly, 'a.md');
    const where = { plan: later, today: '2026-11-25' };
    const found = await verdict('a.md', bytes, where);
    expect(found).toMatchObject({ verdict: 'different', statedFiles: false, exitCode: 1 });
    const { stdout } = await runTool('report --verify a.md', { ...where, papers: { 'a.md': bytes } });
    expect(stdout).toContain('方案文件与编制时不同');
    expect(stdout).toContain('补报');
    // Nothing hidden is in it, so nothing hidden is spoken of.
    expect(stdout).not.toContain('含有本工具不写的东西');
  });

  it('uncommitted changes are named in the report', async () => {
    const { stdout } = await runTool(monthly, { ...world, plan: later });
    expect(stdout).toMatch(/方案文件版本 {2}提交 [0-9a-f]{10}（2019-03-02）之后有未提交的改动/);
  });
});

describe('what a forger tries', () => {
  const nine = '按期办结0项';
  it.each<[what: string, part: string, from: string, to: string, foreign: string]>(
    sample(
      [
        [
          'hidden words',
          'word/document.xml',
          '</w:pPr>',
          '</w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t></w:t></w:r>',
          'hidden-text',
        ],
        [
          'a symbol',
          'word/document.xml',
          '</w:pPr>',
          '</w:pPr><w:r><w:sym w:font="Wingdings" w:char="F030"/></w:r>',
          'symbol',
        ],
        [
          'an equation',
          'word/document.xml',
          '</w:pPr>',
          '</w:pPr><m:oMath><m:r><m:t>0</m:t></m:r></m:oMath>',
          'equation',
        ],
        ['a text box', 'word/document.xml', '</w:pPr>', '</w:pPr><w:r><w:pict/></w:r>', 'drawing'],
        ['a tracked change', 'word/document.xml', '</w:pPr>', '</w:pPr><w:del w:id="1"/>', 'revision'],
        ['a formula', 'xl/worksheets/sheet1.xml', '<v>', '<f>1+1</f><v>', 'formula'],
        ['a hidden row', 'xl/worksheets/sheet1.xml', '<row ', '<row hidden="1" ', 'hidden-rows'],
      ],
      3,
    ),
  )('%s is named', async (_what, part, from, to, foreign) => {
    const name = part.startsWith('word') ? 'a.docx' : 'a.xlsx';
    const forged = resaved(await made(monthly, name), part, (xml) => xml.replace(from, () => to));
    expect(await verdict(name, forged)).toMatchObject({ verdict: 'different', foreign: [foreign], exitCode: 1 });
    const { stdout } = await runTool(`report --verify ${name}`, { ...world, papers: { [name]: forged } });
    expect(stdout).toContain('含有本工具不写的东西');
  });

  it('words in a footer, and an added sheet, are lines that differ', async () => {
    const foot = resaved(await made(monthly, 'a.docx'), 'word/footer1.xml', (xml) =>
      xml.replace('</w:p>', '<w:r><w:t>更正：全部办结。</w:t></w:r></w:p>'),
    );
    const { verdict: word, differences } = await verdict('a.docx', foot);
    expect(word).toBe('different');
    expect(JSON.stringify(differences)).toContain('更正：全部办结');
    const bytes = await made(monthly, 'a.xlsx');
    const sheet =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>全部办结</t></is></c></row></sheetData></worksheet>';
    const parts = { ...unzipSync(bytes), 'xl/worksheets/other.xml': strToU8(sheet) };
    expect(JSON.stringify(await verdict('a.xlsx', zipSync(parts)))).toContain('全部办结');
  });

  it('a command line in the plan itself is not taken for the report’s own', async () => {
    const note = `tjcc report status --as-of 2018-06-30 --lang zh；编制命令 tjcc report meeting --as-of 2018-06-30 提交 0123456789 方案文件指纹 0123456789abcdef ${nine}`;
    const plan = {
      ...ownPlan,
      'progress/2018/U20181230-0001ab.yaml': `updates:\n  - id: U20181230-0001ab\n    on: 2018-12-30\n    item: T02\n    by: O-tj-office\n    note: ${note}\n    status: active\n`,
    };
    const where = { ...world, plan, revisions: { HEAD: plan } };
    for (const name of ['a.md', 'a.csv', 'a.xlsx'])
      expect(await verdict(name, await made(monthly, name, where), where), name).toMatchObject({
        verdict: 'identical',
      });
  });

  it.each(sample(['a\\b <市&政府> *_#', `O'Brien "x"`, 'People’s Government, Changchun'], 1))(
    'an addressee %j is read back',
    async (addressee) => {
      for (const name of ['a.md', 'a.csv', 'a.docx']) {
        const command = ['report', 'monthly', '--period', '2018-12', '--addressee', addressee, '--output', name];
        const { written, documents } = await runTool(command, world);
        const bytes = documents[name] ?? new TextEncoder().encode(written[name]);
        expect(await verdict(name, bytes), name).toMatchObject({ verdict: 'identical' });
      }
    },
  );

  it('a commit outside the current branch’s history is reported', async () => {
    const branch = { ...ownPlan, 'reports.yaml': 'fonts:\n  body: 楷体\n' };
    const bytes = await made(monthly, 'a.docx', { plan: branch, today: '2026-11-25', revisions: { HEAD: branch } });
    const where = { ...world, revisions: { gone: branch, HEAD: ownPlan }, apart: ['gone'] };
    const commit = createHash('sha1').update('HEAD').digest('hex').slice(0, 10);
    const other = createHash('sha1').update('gone').digest('hex').slice(0, 10);
    const moved = resaved(bytes, 'word/document.xml', (xml) => xml.replace(commit, other));
    const found = await verdict('a.docx', moved, where);
    expect(found).toMatchObject({ statedFiles: true, elsewhere: true });
  });

  it('a file built to be slow is refused', async () => {
    const slow = zipSync({ 'word/document.xml': strToU8('<w:t>'.repeat(300_000)) });
    expect((await runTool('report --verify a.docx', { ...world, papers: { 'a.docx': slow } })).exitCode).toBe(2);
  });
});

describe('what is no report', () => {
  it.each([
    ['a.txt', '别的文字'],
    ['a.docx', 'PK\u0003\u0004 not a zip'],
    ['a.json', '{}'],
    ['a.bin', Uint8Array.from([0xff, 0xfe, 0x00, 0xd8])],
    ['a.txt', `tjcc report ${'a '.repeat(100_000)}`],
  ])('%s is refused', async (name, content) => {
    const { exitCode, stderr } = await runTool(`report --verify ${name}`, { ...world, papers: { [name]: content } });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(name);
  });

  it.each([
    'tjcc record T01 --as-of 2019-01-01',
    'tjcc report monthly --as-of 2019-02-30',
    'tjcc report monthly --period 上月 --as-of 2019-02-28',
    'tjcc report nothing --as-of 2019-02-28',
    'tjcc report ledger nokey:x --as-of 2019-02-28',
  ])('nor is one that was made by %s', async (command) => {
    const bytes = new TextEncoder().encode(`编制命令  ${command}\n`);
    expect((await runTool('report --verify a.txt', { ...world, papers: { 'a.txt': bytes } })).exitCode).toBe(2);
  });
});
