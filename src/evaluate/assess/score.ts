// From facts to points, by the rules of assessment.yaml: from the base downwards, kind by kind, never below the floor;
// then what is added, never above the ceiling. Points are whole hundredths, so that no sum is off by a fraction.
import type { AssessmentFile } from '../../schema/generated/types';
import { type Assessed, assessed, type Deduction, type Fact, isExcused } from './facts';

export const grades = ['excellent', 'good', 'pass', 'fail'] as const;
export type Grade = (typeof grades)[number];

/** Why a fact costs or brings less than its rule says. */
export const scoreLimits = ['waived', 'cap', 'floor', 'ceiling'] as const;
export type Limit = (typeof scoreLimits)[number];

export interface ScoreLine {
  readonly fact: Fact;
  /** In hundredths; below 0 where they are taken away. */
  readonly points: number;
  /** What is left after it, in hundredths. */
  readonly balance: number;
  readonly limit: Limit | undefined;
}

/** A better grade that the score would have reached, and what stands against it. */
export interface HeldBack {
  readonly grade: Exclude<Grade, 'fail'>;
  readonly by: readonly Deduction[];
}

export const hundredths = (points: number): number => Math.round(points * 100);

export const ruleOf = (rules: AssessmentFile, name: Assessed): { readonly points: number; readonly cap?: number } =>
  name === 'verified' ? rules.bonus.verified : rules.deductions[name];

/** The sum of the lines' points and the base is the score. */
export function scoreLines(facts: readonly Fact[], rules: AssessmentFile): ScoreLine[] {
  const [base, floor, ceiling] = [rules.score.base, rules.score.floor, rules.score.ceiling].map(hundredths) as [
    number,
    number,
    number,
  ];
  let balance = base;
  return assessed.flatMap((name) => {
    const { points, cap = Number.POSITIVE_INFINITY } = ruleOf(rules, name);
    const isAdded = name === 'verified';
    let left = hundredths(cap);
    return facts
      .filter(({ rule }) => rule === name)
      .map((fact): ScoreLine => {
        const asked = isExcused(fact) ? 0 : hundredths(points);
        const room = isAdded ? ceiling - balance : balance - floor;
        const given = Math.min(asked, left, room);
        left -= given;
        balance += isAdded ? given : 0 - given;
        return {
          fact,
          points: isAdded ? given : 0 - given,
          balance,
          limit: scoreLimit(fact, asked, given, left, isAdded),
        };
      });
  });
}

function scoreLimit(fact: Fact, asked: number, given: number, left: number, isAdded: boolean): Limit | undefined {
  if (isExcused(fact)) return 'waived';
  if (given === asked) return undefined;
  return left === 0 ? 'cap' : isAdded ? 'ceiling' : 'floor';
}

export function gradeOf(
  score: number,
  facts: readonly Fact[],
  { grades: lines }: AssessmentFile,
): { readonly grade: Grade; readonly heldBack: HeldBack | undefined } {
  let heldBack: HeldBack | undefined;
  for (const grade of ['excellent', 'good', 'pass'] as const) {
    const { from, without = [] } = lines[grade];
    if (score < hundredths(from)) continue;
    const by = without.filter((rule) => facts.some((fact) => fact.rule === rule && !isExcused(fact)));
    if (by.length === 0) return { grade, heldBack };
    heldBack ??= { grade, by };
  }
  return { grade: 'fail', heldBack };
}
