// Plans damaged in every way that happens in offices: nothing crashes, each mistake is found at its place, and no total
// is smaller without a notice.
// For a long hunt: FUZZ_RUNS=20000 FUZZ_SEED=7 npx vitest run test/damaged
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLoader } from '../../src/load/load';
import { isComplete, isError, type Problem, problemCodes } from '../../src/problem';
import { once } from '../../src/util/once';
import { approvedPlan, planWith, runTool } from '../run-tool';
import { isWhole, times } from '../size';
import { damagedPlans } from './plans';

const { FUZZ_RUNS, FUZZ_SEED } = process.env;

interface Told {
  readonly code: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly length: number | null;
  readonly excerpt: string | null;
}

const placeOf = ({ code, file, line, column }: Told): string =>
  `${code} ${file.replace(/^plan\//, '')}${line === null ? '' : `:${line}:${column}`}`;

describe('a damaged plan', () => {
  /** Files of megabytes take as long as all the others. */
  const isSmall = ({ files }: (typeof damagedPlans)[number]): boolean =>
    Object.values(files).every((content) => typeof content !== 'string' || content.length < 100_000);

  it.each(damagedPlans.filter((plan) => isWhole || isSmall(plan)))('$name', async ({ files, problems }) => {
    const plan = planWith(files);
    const validated = await runTool('validate --json', { plan });
    const { complete, data } = JSON.parse(validated.stdout) as {
      complete: boolean;
      data: { records: number; errors: number; problems: Told[] };
    };
    const found = data.problems.map(placeOf);
    const last = problems.at(-1) ?? '';
    if (last.startsWith('…')) {
      expect(found.slice(0, problems.length - 1)).toEqual(problems.slice(0, -1));
      expect(found).toHaveLength(Number(last.split(' ')[1]));
    } else {
      expect(found).toEqual(problems);
    }
    const isUnreadable = data.problems.some(({ code }) => code === 'file/unreadable');
    expect(validated.exitCode).toBe(isUnreadable ? 3 : data.errors > 0 ? 1 : 0);
    expect(validated.stderr).toBe('');
    for (const { excerpt, column, length } of data.problems) {
      if (excerpt === null) continue;
      expect(column).toBeGreaterThan(0);
      expect(Number(column) + Number(length) - 1).toBeLessThanOrEqual(Math.max(1, [...excerpt].length));
    }
    await expectHonestStatus(plan, complete, data.records);
  });

  it('is not taken for sound where only the text shows the damage', async () => {
    const { stdout, exitCode } = await runTool('validate', { plan: planWith({ 'tasks/T07.yaml': '' }) });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('[schema/type]');
  });

  it('names a folder of another spelling that is probably the missing one', async () => {
    const other = Object.entries(approvedPlan).map(([name, content]) => [name.replace(/^tasks\//, 'Tasks/'), content]);
    const { stdout } = await runTool('validate --json', { plan: Object.fromEntries(other) });
    const missing = JSON.parse(stdout).data.problems.find(({ code }: { code: string }) => code === 'file/missing');
    expect(missing.fix).toBe('改回原来的名字：plan/Tasks/ → plan/tasks/');
  });

  it.each(['T07', 'T07.2'])('is named where %s is asked for, whose file cannot even be decoded', async (id) => {
    const { stderr, exitCode } = await runTool(`show ${id}`, { plan: planWith({ 'tasks/T07.yaml': 'id: T07\n\0' }) });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('plan/tasks/T07.yaml');
  });

  it('leaves Object as it was', () => {
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

const totals = (data: { areas: Record<string, { read?: number }>[] }): number =>
  data.areas
    .flatMap((area) => Object.values(area).map((total) => total?.read ?? 0))
    .reduce((sum, read) => sum + read, 0);

const wholeStatus = once(() => runTool('status --json'));

/** If plan.yaml cannot be used, status says so and gives no numbers; else no total is smaller without a notice. */
async function expectHonestStatus(plan: ReturnType<typeof planWith>, complete: boolean, records: number) {
  const status = await runTool('status --json', { plan });
  if (records === 0) {
    expect(status.exitCode).toBe(3);
    expect(status.stdout).toBe('');
    expect(status.stderr).toContain('plan/plan.yaml');
    return;
  }
  const answer = JSON.parse(status.stdout);
  expect(answer.complete).toBe(complete);
  const whole = JSON.parse((await wholeStatus()).stdout);
  if (totals(answer.data) < totals(whole.data)) expect(answer.complete).toBe(false);
}

describe('any damage', () => {
  const names = Object.keys(approvedPlan);
  const sourcesOf = (name: string, content: string) =>
    names.map((other) => ({
      file: `plan/${other}`,
      name: other,
      bytes: new TextEncoder().encode(other === name ? content : approvedPlan[other]),
    }));
  const signs = [...'：，、“”－—＃［］　\u00a0\t\r\n\0\u200b\u202e\ufeff:#-[]{}\'"&*!|>%@`,?\\ aT07é津😀'];
  const mutation = fc.record({
    place: fc.nat(1_000_000),
    kind: fc.constantFrom('insert', 'replace', 'delete', 'line', 'double'),
    sign: fc.constantFrom(...signs),
    length: fc.integer({ min: 1, max: 12 }),
  });

  it('throws nothing, and is either found or harmless', {
    timeout: 180_000 + Number(FUZZ_RUNS ?? 0) * 100,
  }, async () => {
    const sound = await createLoader()(sourcesOf('', ''));
    const count = sound.plan?.records.length;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (name, mutations) => {
          const content = mutations.reduce(mutate, approvedPlan[name] ?? '');
          const { plan, problems } = await createLoader()(sourcesOf(name, content));
          for (const problem of problems) checkSpan(problem, content);
          if (problems.some(isError)) {
            // If records are missing, a notice says so, whatever the reason.
            if ((plan?.records.length ?? 0) < (count ?? 0)) expect(isComplete(problems)).toBe(false);
            return;
          }
          expect(plan?.records).toHaveLength(count ?? 0);
          expect(plan?.clauses.map(({ text }) => squeeze(text))).toEqual(
            sound.plan?.clauses.map(({ text }) => squeeze(text)),
          );
        },
      ),
      { numRuns: Number(FUZZ_RUNS ?? times(80, 20)), seed: Number(FUZZ_SEED ?? 20180317) },
    );
  });

  function mutate(
    text: string,
    { place, kind, sign, length }: { place: number; kind: string; sign: string; length: number },
  ): string {
    const characters = [...text];
    const at = characters.length === 0 ? 0 : place % characters.length;
    if (kind === 'insert') characters.splice(at, 0, sign);
    else if (kind === 'replace') characters.splice(at, 1, sign);
    else if (kind === 'delete') characters.splice(at, length);
    else {
      const lines = text.split('\n');
      const line = place % lines.length;
      lines.splice(line, kind === 'line' ? 1 : 0, ...(kind === 'line' ? [] : [lines[line] ?? '']));
      return lines.join('\n');
    }
    return characters.join('');
  }

  /** White space does not count, as in the fingerprint. */
  const squeeze = (text: string): string => text.replace(/\s/g, '');

  function checkSpan({ code, span, file }: Problem, content: string): void {
    expect(problemCodes).toHaveProperty([code]);
    expect(file).toMatch(/^plan\//);
    if (!span) return;
    expect(span.line).toBeGreaterThan(0);
    expect(span.column).toBeGreaterThan(0);
    expect(span.length).toBeGreaterThan(0);
    const room = Math.max(1, [...span.excerpt].length);
    expect(span.column, `${code} ${JSON.stringify(span)} ${content.length}`).toBeLessThanOrEqual(room);
    expect(span.column + span.length - 1).toBeLessThanOrEqual(room);
  }
});
