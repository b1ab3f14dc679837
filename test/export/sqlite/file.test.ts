// What the SQLite file holds, what its checks refuse, and that two exports have the same bytes.
import { describe, expect, it } from 'vitest';
import { sqlCodes, sqlCodeWords } from '../../../src/export/sqlite/sql-codes';
import { en } from '../../../src/messages/en/index';
import { zh } from '../../../src/messages/zh/index';
import { exported, exportedAnew, plans, reading } from '../sqlite-file';
import { fileOf, hasState, sound, soundness } from './soundness';

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
      const words = sqlCodeWords({ messages, language });
      for (const field of Object.keys(sqlCodes) as (keyof typeof sqlCodes)[])
        expect([...sqlCodes[field]].sort(), field).toEqual(Object.keys(words[field]).sort());
    }
    const { bytes } = await exported(plans.decided, '2019-06-30', { language: 'en' });
    expect(reading(bytes, (rows) => rows("SELECT word FROM codes WHERE field = 'light' AND code = 'grey'"))).toEqual([
      { word: en.labels.light.grey },
    ]);
  });

  it('marks the records selected, and holds all others too', async () => {
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
