// Calendars, read back by a parser that is not ours (ical.js): every day and every word is what the plan says.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { textLine } from '../../src/export/ics/content-line';
import { addDays } from '../../src/util/day';
import { printable } from '../../src/util/printable';
import { anyCharacter } from '../any-character';
import { approvedPlan, edited, ownPlan, planWith, runTool, type World } from '../run-tool';
import { times } from '../size';
import { oddPlan, oddTitles } from './odd-plan';

const everything = 'is:inherited,dated';

async function calendarOf(command: string, plan: World['plan'] = oddPlan) {
  const run = await runTool(command, { plan });
  const calendar = new ICAL.Component(ICAL.parse(run.stdout));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const value = (name: string): string => String(component.getFirstPropertyValue(name) ?? '');
    const alarms = component.getAllSubcomponents('valarm');
    return {
      ...{ uid: value('uid'), summary: value('summary'), description: value('description'), status: value('status') },
      ...{ start: value('dtstart'), end: value('dtend'), stamp: value('dtstamp'), sequence: Number(value('sequence')) },
      ...{ light: value('categories'), transparency: value('transp') },
      id: value('summary').split(' ')[0] ?? '',
      alarms: alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      reminder: String(alarms[0]?.getFirstPropertyValue('description') ?? ''),
    };
  });
  return { ...run, calendar, events };
}

// biome-ignore lint/suspicious/noExplicitAny: the answers of `list --json` are held to their schema elsewhere
const listed = async (kind: string, day: string): Promise<any[]> =>
  JSON.parse((await runTool(`list ${kind} --json --as-of ${day}`, { plan: oddPlan })).stdout).data.items;

it.each([
  ['2018-06-30', 'zh'],
  ['2019-06-30', 'en'],
  ['2026-11-24', 'zh'],
] as const)('has every day as of %s, in %s', async (day, language) => {
  const { events, stderr, exitCode } = await calendarOf(`export ics ${everything} --as-of ${day} --lang ${language}`);
  expect([stderr, exitCode]).toEqual(['', 0]);
  const items = await listed(`deadlines ${everything}`, day);
  const units = new Map((await listed('organizations', day)).map((unit) => [unit.id, unit]));
  expect(items.length).toBeGreaterThan(90);
  const [planned, expected] = [events.filter(isPlanned), events.filter((event) => !isPlanned(event))];
  expect(planned.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  expect(expected.map(({ id, start }) => [id, start])).toEqual(
    items.flatMap(({ id, forecast }) => (forecast ? [[id, forecast.day]] : [])),
  );
  for (const [index, item] of items.entries()) {
    const title = language === 'zh' ? item.title : item.titleEn;
    for (const event of [planned[index], ...expected.filter(({ id }) => id === item.id)]) {
      if (!event) throw new Error(item.id);
      expect(event.end).toBe(addDays(event.start, 1));
      expect(event.stamp).toBe(`${day}T00:00:00Z`);
      expect(event.sequence).toBe(item.updates.length);
      expect(event.summary).toContain(title);
      expect(event.summary).toContain(day);
      expect(event.description.split('\n')[0]).toBe(item.text ?? item.title);
      expect(event.description).toContain(item.due.day);
      for (const owner of item.owners)
        expect(event.description).toContain(language === 'zh' ? units.get(owner).title : units.get(owner).titleEn);
      if (item.overdueDays > 0) expect(event.summary).toMatch(new RegExp(`\\b${item.overdueDays}\\b`));
      if (item.waiver?.holds) expect(event.summary).toContain(item.waiver.until);
      expect(event.status).toBe(item.status === 'dropped' ? 'CANCELLED' : 'CONFIRMED');
      expect(event.transparency).toBe('TRANSPARENT');
      const isOpen = !['done', 'closed', 'dropped'].includes(item.status);
      expect(event.alarms, event.summary).toEqual(isOpen && event.start >= day ? ['-P29DT15H', '-P6DT15H'] : []);
      // Reminders are read on another day, so they must not contain a state.
      const [named, rest] = [`${item.id} ${title}`, event.reminder.slice(item.id.length + 1 + title.length)];
      if (event.reminder) expect([event.reminder.startsWith(named), rest]).toEqual([true, due(event, language)]);
    }
    expect(planned[index]).toMatchObject({ start: item.due.day, light: lights[language][item.light as 'red'] });
  }
});

const isPlanned = ({ summary }: { summary: string }): boolean => !/^\S+ (改期预计：|expected: )/.test(summary);
const due = (event: { summary: string; start: string }, language: 'zh' | 'en'): string =>
  ({
    zh: `（${isPlanned(event) ? '期限' : '改期预计'} ${event.start}）`,
    en: ` (${isPlanned(event) ? 'due' : 'expected'} ${event.start})`,
  })[language];
const lights = {
  zh: { red: '红', yellow: '黄', green: '绿', grey: '灰', done: '完成' },
  en: { red: 'red', yellow: 'yellow', green: 'green', grey: 'grey', done: 'done' },
} as const;

it('holds the items with their own deadline, of a kind or of an organization, and every event keeps its UID', async () => {
  const [own, inherited, tasks, unit, other, later] = await Promise.all([
    calendarOf('export ics'),
    calendarOf(`export ics ${everything}`),
    calendarOf('export ics tasks'),
    calendarOf('export ics --unit O-tj-office'),
    calendarOf(`export ics ${everything} id:M2018.4 --lang en`),
    calendarOf(`export ics ${everything} --as-of 2026-11-24`),
  ]);
  expect(own.events.filter(isPlanned).map(({ id }) => id)).toEqual(
    (await listed('deadlines', '2019-06-30')).map(({ id }) => id),
  );
  expect(tasks.events).toHaveLength(18);
  const mine = (await listed('deadlines', '2019-06-30')).filter(({ owners }) => owners.includes('O-tj-office'));
  expect(unit.events.filter(isPlanned).map(({ id }) => id)).toEqual(mine.map(({ id }) => id));
  expect(unit.calendar.getFirstPropertyValue('x-wr-calname')).toBe(
    '天津市与长春市对口合作实施方案（天津市合作交流办负责）',
  );
  const uids = (events: typeof own.events) => events.map(({ uid }) => uid);
  const all = uids(inherited.events);
  expect(new Set(all).size).toBe(all.length);
  for (const { events } of [own, tasks, unit, other])
    expect(uids(events).filter((uid) => !all.includes(uid))).toEqual([]);
  expect(other.events).toHaveLength(2);
  expect(uids(later.events)).toEqual(expect.arrayContaining(all));
  for (const uid of all) expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  // M2018.1 of another plan is another event.
  const renumbered = planWith(edited('plan.yaml', '发改振兴〔2018〕437号', '另〔2018〕1号'));
  expect(uids((await calendarOf('export ics', renumbered)).events).filter((uid) => all.includes(uid))).toEqual([]);
});

it('is made of lines as RFC 5545 has them, the same bytes each time', async () => {
  for (const plan of [ownPlan, oddPlan]) {
    const { stdout } = await runTool(`export ics ${everything}`, { plan });
    expect((await runTool(`export ics ${everything}`, { plan })).stdout).toBe(stdout);
    const bytes = new TextEncoder().encode(stdout);
    const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
      // No line break splits a character.
      new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
    }
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(
      lines.filter((line) => line === 'END:VEVENT').length,
    );
  }
  const { events } = await calendarOf('export ics');
  for (const [id, title] of Object.entries(oddTitles))
    expect(events.some((event) => event.id === id && event.summary.includes(printable(title)))).toBe(true);
});

it('says in its name and description that it is incomplete', async () => {
  const { calendar, stderr, exitCode } = await calendarOf(
    'export ics',
    planWith(edited('timeline.yaml', 'due: 2018', 'due: 年底')),
  );
  for (const name of ['name', 'x-wr-calname', 'description', 'x-wr-caldesc'])
    expect(calendar.getFirstPropertyValue(name), name).toContain('不完整');
  expect(stderr).toContain('tjcc validate');
  expect(exitCode).toBe(1);
});

it('is a valid calendar even if nothing has a deadline', async () => {
  for (const command of ['export ics id:T99', 'export ics pairings', 'export ics updates --lang en']) {
    const { calendar, events, exitCode } = await calendarOf(command, approvedPlan);
    expect(events).toEqual([]);
    expect(calendar.getAllSubcomponents()).toHaveLength(1);
    expect(exitCode).toBe(0);
  }
});

it('reminds by the plan’s own measure', async () => {
  const triggers = async (window: number): Promise<string[]> => {
    const plan = planWith(edited('plan.yaml', 'due_soon_days: 30', `due_soon_days: ${window}`));
    return (await calendarOf('export ics id:M2020.1', plan)).events[0]?.alarms ?? [];
  };
  expect(await triggers(30)).toEqual(['-P29DT15H', '-P6DT15H']);
  expect(await triggers(8)).toEqual(['-P7DT15H', '-P6DT15H']);
  expect(await triggers(7)).toEqual(['-P6DT15H']);
  expect(await triggers(1)).toEqual(['-PT15H']);
  expect(await triggers(0)).toEqual(['PT9H']);
});

describe('any text', () => {
  const signs = fc.oneof(
    fc.constantFrom(
      '\\',
      ';',
      ',',
      ':',
      '"',
      '\n',
      '\r',
      '\t',
      ' ',
      '\\n',
      '\r\n',
      'END:VEVENT\r\nBEGIN:VALARM',
      '\u001b[31m',
    ),
    fc.constantFrom('津', '😀', '👨‍👩‍👧', 'é', '\u202e', '\u2028', '\u0000', '\u007f', '\ud800'),
    fc.string({ unit: anyCharacter, maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  const text = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(''));

  it('comes back as it was, but for what nobody could see, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(text, (wild) => {
        const bytes = Buffer.from(textLine('SUMMARY', wild), 'utf8');
        for (const line of bytes.toString('latin1').split('\r\n')) {
          if (line.length > 75 || /[\r\n]/.test(line)) return false;
          new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
        }
        // ical.js also accepts them unescaped; other programs do not.
        const value = bytes.toString('utf8').replaceAll('\r\n ', '').slice('SUMMARY:'.length);
        if (/[\\;,]/.test(value.replace(/\\[\\;,n]/g, ''))) return false;
        const event = ICAL.parse(`BEGIN:VEVENT\r\n${bytes.toString('utf8')}END:VEVENT\r\n`);
        const component = new ICAL.Component(event);
        expect(component.getAllProperties()).toHaveLength(1);
        expect(component.getAllSubcomponents()).toEqual([]);
        const meant = printable(wild.replace(/\r\n?/g, '\n')).replace(/[\ud800-\udfff]/gu, '\ufffd');
        expect(component.getFirstPropertyValue('summary')).toBe(meant);
        return true;
      }),
      { numRuns: times(300, 60) },
    );
  });
});
