// tjcc check --fail-on: which findings fail the check, with a base and without.
import { describe, expect, it } from 'vitest';
import { active, base, changed, forecast, milestoneDue, reporting, update, waiver } from '../../evaluate/pull-requests';
import { runTool } from '../../run-tool';
import { verdict } from './check';

describe('--fail-on', () => {
  const touching = reporting(active('2018-12-18 M2018.1 b1'));
  const soon = ['--fail-on', 'due-soon'];
  const none = ['--fail-on', 'none'];

  it.each([
    ['an unchanged tree, due soon', base, '2018-12-20', soon, '0'],
    ['a report on what is due soon', touching, '2018-12-20', soon, '1, M2018.1 touched'],
    [
      'with a reschedule',
      reporting(active('2018-12-18 M2018.1 b1', { forecast: forecast('2019', '2018-12-18') })),
      '2018-12-20',
      soon,
      '0',
    ],
    [
      'what was not due soon',
      milestoneDue('M2019.1', '2018-12-31'),
      '2018-12-20',
      soon,
      '1, M2019.1 introduced, planned-date M2019.1',
    ],
    [
      'due sooner',
      milestoneDue('M2018.1', '2018-12-25'),
      '2018-12-20',
      soon,
      '1, M2018.1 worsened, planned-date M2018.1',
    ],
    ['overdue counts as well', touching, '2019-06-30', soon, '1, M2018.1 touched'],
    [
      'a waiver covers what is due soon',
      reporting(update('2018-12-18 M2018.1 b1', { waiver: waiver('2019-06-30') })),
      '2018-12-20',
      soon,
      '0',
    ],
    ['nothing fails', touching, '2019-06-30', none, '0, M2018.1 touched'],
    ['nor a guard', milestoneDue('M2018.2', '2018-12-30'), '2018-11-01', none, '0, planned-date M2018.2'],
    ['but for errors in files', changed(['timeline.yaml', 'milestones:', 'milestones: [']), '2019-06-30', none, '1'],
  ] as const)('%s', async (_name, head, day, options, says) => {
    expect(await verdict(head, base, day, ...options)).toBe(says);
  });

  it('what inherits a deadline that the change moves later is touched by it', async () => {
    const due = (day: string) => changed(['tasks/T01.yaml', 'title: 协同推进', `due: ${day}\ntitle: 协同推进`]);
    const says = await verdict(due('2018-12-28'), due('2018-12-25'), '2019-01-15', '--inherited');
    const measures = ['T01.1', 'T01.2', 'T01.3', 'T01.4'].map((id) => `${id} touched`).join(', ');
    expect(says).toBe(`1, T01 touched, ${measures}, planned-date T01`);
  });

  it.each([
    ['2018-12-20', 'overdue', 0],
    ['2018-12-20', 'due-soon', 1],
    ['2018-11-01', 'due-soon', 0],
    ['2019-06-30', 'overdue', 1],
    ['2019-06-30', 'due-soon', 1],
    ['2019-06-30', 'none', 0],
  ])('without a base, %s %s', async (day, level, exitCode) => {
    const run = await runTool(['check', '--as-of', day, '--fail-on', level], { plan: base });
    expect(run).toMatchObject({ stderr: '', exitCode });
    const { data } = JSON.parse(
      (await runTool(['check', '--as-of', day, '--fail-on', level, '--json'], { plan: base })).stdout,
    );
    expect(data).toMatchObject({ failOn: level, base: null, blamed: [], settled: [], guards: [] });
  });
});
