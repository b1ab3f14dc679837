// The CREATE TABLE for every kind of record, named as in `tjcc list`.
import type { Kind } from '../../schema/kinds';
import {
  codeType,
  countType,
  createTable,
  dayType,
  flagType,
  notNull,
  oneOfType,
  referenceType,
  type SqlColumn,
} from './column-types';
import { reportEvery } from './sql-codes';
import { namedColumns, stateColumns, stored } from './state-columns';

const dueSqlColumn: SqlColumn = [
  'due',
  'TEXT',
  '期限的原样写法，如 2018-Q2；没有自己的期限则空 · its own day as written',
];
const rhythm: SqlColumn = [
  'report_every',
  oneOfType('report_every', reportEvery),
  '所定的报告周期 · how often to report, if it says so',
];
const clause: SqlColumn = [
  'clause',
  'TEXT NOT NULL',
  '引文出处：记录编号，或 guideline、goals · where the words stand',
];
const parent = (name: string): SqlColumn => ['parent', referenceType(name), ''];

const withState = (name: string, remark: string, own: readonly SqlColumn[], above: readonly SqlColumn[] = []): string =>
  createTable(name, remark, [...namedColumns, ...above, ...own, ...stateColumns, ...stored]);

export const kindTables: Readonly<Record<Kind, string>> = {
  area: withState('areas', '任务分组 · groups of tasks', []),
  task: withState('tasks', '重点任务 · tasks', [dueSqlColumn, rhythm], [parent('areas')]),
  measure: withState(
    'measures',
    '措施：任务中的一句 · measures: one clause of a task',
    [
      ['starts_paragraph', notNull(flagType('starts_paragraph')), '1：原文另起一段 · 1: a new paragraph on paper'],
      dueSqlColumn,
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
    [
      'origin',
      notNull(codeType('origin', 'origin')),
      'plan 方案所列，pipeline 后来进入 · in the plan, or entered later',
    ],
    ['summary', 'TEXT', '非方案原文 · not the plan’s words'],
    ['stage_since', dayType('stage_since'), '进入现阶段的日子 · when it entered its stage'],
    dueSqlColumn,
    rhythm,
  ]),
  component: withState(
    'components',
    '项目组成 · parts of projects',
    [['role', notNull(codeType('role', 'role')), ''], dueSqlColumn, rhythm],
    [
      ['parent', referenceType('records'), '项目或另一组成部分 · a project or another component'],
      ['project', referenceType('projects'), ''],
    ],
  ),
  safeguard: withState('safeguards', '保障措施 · safeguards', [rhythm]),
  milestone: withState('milestones', '年度节点 · milestones', [clause, dueSqlColumn, rhythm]),
  obligation: withState('obligations', '每年必办的事项 · what has to be done every year', [
    clause,
    ['every', notNull(oneOfType('every', ['year'])), ''],
  ]),
  instance: withState(
    'instances',
    '每年必办事项的各年 · each year of an obligation',
    [
      ['year', notNull(countType('year')), ''],
      ['outcome', notNull(codeType('outcome', 'outcome')), 'missed 一经错过即为错过 · a miss stays a miss'],
    ],
    [parent('obligations')],
  ),
  meeting: withState('meetings', '会议 · meetings', [
    ['type', notNull(codeType('type', 'meeting_type')), ''],
    ['day', notNull(dayType('day')), ''],
    ['host', oneOfType('host', ['TJ', 'CC']), ''],
    ['place', 'TEXT', ''],
    ['note', 'TEXT', ''],
  ]),
  action: withState('actions', '会议议定事项 · what meetings decided', [dueSqlColumn, rhythm], [parent('meetings')]),
  organization: createTable('organizations', '单位 · organizations', [
    ['id', 'TEXT NOT NULL PRIMARY KEY REFERENCES records (id)', ''],
    ['position', notNull(countType('position')), ''],
    ['name', 'TEXT NOT NULL', ''],
    ['name_en', 'TEXT NOT NULL', '本库所译 · our gloss'],
    ['party', notNull(codeType('party', 'party')), 'TJ 天津，CC 长春，joint 两市，central 中央'],
    ['type', notNull(codeType('type', 'organization_type')), ''],
    parent('organizations'),
    ['note', 'TEXT', ''],
    ...stored,
  ]),
  update: createTable(
    'updates',
    '进展报告和决定；日期晚于 plan.as_of 的不在内 · reports and decisions known on plan.as_of',
    [
      ['id', 'TEXT NOT NULL PRIMARY KEY REFERENCES records (id)', ''],
      ['position', notNull(countType('position')), ''],
      ['day', notNull(dayType('day')), '所报情况的日子 · the day that it holds for'],
      ['item', referenceType('records'), '主要报告的记录；还涉及的见 update_items · the others are in update_items'],
      ['reported_by', referenceType('organizations'), ''],
      ['note', 'TEXT NOT NULL', ''],
      ['is_report', notNull(flagType('is_report')), '0：只是决定或确认 · 0: only a decision or a confirmation'],
      ['status', codeType('status', 'status'), '这次所报，未报则空 · as said this time, else NULL'],
      ['stage', codeType('stage', 'stage'), ''],
      ['percent', 'INTEGER CHECK (percent BETWEEN 0 AND 100)', ''],
      ['difficulty', 'TEXT', ''],
      ['next_step', 'TEXT', ''],
      ['forecast_day', dayType('forecast_day'), '改期到 · rescheduled to'],
      ['forecast_reason', 'TEXT', ''],
      ['forecast_approved_by', referenceType('organizations'), ''],
      ['forecast_approved_on', dayType('forecast_approved_on'), ''],
      ['waiver_owner', referenceType('organizations'), ''],
      ['waiver_reason', 'TEXT', ''],
      ['waiver_until', dayType('waiver_until'), ''],
      ['override_light', codeType('override_light', 'light'), ''],
      ['override_reason', 'TEXT', ''],
      ['override_until', dayType('override_until'), ''],
      ['confirms', referenceType('updates'), ''],
      ['confirms_content', 'TEXT', '被确认内容的 SHA-256 · of the content that was confirmed'],
      ['verification', codeType('verification', 'verification'), ''],
      ...stored,
    ],
  ),
};
