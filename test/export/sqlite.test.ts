// The SQLite file: its keys hold, its numbers are those of `tjcc status`, `list` and `report unit`, its checks refuse what is
// wrong, and nothing in a plan's text acts.
import type { SqlValue } from 'sql.js';
import { describe, expect, it } from 'vitest';
import { listNames } from '../../src/commands/shared/list-names';
import { reporting } from '../../src/evaluate/snapshot/silence';
import { codes, codeWords } from '../../src/export/sqlite/codes';
import { en } from '../../src/messages/en/index';
import { zh } from '../../src/messages/zh/index';
import { itemData } from '../../src/page/item-data';
import { kinds } from '../../src/schema/kinds';
import type { Day } from '../../src/util/day';
import { ownPlan, planWith, type Run, runTool } from '../run-tool';
import { sample } from '../size';
import { type Asked, exported, exportedAnew, plans, reading } from './sqlite-file';

const days: readonly (readonly [keyof typeof plans, Day])[] = [
  ['own', '2018-01-31'],
  ['own', '2021-03-01'],
  ['decided', '2019-06-30'],
];

const fileOf = (plan: keyof typeof plans, day: Day): ReturnType<typeof exported> => exported(plans[plan], day);

const answers = new Map<string, Promise<Run>>();
/** No question is asked twice. */
async function answer(question: string, plan: keyof typeof plans, day: Day) {
  const command = `${question} --as-of ${day} --json`;
  const asked = answers.get(`${plan} ${command}`) ?? runTool(command, { plan: plans[plan] });
  answers.set(`${plan} ${command}`, asked);
  return JSON.parse((await asked).stdout).data;
}

const soundness = (rows: Asked) => ({
  integrity: rows('PRAGMA integrity_check'),
  keys: rows('PRAGMA foreign_key_check'),
});
const sound = { integrity: [{ integrity_check: 'ok' }], keys: [] };

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

describe('the file', () => {
  it('says what it is, and is the same twice, whatever was made before', async () => {
    const { bytes } = await fileOf('decided', '2019-06-30');
    const again = await exportedAnew(plans.decided, '2019-06-30');
    expect(Buffer.compare(bytes, again.bytes)).toBe(0);
    reading(bytes, (rows) => {
      expect(rows('PRAGMA application_id')).toEqual([{ application_id: 0x746a6363 }]);
      expect(rows('PRAGMA user_version')).toEqual([{ user_version: 1 }]);
      expect(rows('PRAGMA encoding')).toEqual([{ encoding: 'UTF-8' }]);
    });
  });

  it('holds decisions, evidence, reasons and links', async () => {
    const { bytes, snapshot } = await fileOf('decided', '2019-06-30');
    reading(bytes, (rows) => {
      expect(rows("SELECT status, light, override_light, verification FROM measures WHERE id = 'T07.2'")).toEqual([
        { status: 'blocked', light: 'red', override_light: 'yellow', verification: 'reported' },
      ]);
      expect(
        rows("SELECT outcome, late_days, waiver_until, waiver_holds FROM instances WHERE id = 'R01.2018'"),
      ).toEqual([{ outcome: 'missed', late_days: 59, waiver_until: '2019-03-31', waiver_holds: 0 }]);
      expect(
        rows(
          'SELECT item, forecast_day, forecast_approved_by FROM updates WHERE forecast_day IS NOT NULL ORDER BY day',
        ),
      ).toEqual([
        { item: 'M2019.2', forecast_day: '2020-03-31', forecast_approved_by: 'O-cc-office' },
        { item: 'M2019.2', forecast_day: '2020-06-30', forecast_approved_by: 'O-tj-office' },
      ]);
      expect(rows('SELECT sum(is_main) AS main, count(*) AS named FROM update_items')).toEqual([
        { main: snapshot.ofKind('update').length, named: snapshot.ofKind('update').length + 1 },
      ]);
      expect(
        rows("SELECT title, published, url FROM evidence WHERE record = 'U20180911-bb01' ORDER BY position"),
      ).toEqual([
        { title: '示例简报', published: '2018-09', url: 'https://example.cn/briefing.html' },
        { title: '示例纪要', published: null, url: null },
      ]);
      expect(rows("SELECT code, because_of FROM reasons WHERE item = 'T07'")).toEqual([
        { code: 'worst-child', because_of: 'T07.2' },
      ]);
      expect(rows('SELECT count(*) AS n FROM reasons')[0]?.n).toBe(
        snapshot.items.filter(hasState).reduce((sum, { reasons }) => sum + reasons.length, 0),
      );
      expect(
        rows("SELECT organization, party FROM pairing_sides WHERE pairing = 'P02.1' ORDER BY party, position"),
      ).toEqual([
        { organization: 'O-cc-xinglong', party: 'CC' },
        { organization: 'O-tj-port-bonded', party: 'TJ' },
        { organization: 'O-tj-dongjiang', party: 'TJ' },
      ]);
    });
  });

  it('refuses what no plan may say', async () => {
    const { bytes } = await fileOf('decided', '2019-06-30');
    reading(bytes, (_rows, database) => {
      database.run('PRAGMA foreign_keys = ON');
      for (const change of [
        "status = 'finished'",
        'status = NULL',
        "light = 'orange'",
        'percent = 101',
        "percent = 'half'",
        "planned_day = '2019-02-30'",
        "planned_day = '2019'",
        'overdue_days = -1',
        "overdue_days = 'many'",
        'days_left = 1.5',
        'selected = 2',
        "parent = 'A9'",
        'id = NULL',
      ])
        expect(() => database.run(`UPDATE tasks SET ${change} WHERE id = 'T07'`), change).toThrow(/constraint failed/);
      for (const change of [
        "INSERT INTO owners VALUES ('T07', 'O-nobody', 0, 0)",
        "DELETE FROM records WHERE id = 'T07'",
      ])
        expect(() => database.run(change), change).toThrow(/FOREIGN KEY constraint failed/);
    });
  });

  it('has a word for every code, in both languages', async () => {
    for (const [language, messages] of [['zh', zh] as const, ['en', en] as const]) {
      const words = codeWords({ messages, language });
      for (const field of Object.keys(codes) as (keyof typeof codes)[])
        expect([...codes[field]].sort(), field).toEqual(Object.keys(words[field]).sort());
    }
    const { bytes } = await exported(plans.decided, '2019-06-30', { language: 'en' });
    expect(reading(bytes, (rows) => rows("SELECT word FROM codes WHERE field = 'light' AND code = 'grey'"))).toEqual([
      { word: en.labels.light.grey },
    ]);
  });

  it('tells what was asked for, and holds all the rest', async () => {
    const { bytes, snapshot } = await exported(plans.own, '2020-06-30', {
      pick: ({ record }) => record.kind === 'milestone' || record.id === 'T07.2',
    });
    reading(bytes, (rows) => {
      expect(soundness(rows)).toEqual(sound);
      expect(rows('SELECT kind, selected, read, expected FROM counts WHERE selected > 0')).toEqual([
        { kind: 'measure', selected: 1, read: 58, expected: 58 },
        { kind: 'milestone', selected: 11, read: 11, expected: 11 },
      ]);
      expect(rows('SELECT count(*) AS n FROM items WHERE selected = 1')).toEqual([{ n: 12 }]);
      expect(rows('SELECT count(*) AS n FROM items')).toEqual([{ n: snapshot.items.filter(hasState).length }]);
    });
  });
});

describe('a plan that is not whole', () => {
  const broken = (name: string, from: string, to: string): Record<string, string> => ({
    [name]: (ownPlan[name] ?? '').replace(from, to),
  });
  const files = {
    ...ownPlan,
    'tasks/T07.yaml': '<<<<<<< HEAD\n',
    ...broken('organizations.yaml', 'party: TJ', 'party: XX'),
    ...broken('safeguards.yaml', 'id: S02', 'id: S01'),
    ...broken('meetings/G20190227.yaml', 'items: [T14, J01]', 'items: [T14, J05]'),
  };

  it('has keys that hold, and says what is missing, of how many', async () => {
    const { bytes } = await exported(files, '2019-03-01');
    reading(bytes, (rows) => {
      expect(soundness(rows)).toEqual(sound);
      expect(rows('SELECT complete, issued_by FROM plan')).toEqual([{ complete: 0, issued_by: null }]);
      expect(rows('SELECT kind, expected, read, repeated FROM counts WHERE expected <> read OR repeated > 0')).toEqual([
        { kind: 'task', expected: 18, read: 17, repeated: 0 },
        { kind: 'measure', expected: 58, read: 55, repeated: 0 },
        { kind: 'safeguard', expected: 6, read: 6, repeated: 1 },
        { kind: 'organization', expected: 74, read: 0, repeated: 0 },
      ]);
      expect(rows('SELECT id FROM safeguards')).toHaveLength(5);
      expect(rows('SELECT * FROM unresolved WHERE record IS NULL')).toEqual([
        { record: null, field: 'issued_by', target: 'O-central-ndrc', why: 'unread' },
      ]);
      expect(rows("SELECT count(*) AS n FROM unresolved WHERE field = 'reported_by'")).toEqual(
        rows('SELECT count(*) AS n FROM updates WHERE reported_by IS NULL'),
      );
      expect(rows('SELECT * FROM owners')).toEqual([]);
    });
  });

  it('names what is not known yet on the day', async () => {
    const { bytes } = await exported(files, '2019-03-01');
    reading(bytes, (rows) => {
      expect(rows("SELECT * FROM unresolved WHERE why = 'later'")).toEqual([
        { record: 'G20190227.1', field: 'items', target: 'J05', why: 'later' },
      ]);
      expect(rows("SELECT item, position FROM action_items WHERE action = 'G20190227.1'")).toEqual([
        { item: 'T14', position: 0 },
      ]);
    });
  });
});

describe('text from a plan', () => {
  const hostile = [
    `'); DROP TABLE tasks; --`,
    `=HYPERLINK("http://x","y")`,
    `<script>alert(1)</script>\u202E]]>\u0007\u001b[31m`,
    `a\u0000b\ud800 ' " ? :a @b $c ?1 👨‍👩‍👧 \u{2A6D6}`,
  ];

  it('is bound, and comes out as it went in', async () => {
    const updates = hostile.map((note, index) => ({
      id: `U20190301-0${index}aa`,
      on: '2019-03-01',
      item: 'T07',
      by: 'O-tj-office',
      note,
      difficulty: note,
      evidence: [{ title: note, publisher: note, url: 'https://example.cn/a' }],
    }));
    const files = planWith({ 'progress/2019.yaml': JSON.stringify({ updates }) });
    const { bytes, plan } = await exported(files, '2019-06-30');
    // What shows nothing is left out when a file is read; the one sign that no text of SQLite can hold is told apart.
    const notes = plan.ofKind('update').map(({ data }) => hex(data.note.replace('\0', '\ufffd')));
    expect(notes).toEqual(hostile.map((text) => hex(text.replace(/[\u202E\u200D]/gu, '').replace('\0', '\ufffd'))));
    reading(bytes, (rows) => {
      expect(soundness(rows)).toEqual(sound);
      expect(rows('SELECT count(*) AS n FROM tasks')).toEqual([{ n: 18 }]);
      const found = rows(`SELECT hex(note) AS note, hex(difficulty) AS difficulty, hex(e.title) AS title
        FROM updates u JOIN evidence e ON e.record = u.id ORDER BY u.id`);
      expect(found).toEqual(notes.map((note) => ({ note, difficulty: note, title: note })));
    });
  });
});

const hex = (text: string): string => Buffer.from(text).toString('hex').toUpperCase();
const hasState = ({ record }: { record: { kind: string } }): boolean =>
  record.kind !== 'organization' && record.kind !== 'update';

/** A row's numbers by the names of `tjcc status --json`. */
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

/** What a row and `list --json` both say. */
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
