// `report --verify` makes a report again as the file says it was made, and says identical, or what differs.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ownPlan, runTool, type World } from '../run-tool';

const world: World = { plan: ownPlan, today: '2026-11-25', revisions: { HEAD: ownPlan } };
const monthly = 'report monthly --period 2018-12 --by O-cc-office --number 长发改〔2019〕1号 --copies 市委组织部';

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

/** A part of an Office file changed, and the whole packed anew, as a program does that saves it. */
function resaved(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] as Uint8Array))) }, { level: 1 });
}

describe('a report as it was made', () => {
  it.each(['a.txt', 'a.md', 'a.csv', 'a.json', 'a.docx', 'a.xlsx'])('%s is identical', async (name) => {
    const { exitCode, ...found } = await verdict(name, await made(monthly, name));
    expect(found).toMatchObject({ verdict: 'identical', statedFiles: true, differences: [] });
    expect(found.command).toContain("--number '长发改〔2019〕1号'");
    expect(exitCode).toBe(0);
  });

  it.each([
    'report status --as-of 2019-06-30',
    'report meeting --as-of 2019-06-30 --lang en',
    'report unit 长春朝阳区',
    'report ledger is:overdue --as-of 2019-06-30 --by-unit',
  ])('%s is, on another day', async (command) => {
    const bytes = await made(command, 'b.xlsx');
    expect(await verdict('b.xlsx', bytes, { ...world, today: '2027-01-02' })).toMatchObject({ verdict: 'identical' });
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
  });

  it('uncommitted changes are named in the report', async () => {
    const { stdout } = await runTool(monthly, { ...world, plan: later });
    expect(stdout).toMatch(/方案文件版本 {2}提交 [0-9a-f]{10}（2019-03-02）之后有未提交的改动/);
  });
});

describe('what is no report', () => {
  it.each([
    ['a.txt', '别的文字'],
    ['a.docx', 'PK\u0003\u0004 not a zip'],
    ['a.json', '{}'],
    ['a.bin', Uint8Array.from([0xff, 0xfe, 0x00, 0xd8])],
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
