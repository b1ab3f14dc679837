// The assessment in the annual summary: shares and grades agree with its own table of scores.
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { runTool } from '../../../run-tool';
import { type MadeReport, madeReport, plan, reportOf } from './known-plan';

/** Rows of the table: name, items, done in time, late, overdue, silent, without evidence, points, grade. */
function scoresIn({ text }: MadeReport): [name: string, score: number, grade: string][] {
  const [, table = ''] = /考核评分表\n[\s\S]*?\n得分\n([\s\S]*?)\n[^\n]*事项是本期要办/.exec(text) ?? [];
  return table.split('\n').map((line) => {
    const cells = line.split(' ');
    return [cells[0] ?? '', Number(cells.at(-2)), cells.at(-1) ?? ''];
  });
}

function gradesOf(made: MadeReport): string {
  const counts = ['优秀', '良好', '合格', '不合格'].map(
    (grade) => [grade, scoresIn(made).filter(([, , own]) => own === grade).length] as const,
  );
  return counts
    .filter(([, count]) => count > 0)
    .map(([grade, count]) => `${grade}${count}个`)
    .join('，');
}

/** Three overdue actions of one unit, and nothing else: 70 points. */
const oneUnit = {
  ...plan,
  'meetings/G20181201.yaml': stringify({
    ...{ id: 'G20181201', type: 'exchange', title: '会商', title_en: 'Talks', on: '2018-12-01' },
    evidence: [{ title: '报道', publisher: '日报', url: 'https://example.cn/b.html' }],
    actions: ['1', '2', '3'].map((number) => ({
      ...{ id: `G20181201.${number}`, text: `事${number}`, title_en: 'Thing', due: '2018-12-20' },
      owners: ['O-tj-wuqing'],
    })),
  }),
};

describe('annual-summary --period 2018', () => {
  it('counts the grades of its table', async () => {
    const made = await madeReport('annual-summary --period 2018');
    expect(scoresIn(made)).toHaveLength(42);
    expect(gradesOf(made)).toBe('优秀4个，良好36个，不合格2个');
    for (const said of [made.text, made.markdown]) {
      expect(said).toContain('按等次分：优秀4个，良好36个，不合格2个。');
      expect(said).toContain('评分的单位42个；');
    }
  });

  it('names a grade that a single unit has', async () => {
    const made = await reportOf(oneUnit, 'annual-summary --period 2018', '2019-06-30');
    expect(scoresIn(made).find(([name]) => name === '天津武清区')).toEqual(['天津武清区', 70, '合格']);
    expect(gradesOf(made)).toBe('优秀3个，良好36个，合格1个，不合格2个');
    expect(made.text).toContain('按等次分：优秀3个，良好36个，合格1个，不合格2个。');
  });

  it('gives the scores that `tjcc assess` gives, less what was still open on the last day', async () => {
    const command = 'assess --period 2018 --as-of 2018-12-31 --json';
    const { stdout } = await runTool(command, { plan, today: '2019-06-30' });
    const { scorecards } = JSON.parse(stdout).data;
    const scores = scorecards.map(({ score }: { score: number }) => score);
    const sum = (list: readonly number[]): number => list.reduce((whole, score) => whole + score, 0);
    const made = scoresIn(await madeReport('annual-summary --period 2018')).map(([, score]) => score);
    // On the last day itself nothing is overdue yet; after the year three milestones are, each owned by two offices.
    expect([made.length, sum(made)]).toEqual([scores.length, sum(scores) - 3 * 10 * 2]);
  });

  it('says how many it looks at, and parts them without remainder', async () => {
    const { text } = await madeReport('annual-summary --period 2018');
    const [, items = ''] = /考核看(\d+)项：须报告的132项中/.exec(text) ?? [];
    const [, ...parts] =
      /共(\d+)项：已完成(\d+)项.*正常(\d+)项.*预警或滞后(\d+)项.*逾期或受阻(\d+)项.*无报告或状态未报(\d+)项/.exec(
        text,
      ) ?? [];
    const [whole = 0, ...counts] = parts.map(Number);
    expect(whole).toBe(Number(items));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(whole);
  });
});

it('a plan without rules has no scores in its summary', async () => {
  const { 'assessment.yaml': _rules, ...without } = plan;
  const { text } = await reportOf(without, 'annual-summary --period 2018', '2019-06-30');
  expect(text).not.toMatch(/督查考核\n|按等次分|考核评分表/);
  expect(text).toContain('、存在问题');
});

it('a year that has not begun has none either', async () => {
  const { text } = await madeReport('annual-plan --period 2019');
  expect(text).not.toContain('按等次分');
});
