// The first and the last day of a period belong to it, for deadlines, reports, decisions and meetings alike.
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Update } from '../../../../src/schema/generated/types';
import { planWith } from '../../../run-tool';
import { reportOf } from './known-plan';

const evidence: Update['evidence'] = [{ title: '报道', publisher: '日报', url: 'https://example.cn/a.html' }];
const days = ['2018-06-30', '2018-07-01', '2018-07-31', '2018-08-01'];
const meetingOf = (on: string, dues: readonly string[]) => {
  const id = `G${on.replaceAll('-', '')}`;
  const actions = dues.map((due, at) => ({ id: `${id}.${at + 1}`, text: `事${at + 1}`, title_en: 'Thing', due }));
  return { id, type: 'exchange', title: '会商', title_en: 'Talks', on, evidence, ...(dues.length > 0 && { actions }) };
};
const updates: Update[] = days.flatMap((on, at): Update[] => [
  { id: `U${on.replaceAll('-', '')}-000${at}`, on, item: `T0${at + 1}`, by: 'O-tj-office', note: '情况' },
  {
    ...{ id: `U${on.replaceAll('-', '')}-001${at}`, on, item: `P0${at + 1}`, by: 'O-tj-office', note: '改灯' },
    override: { light: 'red', reason: '看过', until: '2018-12-31' },
  },
]);
const plan = planWith({
  'progress/edges.yaml': stringify({ updates }, { aliasDuplicateObjects: false }),
  'meetings/G20180320.yaml': stringify(meetingOf('2018-03-20', days), { aliasDuplicateObjects: false }),
  ...Object.fromEntries(
    days.map((on) => [
      `meetings/G${on.replaceAll('-', '')}.yaml`,
      stringify(meetingOf(on, []), { aliasDuplicateObjects: false }),
    ]),
  ),
});

it.each([
  ['monthly --period 2018-06', 1],
  ['monthly --period 2018-07', 2],
  ['monthly --period 2018-08', 1],
  ['quarterly --period 2018-Q2', 1],
  ['quarterly --period 2018-Q3', 3],
])('report %s has %i of each', async (command, count) => {
  const { figures } = await reportOf(plan, command, '2018-12-31');
  expect(figures.deadlines.due).toBe(count);
  // A light that is set by hand comes with a report: its note.
  expect(figures.received).toEqual({ reports: 2 * count, items: 2 * count, meetings: count, decisions: count });
});

it('what falls due on the first and on the last day of the next month comes next', async () => {
  const { text } = await reportOf(plan, 'monthly --period 2018-06', '2018-12-31');
  expect(text).toMatch(/2018年7月到期2项：\n1\. G20180320\.2 .*2018年7月1日.*\n2\. G20180320\.3 .*2018年7月31日/);
});
