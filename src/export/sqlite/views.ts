// Views for common questions, in SQL that SQLite supports since 2013. Their numbers equal those of `tjcc status`
// and `tjcc report unit`: test/export/sqlite/numbers.test.ts holds them together.
import { stages } from '../../evaluate/snapshot/item';
import type { Kind } from '../../schema/kinds';
import type { SqlColumn } from './column-types';
import { namedColumns, stateColumns, stored } from './state-columns';

/** Columns that only some kinds have; NULL for the others. */
const some: readonly (readonly [name: string, kinds: readonly Kind[]])[] = [
  ['parent', ['task', 'measure', 'pairing', 'component', 'instance', 'action']],
  ['outcome', ['instance']],
];

const names = (columns: readonly SqlColumn[]): string => columns.map(([name]) => name).join(', ');

export const itemsView = (
  kinds: readonly (readonly [kind: Kind, table: string, isReporting: boolean])[],
): string => `CREATE VIEW items AS
  -- 所有有状态的记录；is_reporting = 0 的（任务分组、每年必办事项、会议）只作汇总，计数时不要重复算
  -- everything with a state; those with is_reporting = 0 only sum up others: leave them out when you count
${kinds
  .map(
    ([kind, table, isReporting]) =>
      `  SELECT '${kind}' AS kind, ${isReporting ? 1 : 0} AS is_reporting, ${some
        .map(([name, having]) => (having.includes(kind) ? name : `NULL AS ${name}`))
        .join(', ')}, ${names(namedColumns)}, ${names(stateColumns)}, ${names(stored)} FROM ${table}`,
  )
  .join('\n  UNION ALL\n')}`;

const when = (condition: string, name: string): string => `count(CASE WHEN ${condition} THEN 1 END) AS ${name}`;

/** The numbers of `tjcc status --json` under the same names, except the light `done`, whose name must differ from the status. */
const numbers = [
  'count(i.id) AS total',
  when("i.status <> 'no-report'", 'reported'),
  when("i.status IN ('done', 'closed')", 'done'),
  when('i.late_days > 0', 'met_late'),
  when('i.overdue_days > 0', 'overdue'),
  when('i.overdue_days > 0 AND i.planned_inherited = 1', 'overdue_inherited'),
  when('i.due_soon = 1', 'due_soon'),
  when("i.status = 'blocked'", 'blocked'),
  when("i.status = 'dropped'", 'dropped'),
  when('i.stale = 1', 'stale'),
  when('i.overdue_days > 0 AND i.waiver_holds = 1', 'waived'),
  when('i.forecast_day IS NOT NULL', 'rescheduled'),
  when("i.verification = 'verified'", 'verified'),
  ...['red', 'yellow', 'green', 'grey'].map((light) => when(`i.light = '${light}'`, light)),
  when("i.light = 'done'", 'light_done'),
].join(',\n    ');

/** The owners in the order of the plan, which the subquery keeps. */
const ownerNames = (column: string, between: string): string =>
  `(SELECT group_concat(${column}, '${between}') FROM (SELECT u.${column} FROM owners o
      JOIN organizations u ON u.id = o.organization WHERE o.item = i.id ORDER BY o.position))`;

export const views: readonly string[] = [
  `CREATE VIEW overdue AS
  -- 逾期的事项；planned_inherited = 1 的只是过了方案期末，tjcc status 不列
  -- all that is overdue; with planned_inherited = 1 only against the end of the plan’s years, which tjcc status does not list
  SELECT i.kind, i.id, i.title, i.title_en, i.planned_day, i.planned_inherited, i.overdue_days, i.status, i.light, i.outcome,
    i.forecast_day, i.waiver_until, i.waiver_holds,
    ${ownerNames('name', '、')} AS owners,
    ${ownerNames('name_en', ', ')} AS owners_en,
    i.owners_default, i.last_report, i.selected
  FROM items i WHERE i.overdue_days > 0 ORDER BY i.planned_day, i.position`,
  `CREATE VIEW by_unit AS
  -- 每个单位负责的事项；默认负责的另成一行（is_default = 1）。一件事有几个单位负责，各算一次
  -- what each unit answers for, by default or by name in rows apart; what several answer for counts for each
  SELECT u.id AS organization, u.name, u.name_en, u.party, u.type, coalesce(i.is_default, 0) AS is_default,
    ${numbers}
  FROM organizations u LEFT JOIN (SELECT o.organization, o.is_default, i.* FROM owners o JOIN items i ON i.id = o.item
    WHERE i.is_reporting = 1) i ON i.organization = u.id
  GROUP BY u.id, u.name, u.name_en, u.party, u.type, coalesce(i.is_default, 0)`,
  `CREATE VIEW by_kind AS
  -- 各类合计，同 tjcc status --json 的 totals · the totals of each kind, as in tjcc status --json
  SELECT c.kind, c.expected, c.read,
    ${numbers}
  FROM counts c LEFT JOIN items i ON i.kind = c.kind WHERE c.is_reporting = 1
  GROUP BY c.kind, c.expected, c.read`,
  `CREATE VIEW lights_by_area AS
  -- 各组的任务和措施 · the tasks and measures of each area
  SELECT a.id AS area, a.title, a.title_en, a.light, i.kind,
    ${numbers}
  FROM areas a JOIN tasks t ON t.parent = a.id JOIN items i
    ON (i.kind = 'task' AND i.id = t.id) OR (i.kind = 'measure' AND i.parent = t.id)
  GROUP BY a.id, a.title, a.title_en, a.light, i.kind`,
  `CREATE VIEW pipeline AS
  -- 项目按阶段；未报阶段的在后 · projects by stage, those of which no stage was reported last
  SELECT coalesce(c.position, ${stages.length}) AS stage_position, p.stage, p.id, p.title, p.title_en, p.origin, p.stage_since,
    p.status, p.light, p.last_report, p.selected
  FROM projects p LEFT JOIN codes c ON c.field = 'stage' AND c.code = p.stage ORDER BY stage_position, p.position`,
];
