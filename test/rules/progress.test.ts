// The rules for reports, decisions, confirmations and evidence: the days and the organizations on which a judgement
// turns. Each row is what was recorded and what must be said of it.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadSources } from '../../src/load/load';
import { contentHash } from '../../src/model/content-hash';
import type { Problem } from '../../src/problem';
import type { Update } from '../../src/schema/generated/types';
import { edited, loadOnce, ownPlan, planWith, runTool, sourcesOf } from '../run-tool';

type Files = Parameters<typeof planWith>[0];

/** A report of the Tianjin office on a measure that both offices answer for. */
const base = {
  id: 'U20190430-a1',
  on: '2019-04-30',
  item: 'T07.2',
  by: 'O-tj-office',
  note: '首批企业入驻。',
} satisfies Update;
const untraced = { title: '纪要', publisher: '天津市对口合作办公室' };
const evidence: Update['evidence'] = [untraced, { ...untraced, url: 'https://example.cn/a.html' }];
const done: Update = { ...base, status: 'done', evidence };
const closed: Update = { ...base, id: 'U20190506-c1', on: '2019-05-06', by: 'O-cc-office', status: 'closed' };
const confirmed = (report: Update, changes: Partial<Update> = {}): Update => ({
  ...base,
  id: 'U20190506-b1',
  on: '2019-05-06',
  item: report.item,
  by: 'O-cc-office',
  note: '属实。',
  confirms: { update: report.id, content: contentHash(report) },
  ...changes,
});

const record = (updates: readonly Update[]): Files => ({
  'progress/2019.yaml': `updates:\n${updates.map((update) => `  - ${JSON.stringify(update)}\n`).join('')}`,
});
const find = async (files: Files): Promise<readonly Problem[]> => (await loadOnce(sourcesOf(planWith(files)))).problems;

/** `progress/decision until`, at the record's id and field: `U20190430-a1 waiver.until`. */
async function told(updates: readonly Update[], files: Files = {}): Promise<string[]> {
  const problems = await find({ ...record(updates), ...files });
  return problems.map(({ code, path = [], params }) => {
    const kind = params.missing ?? params.reason;
    const [, index, ...field] = path;
    return `${code}${kind ? ` ${kind}` : ''}: ${updates[Number(index)]?.id} ${field.join('.')}`;
  });
}

type Row = readonly [name: string, updates: readonly Update[], said: readonly string[], files?: Files];
const eachRow = (table: readonly Row[]): void =>
  it.each(table.map(([name, updates, said, files]) => ({ name, updates, said, files })))(
    '$name',
    async ({ updates, said, files }) => expect(await told(updates, files)).toEqual(said),
  );

const lacksDone = ['progress/evidence done: U20190506-c1 status'];
const lacksConfirmation = ['progress/evidence confirmation: U20190506-c1 status'];

describe('progress/evidence: closed rests on what was done and confirmed', () => {
  const [yes, both] = [confirmed(done), 'O-joint-conference'];
  const ofJoint: Update = { ...done, by: both };
  const oneCity = edited('tasks/T07.yaml', '  - id: T07.2\n', '  - id: T07.2\n    owners: [O-tj-binhai, O-tj-teda]\n');
  const ofBinhai: Update = { ...done, by: 'O-tj-binhai' };
  const active: Update = { ...base, id: 'U20190502-d1', on: '2019-05-02', status: 'active' };

  eachRow([
    ['confirmed on the day it is closed', [done, yes, closed], []],
    ['all on one day', [done, confirmed(done, { on: done.on }), { ...closed, on: done.on }], []],
    ['closed with an id that sorts first', [done, yes, { ...closed, id: 'U20190506-a0' }], []],
    ['confirmed one day after', [done, confirmed(done, { on: '2019-05-07' }), closed], lacksConfirmation],
    ['closed one day before it was done', [done, yes, { ...closed, on: '2019-04-29' }], lacksDone],
    ['never done', [base, closed], lacksDone],
    ['another item done', [{ ...done, item: 'T07.1' }, confirmed({ ...done, item: 'T07.1' }), closed], lacksDone],
    [
      'done only beside another item',
      [{ ...done, item: 'T07.1', also: ['T07.2'] }, confirmed({ ...done, item: 'T07.1', also: ['T07.2'] }), closed],
      lacksDone,
    ],
    [
      'done without evidence is told once',
      [{ ...base, status: 'done' }, closed],
      ['progress/evidence evidence: U20190430-a1 status'],
    ],
    [
      'done with evidence that cannot be looked up is told once',
      [{ ...done, evidence: [untraced] }, confirmed({ ...done, evidence: [untraced] }), closed],
      ['progress/evidence source: U20190430-a1 status'],
    ],
    ['nobody confirmed', [done, closed], lacksConfirmation],
    ['confirmed by the reporter’s own city', [done, confirmed(done, { by: 'O-tj-binhai' }), closed], lacksConfirmation],
    [
      'confirmed by somebody else of the other city',
      [done, confirmed(done, { by: 'O-cc-new-area' }), closed],
      lacksConfirmation,
    ],
    [
      'edited after it was confirmed',
      [{ ...done, note: '全部入驻。' }, yes, closed],
      [...lacksConfirmation, 'confirmation/stale: U20190506-b1 confirms.content'].sort(),
    ],
    ['reported by both cities, and confirmed by one of them', [ofJoint, confirmed(ofJoint), closed], lacksConfirmation],
    [
      'reported by both cities, and confirmed by both',
      [ofJoint, confirmed(ofJoint), confirmed(ofJoint, { id: 'U20190506-b2', by: 'O-tj-office' }), closed],
      [],
    ],
    ['one city’s own', [ofBinhai, closed], lacksConfirmation, oneCity],
    [
      'one city’s own, confirmed by another of that city',
      [ofBinhai, confirmed(ofBinhai, { by: 'O-tj-teda' }), closed],
      [],
      oneCity,
    ],
    ['taken up again since', [done, yes, active, closed], lacksDone],
    ['taken up again on the day it was done', [done, yes, { ...active, on: done.on }, closed], []],
    ['taken up again after it was closed', [done, yes, closed, { ...active, on: '2019-05-07' }], []],
    [
      'taken up again, done again',
      [active, { ...done, on: '2019-05-02' }, confirmed({ ...done, on: '2019-05-02' }), closed],
      [],
    ],
  ]);

  it('names the report, and who is still to confirm it', async () => {
    const [problem] = await find(record([ofJoint, confirmed(ofJoint), closed]));
    expect(problem?.params).toMatchObject({ update: done.id, by: ['O-tj-office'], on: '2019-05-06', confirmedOn: '' });
    const { stdout } = await runTool('validate', { plan: planWith(record([done, closed])) });
    expect(stdout).toContain('tjcc confirm U20190430-a1 --by O-cc-office');
    const own = await runTool('validate --lang en', { plan: planWith({ ...record([ofBinhai, closed]), ...oneCity }) });
    expect(own.stdout).toContain('tjcc confirm U20190430-a1 --by ID (of an organization other than O-tj-binhai)');
  });

  it('names the day from which on it is confirmed', async () => {
    const { stdout } = await runTool('validate', {
      plan: planWith(record([done, confirmed(done, { on: '2019-05-07' }), closed])),
    });
    expect(stdout).toContain('on: 2019-05-07');
  });

  it('says nothing where the report may stand in a file that cannot be used', async () => {
    const problems = await find({ ...record([closed]), 'progress/2018.yaml': '' });
    expect(problems.map(({ code }) => code)).toEqual(['schema/type']);
  });
});

describe('progress/item', () => {
  eachRow([
    ['an organization', [{ ...base, item: 'O-tj-binhai' }], ['progress/item kind: U20190430-a1 item']],
    ['another report', [{ ...base, item: 'U20190430-a1' }], ['progress/item kind: U20190430-a1 item']],
    ['an obligation', [{ ...base, item: 'R01' }], ['progress/item kind: U20190430-a1 item']],
    ['one year of it', [{ ...base, item: 'R01.2019' }], []],
    ['a whole area', [{ ...base, item: 'A2' }], ['progress/item kind: U20190430-a1 item']],
    ['a whole area beside', [{ ...base, also: ['A2'] }], ['progress/item kind: U20190430-a1 also.0']],
    ['a pairing beside', [{ ...base, also: ['P02', 'T07'] }], []],
    ['an obligation beside', [{ ...base, also: ['P02', 'R01'] }], ['progress/item kind: U20190430-a1 also.1']],
    ['itself beside', [{ ...base, also: ['T07.2'] }], ['progress/item repeat: U20190430-a1 also.0']],
    ['a stage of a measure', [{ ...base, stage: 'sited' }], ['progress/item stage: U20190430-a1 stage']],
    ['a stage of a project', [{ ...base, item: 'J01', stage: 'sited' }], []],
    [
      'a stage of what is not there',
      [{ ...base, item: 'J99', stage: 'sited' }],
      ['reference/unknown: U20190430-a1 item'],
    ],
  ]);

  it('of an area, names a task', async () => {
    const [problem] = await find(record([{ ...base, item: 'A2' }]));
    expect(problem?.params).toMatchObject({ item: 'A2', task: 'T06' });
  });

  it.each([
    ['2019-04-30', 'R01.2019'],
    ['2016-11-28', 'R01.2018'],
    ['2021-01-15', 'R01.2020'],
  ])('of an obligation, on %s, names %s', async (on, instance) => {
    const [problem] = await find(record([{ ...base, on, item: 'R01' }]));
    expect(problem?.params.instance).toBe(instance);
  });
});

describe('progress/decision', () => {
  const forecast = { due: '2020-06', reason: '场地', approved_by: 'O-tj-office', approved_on: '2019-04-30' };
  const waiver = { owner: 'O-tj-office', reason: '场地', until: '2019-04-30' };
  const override = { light: 'yellow', reason: '场地', until: '2019-04-30' } as const;
  const P02 = { ...base, item: 'P02' };

  eachRow([
    ['approved, waived and set on the last possible day', [{ ...base, forecast, waiver, override }], []],
    [
      'approved one day after',
      [{ ...base, forecast: { ...forecast, approved_on: '2019-05-01' } }],
      ['progress/decision approved: U20190430-a1 forecast.approved_on'],
    ],
    [
      'waived until the day before',
      [{ ...base, waiver: { ...waiver, until: '2019-04-29' } }],
      ['progress/decision until: U20190430-a1 waiver.until'],
    ],
    [
      'set until the day before',
      [{ ...base, override: { ...override, until: '2019-04-29' } }],
      ['progress/decision until: U20190430-a1 override.until'],
    ],
    ['a pairing rescheduled', [{ ...P02, forecast }], ['progress/decision deadline: U20190430-a1 forecast']],
    ['a pairing waived', [{ ...P02, waiver }], ['progress/decision deadline: U20190430-a1 waiver']],
    ['a pairing’s light set', [{ ...P02, override }], []],
    [
      'a safeguard rescheduled',
      [{ ...base, item: 'S03', forecast }],
      ['progress/decision deadline: U20190430-a1 forecast'],
    ],
    ['one year of an obligation waived', [{ ...base, item: 'R01.2019', waiver }], []],
    [
      'the obligation itself waived is told once',
      [{ ...base, item: 'R01', waiver }],
      ['progress/item kind: U20190430-a1 item'],
    ],
    [
      'approved and owned by nobody known',
      [{ ...base, forecast: { ...forecast, approved_by: 'O-tj-x' }, waiver: { ...waiver, owner: 'O-tj-y' } }],
      ['reference/unknown: U20190430-a1 forecast.approved_by', 'reference/unknown: U20190430-a1 waiver.owner'],
    ],
  ]);

  const fields = { status: 'active', stage: 'sited', percent: 40, forecast, waiver, override, evidence } as const;
  it.each(Object.entries(fields))('a confirmation goes with no %s', async (field, value) => {
    const report: Update = { ...base, item: 'J01' };
    const mixed = confirmed(report, { [field]: value });
    const found = await find(record([report, mixed]));
    const decisions = found.filter(({ params }) => params.reason === 'mixed');
    expect(decisions.map(({ path, at, params }) => [path?.slice(2), at, params.fields])).toEqual([
      [[field], 'key', [field]],
    ]);
  });
});

describe('progress/confirmation and confirmation/stale', () => {
  const edit: Update = { ...base, note: '全部入驻。' };
  const stale = ['confirmation/stale: U20190506-b1 confirms.content'];
  const again = (changes: Partial<Update>): Update =>
    confirmed(edit, { id: 'U20190507-b2', on: '2019-05-07', ...changes });
  const unknown: Update = { ...confirmed(base), confirms: { update: 'U20190430-a9', content: contentHash(base) } };

  eachRow([
    ['on the day of the report', [base, confirmed(base, { on: '2019-04-30' })], []],
    [
      'one day before the report',
      [base, confirmed(base, { on: '2019-04-29' })],
      ['progress/confirmation earlier: U20190506-b1 on'],
    ],
    ['by the reporter', [base, confirmed(base, { by: base.by })], ['progress/confirmation self: U20190506-b1 by']],
    [
      'by the reporter, and edited since, is told once',
      [edit, confirmed(base, { by: base.by })],
      ['progress/confirmation self: U20190506-b1 by'],
    ],
    [
      'under another item',
      [base, confirmed(base, { item: 'T07.1' })],
      ['progress/confirmation item: U20190506-b1 item'],
    ],
    [
      'under an item that the report only concerns besides',
      [{ ...base, also: ['T07.1'] }, confirmed({ ...base, also: ['T07.1'] }, { item: 'T07.1' })],
      ['progress/confirmation item: U20190506-b1 item'],
    ],
    ['of nothing', [base, unknown], ['progress/confirmation unknown: U20190506-b1 confirms.update']],
    [
      'of a decision',
      [
        { ...base, waiver: { owner: 'O-tj-office', reason: '场地', until: '2020-01-01' } },
        confirmed({ ...base, waiver: { owner: 'O-tj-office', reason: '场地', until: '2020-01-01' } }),
      ],
      ['progress/confirmation decision: U20190506-b1 confirms.update'],
    ],
    ['edited since', [edit, confirmed(base)], stale],
    ['edited since, and confirmed again', [edit, confirmed(base), again({})], []],
    ['edited since, and confirmed again on the same day', [edit, confirmed(base), again({ on: '2019-05-06' })], []],
    [
      'edited since, and confirmed again in an id that sorts first',
      [edit, confirmed(base), again({ id: 'U20190506-a0', on: '2019-05-06' })],
      [],
    ],
    [
      'edited since, and confirmed as it is now only before',
      [edit, confirmed(base), again({ on: '2019-05-05' })],
      stale,
    ],
    [
      'edited since, and confirmed again by somebody else',
      [edit, confirmed(base), again({ by: 'O-cc-new-area' })],
      stale,
    ],
  ]);

  it('the nearest report is named', async () => {
    const [problem] = await find(record([base, unknown]));
    expect(problem?.params.nearest).toBe(base.id);
  });

  it('quotes, comments and the order of fields are no edit', async () => {
    const { id, on, item, by, note } = base;
    const again = `updates:\n  - note: ${note} # 核对过\n    by: '${by}'\n    item: "${item}"\n    on: ${on}\n    id: ${id}\n`;
    expect(await find({ ...record([confirmed(base)]), 'progress/2018.yaml': again })).toEqual([]);
  });
});

describe('progress/contradiction', () => {
  const one: Update = { ...base, id: 'U20190430-01aaaa', status: 'active' };
  const other: Update = { ...base, id: 'U20190430-01bbbb', note: '停了。', status: 'blocked' };
  const told = ['progress/contradiction: U20190430-01bbbb status'];

  eachRow([
    ['two branches, two words', [one, other], told],
    ['whatever stands first in the file', [other, one], told],
    ['the same word', [one, { ...other, status: 'active' }], []],
    ['one that says nothing of it', [one, { ...other, status: undefined }], []],
    ['the one recorded after the other', [one, { ...other, id: 'U20190430-02bbbb' }], []],
    ['on another day', [one, { ...other, id: 'U20190501-01bbbb', on: '2019-05-01' }], []],
    ['on another item', [one, { ...other, item: 'T07.1' }], []],
    ['settled the same day', [one, other, { ...one, id: 'U20190430-02cccc', note: '以此为准。' }], []],
    ['settled later', [one, other, { ...one, id: 'U20190501-01cccc', on: '2019-05-01', note: '以此为准。' }], []],
    [
      'spoken of, but not settled',
      [one, other, { ...base, id: 'U20190501-01cccc', on: '2019-05-01', note: '又谈了。' }],
      told,
    ],
  ]);
});

describe('progress/duplicate', () => {
  const again: Update = { ...base, id: 'U20190430-a2' };
  const third: Update = { ...base, id: 'U20190430-a3' };

  eachRow([
    ['the same under another id', [base, again], ['progress/duplicate: U20190430-a2 id']],
    [
      'three times',
      [base, again, third],
      ['progress/duplicate: U20190430-a2 id', 'progress/duplicate: U20190430-a3 id'],
    ],
    ['on another day', [base, { ...again, on: '2019-05-01' }], []],
    ['with other words', [base, { ...again, note: '全部入驻。' }], []],
    ['with a field more', [base, { ...again, status: 'active' }], []],
    ['with the same words on another item', [base, { ...again, item: 'T07.1' }], []],
    ['under the same id is told of as that', [base, base], ['id/duplicate: U20190430-a1 id']],
    [
      'two confirmations',
      [base, confirmed(base), confirmed(base, { id: 'U20190506-b2' })],
      ['progress/duplicate: U20190506-b2 id'],
    ],
  ]);

  it('names the first, and its file, however the fields are ordered', async () => {
    const turned = `updates:\n  - ${JSON.stringify(Object.fromEntries(Object.entries(again).reverse()))}\n`;
    const [problem] = await find({ ...record([base]), 'progress/2020.yaml': turned });
    expect(problem).toMatchObject({
      file: 'plan/progress/2020.yaml',
      params: { id: again.id, first: base.id, firstFile: 'plan/progress/2019.yaml' },
    });
  });
});

describe('evidence', () => {
  const name = 'evidence/Lumi\u00e8re.pdf';
  const apart = name.normalize('NFD');
  const sha256 = createHash('sha256').update('%PDF').digest('hex');
  const naming = (named: string, hash = sha256): Update => ({
    ...base,
    evidence: [
      { title: '纪要', publisher: '某单位' },
      { title: '纪要', publisher: '某单位', path: named, ...(hash ? { sha256: hash } : {}) },
    ],
  });
  const path = 'U20190430-a1 evidence.1.path';

  eachRow([
    ['as recorded', [naming(name)], [], { [name]: '%PDF' }],
    ['exchanged', [naming(name)], ['evidence/changed: U20190430-a1 evidence.1.sha256'], { [name]: '%PDf' }],
    ['without a fingerprint', [naming(name, '')], [`evidence/changed: ${path}`], { [name]: '%PDF' }],
    ['nowhere', [naming(name)], [`evidence/missing absent: ${path}`]],
    ['stored apart, as macOS does', [naming(name)], [`evidence/missing file-form: ${path}`], { [apart]: '%PDF' }],
    ['written apart', [naming(apart)], [`evidence/missing path-form: ${path}`], { [name]: '%PDF' }],
    [
      'in other case',
      [naming(name)],
      [`evidence/missing case: ${path}`],
      { [name.toUpperCase().replace('EVIDENCE', 'evidence')]: '%PDF' },
    ],
    [
      'stored apart and in other case',
      [naming(name)],
      [`evidence/missing case: ${path}`],
      { [apart.replace('L', 'l')]: '%PDF' },
    ],
    ['both forms there', [naming(apart)], [], { [name]: '', [apart]: '%PDF' }],
  ]);

  it('the nearest file is named, whatever its folder', async () => {
    const [problem] = await find({ ...record([naming('evidence/2019/纪要1.pdf')]), 'evidence/2019/纪要2.pdf': '' });
    expect(problem?.params.nearest).toBe('evidence/2019/纪要2.pdf');
  });

  it('two files of one name: the record of the one that is there is named', async () => {
    const other: Update = { ...naming(name, 'a'.repeat(64)), id: 'U20180430-a1', on: '2018-04-30' };
    const former = `updates:\n  - ${JSON.stringify(other)}\n`;
    const [problem] = await find({ ...record([naming(name)]), 'progress/2018.yaml': former, [name]: '%PDF' });
    expect(problem).toMatchObject({ file: 'plan/progress/2018.yaml', params: { twin: 'plan/progress/2019.yaml' } });
  });

  it('what cannot be read is told once', async () => {
    const sources = sourcesOf(planWith(record([naming(name)])));
    const { problems } = await loadSources([...sources, { file: `plan/${name}`, name, hash: () => undefined }]);
    expect(problems.map(({ code, params }) => [code, params.reason])).toEqual([['evidence/missing', 'unreadable']]);
  });

  it('only what a record names is read, and once', async () => {
    const read: string[] = [];
    const papers = [name, 'evidence/other.pdf'].map((paper) => ({
      file: `plan/${paper}`,
      name: paper,
      hash: () => {
        read.push(paper);
        return sha256;
      },
    }));
    const named = record([naming(name), { ...naming(name), id: 'U20190430-a2' }]);
    await loadSources([...sourcesOf(planWith(named)), ...papers]);
    expect(read).toEqual([name]);
    await loadSources([...sourcesOf(planWith({})), ...papers]);
    expect(read).toEqual([name]);
  });
});

it('our own record breaks none of these rules', async () => {
  const { problems } = await loadOnce(sourcesOf(ownPlan));
  expect(problems).toEqual([]);
});
