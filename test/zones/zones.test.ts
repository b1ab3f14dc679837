// Days are days in every zone: the same arithmetic and the same “today in Shanghai” whatever zone the machine is in,
// and the offsets in fixedZones agree with the time zone database.
import { execFileSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInZone } from '../../src/io/clock';
import { addDays, daysBetween, isDay, isPeriod, lastDayOfMonth, periodDays } from '../../src/util/day';
import { fixedZones } from '../../src/util/time-zones';
import { root } from '../run-tool';

// Apia left out 2011-12-30; Los Angeles and Berlin have days of 23 and 25 hours.
const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Apia', 'Europe/Berlin'];

const instants: readonly [iso: string, zone: string, day: string][] = [
  ['2018-12-31T15:59:59Z', 'Asia/Shanghai', '2018-12-31'],
  ['2018-12-31T16:00:00Z', 'Asia/Shanghai', '2019-01-01'],
  ['2020-02-28T16:00:00Z', 'Asia/Shanghai', '2020-02-29'],
  ['2020-02-29T16:00:00Z', 'Asia/Shanghai', '2020-03-01'],
  ['2018-12-31T23:59:59Z', 'UTC', '2018-12-31'],
  ['2019-01-01T00:00:00Z', 'UTC', '2019-01-01'],
  ['2019-01-01T07:59:59Z', 'America/Los_Angeles', '2018-12-31'],
  ['2019-01-01T08:00:00Z', 'America/Los_Angeles', '2019-01-01'],
  ['2019-06-30T21:59:59Z', 'Europe/Berlin', '2019-06-30'],
  ['2019-06-30T22:00:00Z', 'Europe/Berlin', '2019-07-01'],
  ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
];

/** The results of everything that could depend on the machine's zone, as one text. */
const script = `
import { dayInZone } from './src/io/clock';
import { addDays, daysBetween, isDay, lastDayOfMonth, periodDays } from './src/util/day';
const days = ['2018-03-24', '2018-03-25', '2018-03-26', '2018-10-28', '2018-03-11', '2018-11-04', '2011-12-29', '2011-12-30',
  '2011-12-31', '2018-12-31', '2019-01-01', '2020-02-28', '2020-02-29', '2020-12-31'];
const result = {
  next: days.map((day) => addDays(day, 1)),
  before: days.map((day) => addDays(day, -1)),
  year: days.map((day) => addDays(day, 365)),
  between: days.flatMap((one) => days.map((other) => daysBetween(one, other))),
  exists: ['2011-12-30', '2018-02-29', '2020-02-29', '2018-03-25'].map(isDay),
  months: Array.from({ length: 12 }, (_, month) => lastDayOfMonth(2018, month + 1)),
  periods: ['2018', '2018-Q1', '2020-02', '2018-03-25'].map(periodDays),
  instants: ${JSON.stringify(instants)}.map(([iso, zone]) => dayInZone(new Date(iso), zone)),
};
process.stdout.write(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, result }));
`;

const [bundled] = buildSync({
  stdin: { contents: script, resolveDir: root, loader: 'ts' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
}).outputFiles;

const answers = Object.fromEntries(
  zones.map((zone) => {
    const text = execFileSync(process.execPath, ['--input-type=module', '--eval', bundled?.text ?? ''], {
      cwd: root,
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    return [zone, JSON.parse(text)];
  }),
);

describe('in every zone of the machine', () => {
  it.each(zones)('%s', (zone) => {
    expect(answers[zone].zone).toBe(zone);
    expect(answers[zone].result).toEqual(answers.UTC.result);
  });

  it('and it is right', () => {
    const { result } = answers.UTC;
    expect(result.instants).toEqual(instants.map(([, , day]) => day));
    expect(result.next.slice(6, 9)).toEqual(['2011-12-30', '2011-12-31', '2012-01-01']);
    expect(result.exists).toEqual([true, false, true, true]);
  });
});

describe('here', () => {
  it.each(instants)('%s in %s is %s', (iso, zone, day) => expect(dayInZone(new Date(iso), zone)).toBe(day));

  it.each(Object.keys(fixedZones))('%s has kept its distance from UTC since 1992', (zone) => {
    const intl = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    });
    for (let month = 0; month < 39 * 12; month += 1) {
      // The 15th at noon, and the last second before midnight there.
      for (const at of [
        Date.UTC(1992, month, 15, 12),
        Date.UTC(1992, month, 15, 23, 59, 59) - (fixedZones[zone] ?? 0) * 3_600_000,
      ]) {
        const [day] = intl.format(at).split(', ');
        expect(dayInZone(new Date(at), zone)).toBe(day);
      }
    }
  });
});

describe('day arithmetic', () => {
  const first = Date.UTC(1000, 0, 1) / 86_400_000;
  const last = Date.UTC(9998, 0, 1) / 86_400_000;
  const day = fc
    .integer({ min: first, max: last })
    .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));

  it('adding and counting are inverse', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -300_000, max: 300 }), (from, amount) => {
        fc.pre(Date.parse(from) / 86_400_000 + amount > first);
        const to = addDays(from, amount);
        expect(isDay(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(amount);
        expect(addDays(to, -amount)).toBe(from);
      }),
    );
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(addDays(one, daysBetween(one, other))).toBe(other);
      }),
    );
  });

  it('days sort as text in the order of time', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(daysBetween(one, other) > 0).toBe(one < other);
        expect(daysBetween(one, other) < 0).toBe(one > other);
      }),
    );
  });

  it('a period ends on the day before the next one begins', () => {
    const year = fc.integer({ min: 1000, max: 9998 });
    const next = (period: string): string => {
      const [head, part = ''] = period.split('-');
      const count = part.startsWith('Q') ? 4 : part === '' ? 1 : 12;
      const number = part === '' ? 1 : Number(part.replace('Q', ''));
      const isLast = number === count;
      const nextYear = isLast ? Number(head) + 1 : Number(head);
      if (part === '') return String(nextYear);
      const wanted = isLast ? 1 : number + 1;
      return `${nextYear}-${part.startsWith('Q') ? `Q${wanted}` : String(wanted).padStart(2, '0')}`;
    };
    const period = fc.oneof(
      year.map(String),
      fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
      fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
    );
    fc.assert(
      fc.property(period, (one) => {
        expect(isPeriod(one) && isPeriod(next(one))).toBe(true);
        expect(addDays(periodDays(one).last, 1)).toBe(periodDays(next(one)).first);
      }),
    );
    fc.assert(
      fc.property(day, (one) => {
        expect(periodDays(one)).toEqual({ first: one, last: one });
      }),
    );
  });

  it('a month ends where the calendar says', () => {
    expect([1900, 2000, 2018, 2020, 2100].map((year) => lastDayOfMonth(year, 2))).toEqual([
      '1900-02-28',
      '2000-02-29',
      '2018-02-28',
      '2020-02-29',
      '2100-02-28',
    ]);
  });

  it.each([
    '2018-2-3',
    '2018-02-30',
    '2019-02-29',
    '2018-13',
    '2018-00',
    '2018-Q5',
    '2018-Q0',
    '18',
    '2018-06-',
    '２０１８',
    ' 2018',
    '2018-06-31',
    '2018-06-00',
    '20180630',
  ])('%s is no period', (text) => expect(isPeriod(text)).toBe(false));
});
