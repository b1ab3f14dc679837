// A table for every kind of record, named as `tjcc list` names it.
import type { Kind } from '../../schema/kinds';
import { reportEvery } from './codes';
import { type Column, count, day, flag, must, oneOf, table, to, within } from './columns';
import { named, state, stored } from './state-columns';

const due: Column = ['due', 'TEXT', '期限的原样写法，如 2018-Q2；没有自己的期限则空 · its own day as written'];
const rhythm: Column = [
  'report_every',
  within('report_every', reportEvery),
  '所定的报告周期 · how often to report, if it says so',
];
const clause: Column = ['clause', 'TEXT NOT NULL', '引文出处：记录编号，或 guideline、goals · where the words stand'];
const parent = (name: string): Column => ['parent', to(name), ''];

const withState = (name: string, remark: string, own: readonly Column[], above: readonly Column[] = []): string =>
  table(name, remark, [...named, ...above, ...own, ...state, ...stored]);

export const kindTables: Readonly<Record<Kind, string>> = {
  area: withState('areas', '任务分组 · groups of tasks', []),
  task: withState('tasks', '重点任务 · tasks', [due, rhythm], [parent('areas')]),
  measure: withState(
    'measures',
    '措施：任务中的一句 · measures: one clause of a task',
    [
      ['starts_paragraph', must(flag('starts_paragraph')), '1：原文另起一段 · 1: a new paragraph on paper'],
      due,
      rhythm,
    ],
    [parent('tasks')],
  ),
  pairing: withState(
    'pairings',
    '结对；各方见 pairing_sides · pairings; the sides are in pairing_sides',
    [clause, rhythm],
    [parent('pairings')],
  ),
  project: withState('projects', '项目 · projects', [
    ['origin', must(oneOf('origin', 'origin')), 'plan 方案所列，pipeline 后来进入 · in the plan, or entered later'],
    ['summary', 'TEXT', '非方案原文 · not the plan’s words'],
    ['stage_since', day('stage_since'), '进入现阶段的日子 · when it entered its stage'],
    due,
    rhythm,
  ]),
  component: withState(
    'components',
    '项目组成 · parts of projects',
    [['role', must(oneOf('role', 'role')), ''], due, rhythm],
    [
      ['parent', to('records'), '项目或另一组成部分 · a project or another component'],
      ['project', to('projects'), ''],
    ],
  ),
  safeguard: withState('safeguards', '保障措施 · safeguards', [rhythm]),
  milestone: withState('milestones', '年度节点 · milestones', [clause, due, rhythm]),
  obligation: withState('obligations', '每年必办的事项 · what has to be done every year', [
    clause,
    ['every', must(within('every', ['year'])), ''],
  ]),
  instance: withState(
    'instances',
    '每年必办事项的各年 · each year of an obligation',
    [
      ['year', must(count('year')), ''],
      ['outcome', must(oneOf('outcome', 'outcome')), 'missed 一经错过即为错过 · a miss stays a miss'],
    ],
    [parent('obligations')],
  ),
  meeting: withState('meetings', '会议 · meetings', [
    ['type', must(oneOf('type', 'meeting_type')), ''],
    ['day', must(day('day')), ''],
    ['host', within('host', ['TJ', 'CC']), ''],
    ['place', 'TEXT', ''],
    ['note', 'TEXT', ''],
  ]),
  action: withState('actions', '会议议定事项 · what meetings decided', [due, rhythm], [parent('meetings')]),
  organization: table('organizations', '单位 · organizations', [
    ['id', 'TEXT NOT NULL PRIMARY KEY REFERENCES records (id)', ''],
    ['position', must(count('position')), ''],
    ['name', 'TEXT NOT NULL', ''],
    ['name_en', 'TEXT NOT NULL', '本库所译 · our gloss'],
    ['party', must(oneOf('party', 'party')), 'TJ 天津，CC 长春，joint 两市，central 中央'],
    ['type', must(oneOf('type', 'organization_type')), ''],
    parent('organizations'),
    ['note', 'TEXT', ''],
    ...stored,
  ]),
  update: table('updates', '进展报告和决定；日期晚于 plan.as_of 的不在内 · reports and decisions known on plan.as_of', [
    ['id', 'TEXT NOT NULL PRIMARY KEY REFERENCES records (id)', ''],
    ['position', must(count('position')), ''],
    ['day', must(day('day')), '所报情况的日子 · the day that it holds for'],
    ['item', to('records'), '主要报告的记录；还涉及的见 update_items · the others are in update_items'],
    ['reported_by', to('organizations'), ''],
    ['note', 'TEXT NOT NULL', ''],
    ['is_report', must(flag('is_report')), '0：只是决定或确认 · 0: only a decision or a confirmation'],
    ['status', oneOf('status', 'status'), '这次所报，未报则空 · as said this time, else NULL'],
    ['stage', oneOf('stage', 'stage'), ''],
    ['percent', 'INTEGER CHECK (percent BETWEEN 0 AND 100)', ''],
    ['difficulty', 'TEXT', ''],
    ['next_step', 'TEXT', ''],
    ['forecast_day', day('forecast_day'), '改期到 · rescheduled to'],
    ['forecast_reason', 'TEXT', ''],
    ['forecast_approved_by', to('organizations'), ''],
    ['forecast_approved_on', day('forecast_approved_on'), ''],
    ['waiver_owner', to('organizations'), ''],
    ['waiver_reason', 'TEXT', ''],
    ['waiver_until', day('waiver_until'), ''],
    ['override_light', oneOf('override_light', 'light'), ''],
    ['override_reason', 'TEXT', ''],
    ['override_until', day('override_until'), ''],
    ['confirms', to('updates'), ''],
    ['confirms_content', 'TEXT', '被确认内容的 SHA-256 · of the content that was confirmed'],
    ['verification', oneOf('verification', 'verification'), ''],
    ...stored,
  ]),
};
