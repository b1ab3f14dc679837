// The hand-over sheet of a unit: its items, deadlines, reports that wait for its confirmation, and where it is named.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { approvedPlan } from '../../../run-tool';
import { cc, isOpen, type Known, madeReport, namedIn, recordsOn, reportsWithin, tj, updates } from './known-plan';

const day = '2019-01-31';
const pairings: { id: string; tianjin: string[]; changchun: string[] }[] = parse(
  approvedPlan['pairings.yaml'] ?? '',
).pairings;
const ownersOf = ({ id, kind, owners }: Known): readonly string[] => {
  const pair = kind === 'pairing' ? pairings.find((one) => one.id === id) : undefined;
  return pair ? [...pair.tianjin, ...pair.changchun] : (owners ?? [tj, cc]);
};
const isInherited = ({ kind, due }: Known): boolean =>
  !due && ['task', 'measure', 'project', 'component'].includes(kind);
const byDue = (one: Known, other: Known): number => ((one.due ?? '') < (other.due ?? '') ? -1 : 1);

describe.each([
  [cc, '长春市发展改革委'],
  [tj, '天津市合作交流办'],
  ['O-tj-government', '天津市政府'],
  ['O-tj-binhai', '天津滨海新区'],
  ['O-cc-publicity', '长春市宣传部门'],
])('report unit %s', (unit, name) => {
  const made = () => madeReport(`unit ${unit} --as-of ${day}`);
  const owned = recordsOn(day).filter((record) => ownersOf(record).includes(unit));
  const own = owned.filter(({ kind, owners }) => kind === 'pairing' || owners);
  const listBelow = async (said: string): Promise<string[]> => {
    const { text } = await made();
    expect(text).toContain(said);
    const lines = text
      .slice(text.indexOf(said) + said.length)
      .trim()
      .split('\n');
    const until = lines.findIndex((line) => !/^\d+\. /.test(line));
    return lines.slice(0, until).map((line) => line.split(' ')[1] ?? '');
  };

  it('counts the items that the unit owns', async () => {
    const { figures, text, markdown } = await made();
    expect(figures).toMatchObject({ unit, owned: owned.length, ownedByDefault: owned.length - own.length });
    const said = `由本单位负责的事项${owned.length}项：方案或会议指定${own.length}项，没有另行指定而依默认由本单位负责${owned.length - own.length}项。`;
    expect(text).toContain(said);
    expect(markdown).toContain(said);
    expect(text).toContain(`事项交接清单（${name}）`);
    const [, annex = ''] = /附件1?\n负责事项一览\n([\s\S]*?)\n(?:附件2|编制说明)/.exec(text) ?? [];
    expect(
      annex
        .split('\n')
        .map((row) => row.split(' ')[0])
        .sort(),
    ).toEqual(owned.map(({ id }) => id).sort());
  });

  it('lists what is overdue, and what is coming', async () => {
    const { figures } = await made();
    const overdue = owned.filter(({ id, due }) => due && due < day && isOpen(id, day));
    const coming = owned.filter(({ id, due }) => due && due >= day && isOpen(id, day));
    const ahead = owned.filter((one) => isInherited(one) && isOpen(one.id, day));
    expect(figures).toMatchObject({
      overdue: overdue.length,
      coming: coming.length,
      ahead: ahead.length,
      pastInherited: 0,
    });
    const saidOverdue =
      overdue.length === 0 ? '单独定有期限的事项没有逾期。' : `单独定有期限的事项逾期${overdue.length}项：`;
    expect((await listBelow(saidOverdue)).sort()).toEqual(overdue.map(({ id }) => id).sort());
    const saidComing =
      coming.length === 0
        ? '没有单独定有期限、将要到期的事项。'
        : `单独定有期限、没有办结、期限未到的${coming.length}项，从最近的起：`;
    expect(await listBelow(saidComing)).toEqual([...coming].sort(byDue).map(({ id }) => id));
    const { text } = await made();
    const saidAhead = `另有沿用上级或规划期末期限、没有办结的${ahead.length}项，见附件。`;
    if (ahead.length > 0) expect(text).toContain(saidAhead);
    else expect(text).not.toContain('另有沿用上级或规划期末期限、没有办结的');
  });

  it('counts the reports on its items and the reports it made, and lists the ten latest', async () => {
    const ids = new Set(owned.map(({ id }) => id));
    const reports = reportsWithin('', day).filter(
      (one) => one.by === unit || [...namedIn([one])].some((id) => ids.has(id)),
    );
    const { figures } = await made();
    expect(figures.reports).toBe(reports.length);
    const said =
      reports.length === 0
        ? '没有就负责事项的报告，本单位也没有报告过。'
        : `就负责事项作出的报告，和由本单位作出的报告，共${reports.length}条，最近的：`;
    expect(await listBelow(said)).toEqual(
      reports
        .toReversed()
        .slice(0, 10)
        .map(({ item }) => item),
    );
  });

  it('lists the reports that only it can confirm', async () => {
    const { figures, text } = await made();
    const records = recordsOn(day);
    const waiting = reportsWithin('', day).filter(({ id, item, by }) => {
      const record = records.find((one) => one.id === item);
      const owners = record ? ownersOf(record) : [];
      const isJoint = ['O-tj', 'O-cc'].every((city) => owners.some((owner) => owner.startsWith(city)));
      const isConfirmed = updates.some((one) => one.confirms?.update === id && one.by === unit);
      return isJoint && [tj, cc].includes(unit as typeof tj) && by !== unit && !isConfirmed;
    });
    expect(figures.toConfirm).toBe(waiting.length);
    if (waiting.length === 0) return expect(text).toContain('没有待本单位确认的报告。');
    const [, section = ''] = /、待本单位确认的报告\n((?:\d+\. .*\n)*)/.exec(text) ?? [];
    expect(
      section
        .trim()
        .split('\n')
        .map((line) => /^\d+\. (U[\w-]+)（/.exec(line)?.[1]),
    ).toEqual(waiting.map(({ id }) => id));
  });

  it('its notes are about its own', async () => {
    const { figures, text } = await made();
    const last = new Set(reportsWithin('', day).map(({ item }) => item));
    const reported = owned.filter(({ id }) => last.has(id)).length;
    expect(figures.notes).toMatchObject({
      ...{ reportedThemselves: reported, ownersByDefault: owned.length - own.length },
      inherited: owned.filter(isInherited).length,
    });
    expect(text).toContain(`以下各点只就由本单位负责的${owned.length}项而言。`);
  });
});

it('what names the unit and is not its own is counted, and listed', async () => {
  const { figures, text } = await madeReport(`unit O-tj-government --as-of ${day}`);
  expect(figures.named).toBe(4);
  expect(text).toContain('文字中提到本单位、但不由本单位负责的4项，见附件。');
  const [, annex = ''] = /附件2\n提到本单位的事项\n([\s\S]*?)\n编制说明/.exec(text) ?? [];
  expect(annex.split('\n').map((row) => row.split(' ')[0])).toEqual(['T01', 'T01.1', 'S01', 'S02']);
});

it('after the plan’s years the sheet lists overdue items with an inherited deadline', async () => {
  const { figures, text } = await madeReport(`unit ${cc} --as-of 2021-02-01`, '2021-06-30');
  const past = recordsOn('2021-02-01').filter((one) => isInherited(one) && isOpen(one.id, '2021-02-01')).length;
  expect(figures).toMatchObject({ pastInherited: past, ahead: 0, coming: 0 });
  expect(text).toContain(`另有沿用上级或规划期末期限、期限已过而没有报告办结的${past}项，见附件。`);
});
