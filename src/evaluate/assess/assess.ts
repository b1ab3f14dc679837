// Scorecards for a period: for every unit, area or city what it answers for, the facts that count, and the score that the
// plan's own rules make of them. Nobody of whom the period asks nothing is scored.
import type { AssessmentFile } from '../../schema/generated/types';
import type { Item } from '../snapshot/item';
import type { Snapshot } from '../snapshot/snapshot';
import {
  type Assessed,
  assessable,
  assessed,
  type DaySpan,
  type Fact,
  factsOf,
  isExcused,
  isMetInTime,
  standingOf,
  unshownIn,
} from './facts';
import { type AssessmentGroup, assessmentGroups, type Grouping } from './groups';
import { type Grade, gradeOf, type HeldBack, hundredths, type ScoreLine, scoreLines } from './score';

export interface Scorecard {
  readonly id: string;
  /** Of which the period asks something, in the order of the document. */
  readonly items: readonly Item[];
  /** Of these, how many fall to it only because nobody is named. */
  readonly byDefault: number;
  /** Of these, how many are somebody else's as well. */
  readonly shared: number;
  readonly onTime: number;
  /** How often each rule applies, those that a waiver excuses left out. */
  readonly counts: Readonly<Record<Assessed, number>>;
  readonly excused: number;
  readonly lines: readonly ScoreLine[];
  /** In hundredths. */
  readonly score: number;
  readonly grade: Grade;
  readonly heldBack: HeldBack | undefined;
}

export const unscored = ['no-items', 'not-issued', 'nothing-expected'] as const;

export interface Assessment {
  /** On the day judged. */
  readonly snapshot: Snapshot;
  /** As it is written: 2018, 2018-Q2, 2018-06. */
  readonly period: string;
  readonly span: DaySpan;
  readonly isOver: boolean;
  readonly grouping: Grouping;
  readonly rules: AssessmentFile;
  readonly rulesFile: string;
  readonly scorecards: readonly Scorecard[];
  readonly notAssessed: readonly { readonly id: string; readonly reason: (typeof unscored)[number] }[];
  /** All that the scorecards are about, once each. */
  readonly items: readonly Item[];
  readonly leftOut: {
    readonly dropped: number;
    readonly doneBefore: number;
    readonly notBegun: number;
    /** Which belong to none of the groups. */
    readonly outside: number;
    /** Reports without evidence by those who are not scored. */
    readonly unshown: number;
  };
}

export interface AssessmentQuestion {
  /** On the period's last day, or the day before it on which one looks. */
  readonly snapshot: Snapshot;
  readonly period: string;
  readonly span: DaySpan;
  /** Whether the period's last day has passed: what was due on it has then not been met. */
  readonly isOver: boolean;
  readonly grouping: Grouping;
  /** Ids of groups; all where none is named. */
  readonly only?: readonly string[];
}

/** By the plan's rules; the caller sees to it that there are some. */
export function assess(
  question: AssessmentQuestion,
  { rules, file }: { rules: AssessmentFile; file: string },
): Assessment {
  const { snapshot, span, isOver, grouping, only = [] } = question;
  const all = assessable(snapshot);
  const standing = all.map((item) => standingOf(snapshot, item, span));
  const items = all.filter((_item, index) => standing[index] === 'in');
  const groups = assessmentGroups(snapshot.plan, grouping, all);
  const isScored = (group: AssessmentGroup): boolean => items.some(group.owns);
  const asked = groups.filter(({ id }) => only.length === 0 || only.includes(id));
  const isAsked = (item: Item): boolean => only.length === 0 || asked.some(({ owns }) => owns(item));
  const count = (wanted: (typeof standing)[number]): number =>
    all.filter((item, index) => standing[index] === wanted && isAsked(item)).length;
  const unshown = unshownIn(snapshot, span);
  const isShared = (item: Item): boolean => groups.filter(({ owns }) => owns(item)).length > 1;
  return {
    ...{ snapshot, period: question.period, span, isOver, grouping, rules, rulesFile: file },
    scorecards: asked.filter(isScored).map((group) => {
      const owned = items.filter(group.owns);
      const facts = [
        ...owned.flatMap((item) => factsOf(snapshot, item, isOver)),
        ...unshown.filter(({ update }) => group.filed(update)),
      ];
      return { id: group.id, shared: owned.filter(isShared).length, ...scored(owned, facts, rules) };
    }),
    notAssessed: asked
      .filter((group) => !isScored(group))
      .map(({ id, owns }) => ({ id, reason: unscoredReason(snapshot, all.some(owns)) })),
    items: items.filter((item) => asked.some(({ owns }) => owns(item))),
    leftOut: {
      dropped: count('dropped'),
      doneBefore: count('done-before'),
      notBegun: count('not-begun'),
      outside: items.filter((item) => isAsked(item) && !groups.some(({ owns }) => owns(item))).length,
      unshown: unshown.filter(({ update }) => !groups.some((group) => group.filed(update) && isScored(group))).length,
    },
  };
}

function scored(items: readonly Item[], facts: readonly Fact[], rules: AssessmentFile) {
  const lines = scoreLines(facts, rules);
  const score = lines.at(-1)?.balance ?? hundredths(rules.score.base);
  const applying = facts.filter((fact) => !isExcused(fact));
  return {
    items,
    byDefault: items.filter(({ ownersAreOwn }) => !ownersAreOwn).length,
    onTime: items.filter(isMetInTime).length,
    counts: Object.fromEntries(
      assessed.map((name) => [name, applying.filter(({ rule }) => rule === name).length]),
    ) as Record<Assessed, number>,
    excused: facts.length - applying.length,
    lines,
    score,
    ...gradeOf(score, facts, rules),
  };
}

function unscoredReason({ plan, asOf }: Snapshot, hasItems: boolean): (typeof unscored)[number] {
  if (!hasItems) return 'no-items';
  return asOf < plan.charter.issued_on ? 'not-issued' : 'nothing-expected';
}
