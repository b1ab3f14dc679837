// Every command keeps its schema on many days, and says the same in both languages.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandTable } from '../../src/commands/index';
import { listNames } from '../../src/commands/shared/list-names';
import { lights, outcomes, stages, statuses } from '../../src/evaluate/snapshot/item';
import { languages } from '../../src/messages/index';
import { kinds } from '../../src/schema/kinds';
import { approvedPlan, edited, ownPlan, planWith, runTool, type World } from '../run-tool';
import { isWhole, sample } from '../size';
import { ask, askOn, sum, wordless } from './ask';
import { asked, askedOfOwn } from './asked';
import { days, revisions, richPlan } from './rich-plan';
import { expectValid, type Json, outputFolder, reasons, schemaOf, schemas } from './schemas';

describe('the schemas', () => {
  it('are there for every command that offers JSON, and every such command is asked below', () => {
    const offering = commandTable.filter(({ formats }) => formats.includes('json')).map(({ name }) => name);
    expect(offering.filter((name) => !asked[name]?.some((line) => line.split(' ')[0] === name))).toEqual([]);
    expect(Object.keys(askedOfOwn).filter((name) => !offering.includes(name))).toEqual([]);
    const names = schemas.map(({ $id }) => $id.replace('.schema.json', ''));
    expect([...names].sort()).toEqual([...offering, 'envelope', 'item', 'ledger', 'recorded'].sort());
    expect(readdirSync(outputFolder)).toEqual([...schemas.map(({ $id }) => $id as string)]);
  });
});

/** Commands whose answer does not depend on the day: asking them once for each plan is enough. */
const timeless = ['validate', 'fmt', 'explain', 'completion'];

describe.each([
  ['the own plan', ownPlan, ['2026-11-24']],
  ['a plan with reports, a meeting and a later project', richPlan, ['2017-12-31', '2019-06-30', '2021-01-01']],
])('every command, on %s', (_name, plan, when) => {
  describe.each(when.slice(isWhole ? 0 : -1))('as of %s', (day) => {
    const names = Object.keys(asked).filter((name) => day === when[0] || !timeless.includes(name));
    it.each(names)('%s keeps its schema', async (name) => {
      // The last day asks everything; other days ask a few, since totals.test.ts asks every list on many days.
      const few = { list: -5, report: -3, assess: -2, import: -1 }[name] ?? 0;
      const commands = sample((asked[name] ?? []).slice(day === when.at(-1) ? 0 : few), plan === richPlan ? 2 : 1);
      for (const command of commands) {
        const answers = [];
        // Languages do not differ from day to day: both are asked on the last day alone.
        const isLast = day === when.at(-1) && (isWhole || plan === richPlan);
        for (const language of isLast || timeless.includes(name) ? languages : (['zh'] as const)) {
          // A day after all those asked: the recording commands refuse days to come.
          const today = '2027-01-01';
          const environment = { FORCE_COLOR: '1', TJCC_LANG: language };
          const world: World = { plan, today, columns: 80, environment, revisions };
          const { answer, stderr, exitCode } = await ask(command, world, ['--as-of', day, '--color', 'always']);
          expect(stderr, command).toBe('');
          const isFound =
            (name === 'check' && answer.data.overdue.length > 0) ||
            (name === 'import' && answer.data.mistakes.length > 0) ||
            (command === 'fmt --check' && answer.data.formatted.length > 0);
          expect(exitCode, command).toBe(isFound ? 1 : 0);
          const isFree = ['explain', 'completion'].includes(name);
          expect(answer).toMatchObject({ kind: name, asOf: day, at: null, complete: true });
          expect(answer.plan === null, command).toBe(isFree);
          answers.push(answer);
        }
        const [chinese, english] = answers as [Json, Json?];
        if (english) expect(wordless(english), command).toEqual(wordless(chinese));
      }
    });
  });
});

it('fmt keeps its schema where files are left alone, for every reason', async () => {
  const plan = planWith({
    'tasks/T01.yaml': 'id: "T01\n',
    'tasks/T02.yaml': new Uint8Array([...new TextEncoder().encode('note: '), 0xb8, 0x41, 10]),
    'tasks/T07.yaml': (approvedPlan['tasks/T07.yaml'] ?? '').replace('    text', '\t\ttext'),
    'tasks/T08.yaml': 'id: T\u200b08\n',
    'tasks/T09.yaml': '? id\n: T09\n',
  });
  const { data, exitCode } = await ask('fmt', { plan });
  const { reason } = schemaOf('fmt').properties.data.properties.left.items.properties;
  expect(data.left.map((file: Json) => file.reason).sort()).toEqual([...reason.enum].sort());
  expect(exitCode).toBe(1);
});

it.each(sample(['2017-12-31', '2019-01-01', '2021-01-01'], 1))(
  'check against a base keeps its schema as of %s, and says the same in both languages',
  async (day) => {
    const moved = { ...richPlan, ...edited('timeline.yaml', 'due: 2020', 'due: 2021') };
    const revisions = {
      HEAD: moved,
      main: richPlan,
      approved: approvedPlan,
      broken: planWith({ 'plan.yaml': 'a: [' }),
    };
    for (const name of ['main', 'approved', 'broken', 'HEAD']) {
      const command = `check --base ${name} --fail-on due-soon`;
      const answers = await Promise.all(
        languages.map(async (language) => {
          const world = { plan: moved, revisions, environment: { TJCC_LANG: language } };
          return (await ask(command, world, ['--as-of', day])).data;
        }),
      );
      const [chinese, english] = answers.map((data) => wordless({ kind: 'validate', data }));
      expect(english).toEqual(chinese);
      expect(answers[0].guards.length > 0, name).toBe(name === 'main' || name === 'approved');
      // The moved deadline no longer fits its id: an error, which the base has too where the moved plan is its own base.
      expect(answers[0].base.errors > 0).toBe(name === 'broken' || name === 'HEAD');
    }
  },
);

it('the plan used above is sound and brings out every status, light, stage and reason', async () => {
  const { data } = await ask('validate', { plan: richPlan });
  expect(data.problems.map(({ code }: Json) => code)).toEqual(['confirmation/stale']);
  const seen = { status: new Set(), light: new Set(), stage: new Set(), reason: new Set() };
  const fields = new Set<string>();
  for (const day of days) {
    for (const kind of kinds) {
      for (const item of (await askOn(day, `list ${listNames[kind]}`, richPlan)).data.items) {
        seen.status.add(item.status);
        seen.light.add(item.light);
        if (item.stage) seen.stage.add(item.stage);
        for (const { code } of item.reasons) seen.reason.add(code);
        for (const field of ['outcome', 'verification', 'forecast', 'override', 'rollUp', 'lastReport'] as const)
          if (item[field])
            fields.add(typeof item[field] === 'string' && field !== 'lastReport' ? `${field} ${item[field]}` : field);
        if (item.waiver) fields.add(`waiver ${item.waiver.holds}`);
        if (item.silence) fields.add(`silence ${item.silence.stale}`);
        expect(item.waiver === null || item.waiver.holds === day <= item.waiver.until, item.id).toBe(true);
        expect(item.override === null || day <= item.override.until, item.id).toBe(true);
        expect(item.outcome !== null, item.id).toBe(kind === 'instance');
        expect(item.lastReport === null || item.lastReport <= day, item.id).toBe(true);
        const { silence } = item;
        if (silence) expect(silence.stale, item.id).toBe(silence.days > silence.limit);
        if (item.rollUp) {
          const { total, worst, light, reported, ...rest } = item.rollUp;
          expect(sum(Object.values(rest)), item.id).toBe(total);
          expect(reported).toBeLessThanOrEqual(total);
        }
      }
    }
  }
  expect(seen.status).toEqual(new Set([...statuses, 'unstated', 'no-report']));
  expect(seen.light).toEqual(new Set(lights));
  expect(seen.stage).toEqual(new Set(stages));
  expect([...seen.reason].sort()).toEqual(Object.keys(reasons).sort());
  expect([...fields].sort()).toEqual(
    [
      ...outcomes.map((outcome) => `outcome ${outcome}`),
      ...['verification reported', 'verification verified', 'verification stale', 'waiver true', 'waiver false'],
      ...['silence true', 'silence false', 'forecast', 'override', 'rollUp', 'lastReport'],
    ].sort(),
  );
});

describe('what the recording commands write', () => {
  const command = (name: string): string[] => (asked[name]?.[0] ?? '').split(' ');
  it.each(['record', 'reschedule', 'waive', 'confirm'])('%s: for real as with --dry-run', async (name) => {
    for (const plan of sample([richPlan, ownPlan], 1)) {
      const world: World = { plan, today: '2021-01-01' };
      const dry = JSON.parse((await runTool([...command(name), '--json'], world)).stdout);
      const run = await runTool([...command(name).filter((word) => word !== '--dry-run'), '--json'], world);
      const real = JSON.parse(run.stdout);
      expectValid(name, real);
      expect(run).toMatchObject({ exitCode: 0, stderr: '' });
      expect(real.data).toEqual({ ...dry.data, written: true });
      expect([dry.data.written, Object.keys(run.recorded)]).toEqual([false, [real.data.file.replace('plan/', '')]]);
      // The state that the answer gives as `after` is what other commands then say.
      const after = { ...plan, ...run.recorded };
      const { data } = await ask(`show ${real.data.after.id} ${real.data.id}`, { plan: after, today: '2021-01-01' });
      expect(data.items[0]).toMatchObject(real.data.after);
      expect(data.items[1].record).toEqual(real.data.update);
      expect((await ask('validate', { plan: after })).data.errors).toBe(0);
    }
  });
});
