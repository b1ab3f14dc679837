// Makes scorecards for a period: for every unit, area or city the items it owns, the facts that count, and the score by
// the plan's own rules. A group with no item expected in the period is not scored.
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
  /** Items expected in the period, in the order of the document. */
  readonly items: readonly Item[];
  /** Number of `items` that it owns only by default, because the record names no owner. */
  readonly byDefault: number;
  /** Number of `items` that another group owns as well. */
  readonly shared: number;
  readonly onTime: number;
  /** Number of facts for each rule, without those excused by a waiver. */
  readonly counts: Readonly<Record<Assessed, number>>;
  readonly excused: number;
  readonly lines: readonly ScoreLine[];
  /** In hundredths of a point. */
  readonly score: number;
  readonly grade: Grade;
  readonly heldBack: HeldBack | undefined;
}

export const unscored = ['no-items', 'not-issued', 'nothing-expected'] as const;

export interface Assessment {
  /** The plan on the day judged. */
  readonly snapshot: Snapshot;
  /** `2018`, `2018-Q2` or `2018-06`. */
  readonly period: string;
  readonly span: DaySpan;
  readonly isOver: boolean;
  readonly grouping: Grouping;
  readonly rules: AssessmentFile;
  readonly rulesFile: string;
  readonly scorecards: readonly Scorecard[];
  readonly notAssessed: readonly { readonly id: string; readonly reason: (typeof unscored)[number] }[];
  /** Items of all scorecards, each once. */
  readonly items: readonly Item[];
  readonly leftOut: {
    readonly dropped: number;
    readonly doneBefore: number;
    readonly notBegun: number;
    /** Items that belong to none of the groups. */
    readonly outside: number;
    /** Reports that lack evidence, by groups that are not scored. */
    readonly unshown: number;
  };
}

export interface AssessmentQuestion {
  /** The plan on the period's last day, or on an earlier day while the period still runs. */
  readonly snapshot: Snapshot;
  readonly period: string;
  readonly span: DaySpan;
  /** Whether the period's last day has passed, so that what was due on it is overdue. */
  readonly isOver: boolean;
  readonly grouping: Grouping;
  /** Ids of the wanted groups; all if empty or absent. */
  readonly only?: readonly string[];
}

/** Assesses a period by the rules in assessment.yaml; `file` is its path. */
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
