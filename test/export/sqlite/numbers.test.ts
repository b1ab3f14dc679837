// The numbers in the SQLite file are those of `tjcc status`, `list`, `check` and `report unit`.
import type { SqlValue } from 'sql.js';
import { describe, expect, it } from 'vitest';
import { listNames } from '../../../src/commands/shared/list-names';
import { reporting } from '../../../src/evaluate/snapshot/silence';
import { itemData } from '../../../src/page/item-data';
import { kinds } from '../../../src/schema/kinds';
import type { Day } from '../../../src/util/day';
import { type Run, runTool } from '../../run-tool';
import { sample } from '../../size';
import { plans, reading } from '../sqlite-file';
import { fileOf, sound, soundness } from './soundness';

const days: readonly (readonly [keyof typeof plans, Day])[] = [
  ['own', '2018-01-31'],
  ['own', '2021-03-01'],
  ['decided', '2019-06-30'],
];

const answers = new Map<string, Promise<Run>>();
/** The data of a command with `--json`; the same question again is answered from memory. */
async function answer(question: string, plan: keyof typeof plans, day: Day) {
  const command = `${question} --as-of ${day} --json`;
  const asked = answers.get(`${plan} ${command}`) ?? runTool(command, { plan: plans[plan] });
  answers.set(`${plan} ${command}`, asked);
  return JSON.parse((await asked).stdout).data;
}

describe.each(sample(days, 1))('%s on %s', (plan, day) => {
  it('is sound, and holds every record with its state', async () => {
    const { bytes, snapshot, plan: model } = await fileOf(plan, day);
    reading(bytes, (rows) => {
      expect(soundness(rows)).toEqual(sound);
      expect(rows('SELECT * FROM unresolved')).toEqual([]);
      for (const kind of kinds) {
        const found = rows(`SELECT * FROM ${listNames[kind]} ORDER BY position`);
        const items = snapshot.ofKind(kind);
        expect(found.map(({ id }) => id)).toEqual(items.map(({ record }) => record.id));
        if (kind === 'organization' || kind === 'update') continue;
        expect(found.map(asListed)).toEqual(items.map((item) => listed(itemData(model, item))));
      }
      expect(rows('SELECT number, as_of, complete, later, revision FROM plan')).toEqual([
        { number: '发改振兴〔2018〕437号', as_of: day, complete: 1, later: snapshot.later, revision: null },
      ]);
    });
  });

  it('counts as `tjcc status` does', async () => {
    const { bytes } = await fileOf(plan, day);
    const status = await answer('status', plan, day);
    reading(bytes, (rows) => {
      const totals = Object.fromEntries(rows('SELECT * FROM by_kind').map((row) => [row.kind, asTotals(row)]));
      expect(totals).toEqual(status.totals);
      const areas = rows('SELECT * FROM lights_by_area ORDER BY area, kind DESC');
      expect(areas.map(({ area, kind, light, ...row }) => [area, kind, light, asTotals(row)])).toEqual(
        status.areas.flatMap(({ id, tasks, measures, light }: Record<string, never>) => [
          [id, 'task', light, tasks],
          [id, 'measure', light, measures],
        ]),
      );
      const lights = rows('SELECT light, count(*) AS n FROM items WHERE is_reporting = 1 GROUP BY light');
      expect(pairs(lights, 'light')).toEqual(withoutZeros(status.lights));
      const stages = rows(
        "SELECT coalesce(stage, 'not-reported') AS stage, count(*) AS n FROM pipeline GROUP BY stage",
      );
      expect(pairs(stages, 'stage')).toEqual(withoutZeros(status.stages));
    });
  });

  it('knows what is overdue as `status`, `list` and `check` do', async () => {
    const { bytes, snapshot } = await fileOf(plan, day);
    const listedDeadlines = await answer('list deadlines is:overdue', plan, day);
    const status = await answer('status', plan, day);
    reading(bytes, (rows) => {
      const own = rows('SELECT id, overdue_days AS days FROM overdue WHERE planned_inherited = 0');
      for (const { overdue } of [{ overdue: listedDeadlines.items }, status])
        expect(byId(own)).toEqual(
          byId(overdue.map(({ id, overdueDays }: { id: string; overdueDays: number }) => ({ id, days: overdueDays }))),
        );
      expect(rows('SELECT count(*) AS n FROM overdue')).toEqual([
        { n: snapshot.items.filter(({ overdueDays }) => overdueDays > 0).length },
      ]);
    });
  });

  it('counts by unit as the hand-over sheets do', async () => {
    const { bytes, snapshot } = await fileOf(plan, day);
    const found = reading(bytes, (rows) => rows('SELECT * FROM by_unit'));
    const sum = (unit: string, field: string, isDefault?: number): number =>
      found
        .filter(
          ({ organization, is_default }) =>
            organization === unit && (is_default === isDefault || isDefault === undefined),
        )
        .reduce((total, row) => total + Number(row[field]), 0);
    for (const { record } of snapshot.ofKind('organization')) {
      const owned = snapshot.items.filter(
        (item) => item.owners.includes(record.id) && reporting.includes(item.record.kind),
      );
      expect([record.id, sum(record.id, 'total'), sum(record.id, 'total', 1), sum(record.id, 'done')]).toEqual([
        record.id,
        owned.length,
        owned.filter(({ ownersAreOwn }) => !ownersAreOwn).length,
        owned.filter(({ status }) => status === 'done' || status === 'closed').length,
      ]);
    }
    const unit = day < '2019' ? 'O-tj-binhai' : 'O-cc-office';
    const { figures } = await answer(`report unit ${unit}`, plan, day);
    expect({
      owned: sum(unit, 'total'),
      ownedByDefault: sum(unit, 'total', 1),
      overdue: sum(unit, 'overdue') - sum(unit, 'overdue_inherited'),
      pastInherited: sum(unit, 'overdue_inherited'),
    }).toEqual({
      owned: figures.owned,
      ownedByDefault: figures.ownedByDefault,
      overdue: figures.overdue,
      pastInherited: figures.pastInherited,
    });
  });
});

/** The numbers of a row, under the names of `tjcc status --json`. */
function asTotals(row: Record<string, SqlValue>) {
  return {
    expected: row.expected ?? row.total,
    read: row.total,
    reported: row.reported,
    done: row.done,
    metLate: row.met_late,
    overdue: row.overdue,
    dueSoon: row.due_soon,
    blocked: row.blocked,
    dropped: row.dropped,
    stale: row.stale,
    waived: row.waived,
    rescheduled: row.rescheduled,
    verified: row.verified,
    red: row.red,
    yellow: row.yellow,
    green: row.green,
    grey: row.grey,
  };
}

const orNull = (value: SqlValue | undefined): SqlValue => value ?? null;
const flagOf = (value: boolean | undefined): SqlValue => (value === undefined ? null : Number(value));

/** The values of a row, in the order of `listed`. */
function asListed(row: Record<string, SqlValue>): SqlValue[] {
  return [
    ...[row.id, row.title, row.title_en, row.text, row.parent, row.status, row.stage, row.percent, row.light],
    ...[row.planned_day, row.planned_inherited, row.forecast_day, row.forecast_days_left, row.actual_day],
    ...[row.overdue_days, row.days_left, row.late_days, row.last_report, row.outcome, row.waiver_until],
    ...[row.waiver_holds, row.override_light, row.override_until, row.verification, row.silent_since],
    ...[row.silent_days, row.silent_limit, row.stale, row.owners_default, row.file, row.selected],
  ].map(orNull);
}

function listed(data: ReturnType<typeof itemData>): SqlValue[] {
  const { due, forecast, waiver, override, silence } = data;
  return [
    ...[data.id, data.title, data.titleEn, data.text, data.parent, data.status, data.stage, data.percent, data.light],
    ...[due?.day, flagOf(due?.inherited), forecast?.day, forecast?.daysLeft, data.actual],
    ...[data.overdueDays, data.daysLeft, data.lateDays, data.lastReport, data.outcome, waiver?.until],
    ...[flagOf(waiver?.holds), override?.light, override?.until, data.verification, silence?.since],
    ...[silence?.days, silence?.limit, flagOf(silence?.stale), flagOf(data.ownersDefault), data.file, 1],
  ].map(orNull);
}

const pairs = (rows: Record<string, SqlValue>[], key: string): Record<string, SqlValue> =>
  Object.fromEntries(rows.map((row) => [row[key], orNull(row.n)]));
const withoutZeros = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
const byId = (rows: Record<string, unknown>[]): Record<string, unknown>[] =>
  [...rows].sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
