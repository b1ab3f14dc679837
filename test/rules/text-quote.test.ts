// text/quote: every quotation occurs in its clause: the plan's basis, the names of units, and all others.
import { describe, expect, it } from 'vitest';
import { approvedPlan, edited, planWith, runTool } from '../run-tool';

interface Found {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

async function quotesOf(files: Readonly<Record<string, string>>): Promise<Found[]> {
  const { stdout } = await runTool('validate --json', { plan: planWith(files) });
  return (JSON.parse(stdout).data.problems as Found[]).filter(({ code }) => code === 'text/quote');
}

describe('a quotation that the approved text does not hold', () => {
  it.each<[what: string, file: string, from: string, to: string, quote: string]>([
    [
      'a paper that the plan is based on',
      'plan.yaml',
      '- title: 国务院关于深入推进',
      '- title: 国务院关于稳步推进',
      '国务院关于稳步推进',
    ],
    ['its number', 'plan.yaml', '    number: 国发〔2016〕62号', '    number: 国发〔2016〕63号', '国发〔2016〕63号'],
    [
      'the second paper',
      'plan.yaml',
      '    number: 国办发〔2017〕22号',
      '    number: 国办发〔2017〕23号',
      '国办发〔2017〕23号',
    ],
    ['a principle', 'plan.yaml', 'quote: 互利共赢、突出特色', 'quote: 互利共赢、突出优势', '互利共赢、突出优势'],
    ['a position', 'plan.yaml', 'quote: 企业转型升级的拓展区', 'quote: 企业转型升级的扩展区', '企业转型升级的扩展区'],
    [
      'who answers by default',
      'plan.yaml',
      'quote: 领导小组办公室承担',
      'quote: 领导小组办公室负责',
      '领导小组办公室负责',
    ],
    ['a name of a unit', 'organizations.yaml', 'named_as: [国务院办公厅]', 'named_as: [国务院厅]', '国务院厅'],
    ['its second name', 'organizations.yaml', 'named_as: [两市政府, 市政府]', 'named_as: [两市政府, 市府]', '市府'],
    [
      'a pairing',
      'pairings.yaml',
      'quote: 长春新区与天津滨海新区',
      'quote: 长春新区和天津滨海新区',
      '长春新区和天津滨海新区',
    ],
    ['a milestone', 'timeline.yaml', 'quote: 合作园区初步建成', 'quote: 合作园区全面建成', '合作园区全面建成'],
    ['an obligation', 'timeline.yaml', 'quote: 联席会议由两市轮值', 'quote: 联席会议由两地轮值', '联席会议由两地轮值'],
    [
      'a component',
      'projects.yaml',
      'quote: 长德开发区通用航空产业园',
      'quote: 长德开发区航空产业园',
      '长德开发区航空产业园',
    ],
  ])('%s', async (_what, file, from, to, quote) => {
    const [found, ...others] = await quotesOf(edited(file, from, to));
    expect(others).toEqual([]);
    expect(found?.file).toBe(`plan/${file}`);
    expect(found?.message).toContain(quote);
  });

  it('is none in the plan as it was approved', async () => {
    expect(await quotesOf({})).toEqual([]);
  });

  it('is told at its own line', async () => {
    const changed = edited('plan.yaml', '    number: 国办发〔2017〕22号', '    number: 国办发〔2017〕23号');
    const line = (changed['plan.yaml'] ?? '').split('\n').findIndex((text) => text.includes('〔2017〕23号')) + 1;
    expect((await quotesOf(changed)).map((found) => found.line)).toEqual([line]);
  });
});

describe('a name may stand in a clause that cannot be read', () => {
  it('then it is not missed', async () => {
    const files = planWith({
      ...edited('organizations.yaml', '[国务院办公厅]', '[国务院厅]'),
      'tasks/T07.yaml': 'id: [',
    });
    const { stdout } = await runTool('validate --json', { plan: files });
    const codes = (JSON.parse(stdout).data.problems as Found[]).map(({ code }) => code);
    expect(codes).toContain('yaml/syntax');
    expect(codes).not.toContain('text/quote');
  });
});

describe('check --base guards what plan.yaml quotes', () => {
  it.each([
    ['依据，', '    number: 国发〔2016〕62号', '    number: 国发〔2016〕63号'],
    ['依据，', '- title: 国务院关于深入推进', '- title: 国务院关于稳步推进'],
    ['基本原则', 'quote: 互利共赢、突出特色', 'quote: 互利共赢、突出优势'],
    ['默认责任单位', 'quote: 领导小组办公室承担', 'quote: 领导小组办公室负责'],
  ])('%s: %s', async (words, from, to) => {
    const revisions = { main: { ...approvedPlan }, HEAD: { ...approvedPlan } };
    const plan = planWith(edited('plan.yaml', from, to));
    const { stdout, exitCode } = await runTool('check --base main --json', { plan, revisions, today: '2018-06-30' });
    const guards = JSON.parse(stdout).data.guards as { code: string; message: string }[];
    expect(exitCode).toBe(1);
    expect(guards.map(({ code }) => code)).toEqual(['guard/text-altered']);
    expect(guards[0]?.message).toContain(words);
  });
});
