// tjcc assess: rules that are missing, the period, and what may be named.
import { describe, expect, it } from 'vitest';
import { planWith, runTool } from '../run-tool';

describe('the command', () => {
  it('without rules says what to do; of an earlier revision that has none, too', async () => {
    const plan = planWith({ 'assessment.yaml': undefined });
    const without = await runTool('assess', { plan });
    expect(without).toMatchObject({ stdout: '', exitCode: 3 });
    expect(without.stderr).toContain('没有 plan/assessment.yaml');
    expect((await runTool('assess --at old', { revisions: { old: plan } })).stderr).toContain('去掉 --at');
  });

  it('takes the year of the day judged, and names the period’s end as its day', async () => {
    const data = async (words: string) => {
      const { stdout } = await runTool(`assess ${words} --json`, { today: '2019-06-30' });
      const { asOf, data } = JSON.parse(stdout);
      return [asOf, data.period.name, data.period.over];
    };
    expect(await data('')).toEqual(['2019-06-30', '2019', false]);
    expect(await data('--as-of 2018-11-11')).toEqual(['2018-11-11', '2018', false]);
    expect(await data('--period 2018')).toEqual(['2018-12-31', '2018', true]);
    expect(await data('--period ２０１９-Q2')).toEqual(['2019-06-30', '2019-Q2', false]);
    expect(await data('--period 2019-05 --as-of 2019-05-31')).toEqual(['2019-05-31', '2019-05', false]);
  });

  it('finds organizations by id, name and form, areas by title, cities by code and word', async () => {
    const ids = async (...words: string[]) => {
      const { stdout } = await runTool(['assess', ...words, '--json'], { today: '2019-06-30' });
      return JSON.parse(stdout).data.scorecards.map(({ id }: { id: string }) => id);
    };
    expect(await ids('滨海新区', 'o-cc-new-area')).toEqual(['O-tj-binhai', 'O-cc-new-area']);
    expect(await ids('--group', 'area', 'a2', '共促科技成果转化，提升创业创新水平')).toEqual(['A2', 'A3']);
    expect(await ids('--group', 'party', '长春')).toEqual(['CC']);
    expect(await ids('--group', 'party', 'Tianjin', 'cc')).toEqual(['TJ', 'CC']);
  });
});
