// The findings of tjcc check in the formats of other tools: each occurs once, and is an error if it fails the check.
import { describe, expect, it } from 'vitest';
import { checkChange, fails } from '../../../src/commands/check/change';
import { checkDiagnostics } from '../../../src/commands/check/diagnostics';
import { checkDeadlines } from '../../../src/commands/check/page';
import { type FailLevel, failLevels } from '../../../src/evaluate/guards/gate';
import { takeSnapshot } from '../../../src/evaluate/snapshot/snapshot';
import type { Load } from '../../../src/load/load';
import { en as enMessages } from '../../../src/messages/en/index';
import { zh as zhMessages } from '../../../src/messages/zh/index';
import { problemDiagnostics } from '../../../src/page/diagnostics';
import type { Say } from '../../../src/page/say';
import { isError } from '../../../src/problem';
import { active, base, type Files, reporting } from '../../evaluate/pull-requests';
import { pulls } from '../../evaluate/pulls';
import { loadOnce, runTool, sourcesOf } from '../../run-tool';
import { sample } from '../../size';
import { check } from './check';

describe('as other tools take it', () => {
  const [zh, en] = [
    { messages: zhMessages, language: 'zh' as const },
    { messages: enMessages, language: 'en' as const },
  ];

  const known = new Map<Files, ReturnType<Load>>();
  const load = (files: Files): ReturnType<Load> => {
    const loaded = known.get(files) ?? loadOnce(sourcesOf(files));
    known.set(files, loaded);
    return loaded;
  };

  async function diagnose(head: Files, from: Files | undefined, day: string, failOn: FailLevel, say: Say = zh) {
    const loaded = await load(head);
    const plan = from && (await load(from)).plan;
    if (!loaded.plan) throw new Error('no plan');
    const options = { withInherited: false, failOn, fileErrors: 0 };
    const snapshot = takeSnapshot(loaded.plan, day);
    const result = checkDeadlines(snapshot, false);
    const revision = { name: 'main', commit: 'a'.repeat(40), committedOn: '2019-03-02' };
    const then = { revision, errors: 0, snapshot: plan && takeSnapshot(plan, day) };
    const change = from && checkChange(then, snapshot, result, options);
    const problems = problemDiagnostics(loaded.problems, say);
    const isRed = fails(snapshot, result, change, options) || loaded.problems.some(isError);
    return { ...checkDiagnostics({ snapshot, result, change, options }, problems, () => 2, say), result, isRed };
  }

  it.each(failLevels)('every finding is there once, an error where the check fails: --fail-on %s', async (failOn) => {
    for (const [name, { head, from = base }] of sample(Object.entries(pulls), 6)) {
      for (const against of [from, undefined]) {
        const { diagnostics, cases, result, isRed } = await diagnose(head, against, '2019-10-01', failOn);
        expect(
          diagnostics.some(({ severity }) => severity === 'error'),
          name,
        ).toBe(isRed);
        const keys = diagnostics.map(({ code, file, key }) => `${code} ${file} ${key}`);
        expect(new Set(keys).size, name).toBe(keys.length);
        for (const [code, items] of [
          ['deadline/overdue', result.overdue],
          ['deadline/waived', result.waived],
          ['deadline/due-soon', result.dueSoon],
        ] as const)
          expect(diagnostics.filter((one) => one.code === code).map(({ key }) => key)).toEqual(
            items.map(({ record }) => record.id),
          );
        expect(cases.flatMap((one) => one.diagnostics)).toHaveLength(diagnostics.length);
        expect(cases.length).toBeGreaterThanOrEqual(result.gated.length);
      }
    }
  });

  it('says what, when, who and why, in both languages', async () => {
    const head = reporting(active('2018-12-18 M2018.1 b1'));
    const find = async (say: Say) =>
      (await diagnose(head, base, '2019-06-30', 'overdue', say)).diagnostics.find(({ key }) => key === 'M2018.1');
    expect(await find(zh)).toMatchObject({
      code: 'deadline/overdue',
      severity: 'error',
      title: '逾期',
      message:
        'M2018.1 进一步完善对口合作机制：期限 2018-12-31，推进中，逾期 181 天。责任单位：天津市合作交流办、长春市发展改革委。与基准相比：本次改动涉及，没有作出决定。',
      file: 'plan/timeline.yaml',
      line: 2,
    });
    expect((await find(en))?.message).toMatch(
      /^M2018\.1 .*: due 2018-12-31, active, 181 days overdue\. Responsible: .*\. Against the base: touched/,
    );
  });

  it('tells a done without evidence once', async () => {
    const { head = base } = pulls['done without evidence'] ?? {};
    const told = ({ stdout }: { readonly stdout: string }) =>
      [...stdout.matchAll(/"value": "([a-z]+\/evidence)"/g)].map(([, code]) => code);
    expect(told(await check(head, base, '2019-06-30', '--format', 'rdjson'))).toEqual(['guard/evidence']);
    const alone = await runTool('check --as-of 2019-06-30 --format rdjson', { plan: head });
    expect(told(alone)).toEqual(['progress/evidence']);
  });
});
