// Finds the facts that count for or against a group in a period, each with its record: overdue, met late, no reports, a
// claim without evidence, met in time and confirmed. Points are given in score.ts.
import { hashOf } from '../../model/evidence-files';
import type { Plan, UpdateRecord } from '../../model/plan';
import type { Update } from '../../schema/generated/types';
import { type Day, daysBetween } from '../../util/day';
import { type Item, isFinished } from '../snapshot/item';
import { type Lack, lackOfEvidence } from '../snapshot/lack-of-evidence';
import { reporting } from '../snapshot/silence';
import type { Snapshot } from '../snapshot/snapshot';
import { byDay, isReport } from '../snapshot/updates';

export const deductions = ['overdue', 'late', 'silent', 'unshown'] as const;
export type Deduction = (typeof deductions)[number];
/** Rules in the order of scoring: deductions first, then the bonus. */
export const assessed = [...deductions, 'verified'] as const;
export type Assessed = (typeof assessed)[number];

/** What is wrong with the evidence of a claim. `file`: only files are named, and all are missing or changed. */
export const gaps = ['evidence', 'source', 'file', 'dropped', 'done', 'confirmation'] as const satisfies readonly (
  | Lack
  | 'file'
)[];
export type Gap = (typeof gaps)[number];

/**
 * One fact. `waivedUntil`: a waiver is in force, or was on the day it was done; the fact is listed, but costs nothing.
 */
export type Fact =
  | {
      readonly rule: 'overdue';
      readonly item: Item;
      readonly due: Day;
      readonly days: number;
      readonly waivedUntil: Day | undefined;
    }
  | {
      readonly rule: 'late';
      readonly item: Item;
      readonly due: Day;
      readonly days: number;
      readonly on: Day;
      readonly waivedUntil: Day | undefined;
    }
  | {
      readonly rule: 'silent';
      readonly item: Item;
      /** Day of the last report; undefined if there is none since the plan was issued. */
      readonly last: Day | undefined;
      readonly since: Day;
      readonly days: number;
      readonly limit: number;
    }
  | { readonly rule: 'unshown'; readonly item: Item; readonly update: UpdateRecord; readonly gap: Gap }
  | { readonly rule: 'verified'; readonly item: Item; readonly due: Day; readonly on: Day };

/** First and last day of the whole period, even if it still runs on the day judged. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

export const isExcused = (fact: Fact): boolean => 'waivedUntil' in fact && fact.waivedUntil !== undefined;

/**
 * Items that are assessed. A task stands for its measures and a project for its components, because a report on a part
 * counts for the whole. A part with its own deadline, owner or reporting rhythm is assessed as well.
 */
export const assessable = ({ plan, items }: Snapshot): Item[] =>
  items.filter(({ record }) => {
    if (!reporting.includes(record.kind)) return false;
    if (record.kind !== 'measure' && record.kind !== 'component') return true;
    const { owners, report_every: rhythm } = record.data;
    const due = 'due' in record.data ? record.data.due : undefined;
    return plan.find(record.parent ?? '') === undefined || [owners, rhythm, due].some((own) => own !== undefined);
  });

export type Standing = 'in' | 'dropped' | 'done-before' | 'not-begun';

/**
 * Whether the item counts in the period. `in`: it was finished in the period, or is open and reports on it are
 * expected.
 */
export function standingOf({ plan, asOf }: Snapshot, { status, actual, silence }: Item, { first }: DaySpan): Standing {
  if (status === 'dropped') return 'dropped';
  if (asOf < plan.charter.issued_on) return 'not-begun';
  if (isFinished(status)) return actual !== undefined && actual >= first ? 'in' : 'done-before';
  return silence ? 'in' : 'not-begun';
}

/** Whether it is open and due on the day judged, so that it is overdue once that day has passed. */
export const isLapsing = ({ daysLeft }: Item): boolean => daysLeft === 0;

/**
 * Facts about an item that counts in the period, at most one for each rule. `isOver`: the period's last day has passed.
 */
export function factsOf({ plan, asOf }: Snapshot, item: Item, isOver: boolean): Fact[] {
  const { deadline, overdueDays, lateDays, actual, silence, lastReport, waiver } = item;
  const due = deadline?.day;
  const facts: Fact[] = [];
  if (due !== undefined && (overdueDays > 0 || (isOver && isLapsing(item))))
    facts.push({
      ...{ rule: 'overdue', item, due, days: overdueDays },
      waivedUntil: waiver?.holds ? waiver.until : undefined,
    });
  if (due !== undefined && actual !== undefined && lateDays > 0)
    facts.push({ rule: 'late', item, due, days: lateDays, on: actual, waivedUntil: waivedOn(item, actual) });
  const { issued_on: issued } = plan.charter;
  // Reports from before the plan was issued do not count.
  const since = silence && silence.since > issued ? silence.since : issued;
  const days = daysBetween(since, asOf);
  if (silence && days > silence.limit) {
    const last = lastReport !== undefined && lastReport >= since ? lastReport : undefined;
    facts.push({ rule: 'silent', item, last, since, days, limit: silence.limit });
  }
  if (isMetInTime(item) && due !== undefined && actual !== undefined && item.verification === 'verified')
    facts.push({ rule: 'verified', item, due, on: actual });
  return facts;
}

export const isMetInTime = ({ deadline, actual, lateDays }: Item): boolean =>
  deadline !== undefined && actual !== undefined && lateDays === 0;

/** Last day of the waiver in force on the day; undefined if there is none. */
function waivedOn({ record, updates }: Item, day: Day): Day | undefined {
  const given = updates.findLast(({ data }) => data.item === record.id && data.waiver && data.on <= day);
  const until = given?.data.waiver?.until;
  return until !== undefined && until >= day ? until : undefined;
}

/** Reports of the period, up to the day judged, that lack evidence for what they claim; oldest first. */
export function unshownIn(snapshot: Snapshot, { first }: DaySpan): Extract<Fact, { rule: 'unshown' }>[] {
  const { plan, asOf } = snapshot;
  return plan
    .ofKind('update')
    .filter(({ data }) => data.on >= first && data.on <= asOf && isReport(data))
    .toSorted(byDay)
    .flatMap((update) => {
      const item = snapshot.find(update.data.item);
      const gap = gapOf(plan, update);
      return item && gap ? [{ rule: 'unshown' as const, item, update, gap }] : [];
    });
}

function gapOf(plan: Plan, update: UpdateRecord): Gap | undefined {
  const lack = lackOfEvidence(plan, update);
  if (lack) return lack.missing;
  if (!isClaim(update.data)) return undefined;
  const evidence = update.data.evidence ?? [];
  if (evidence.length === 0) return 'evidence';
  const named = evidence.filter(({ url, path }) => url !== undefined || path !== undefined);
  if (named.length === 0) return 'source';
  const isThere = named.some(
    ({ url, path, sha256 }) => url !== undefined || (path !== undefined && hashOf(plan, path) === sha256),
  );
  return isThere ? undefined : 'file';
}

/** Whether it claims an achievement. That work goes on, is planned or is blocked needs no evidence. */
const isClaim = ({ status, stage, percent }: Update): boolean =>
  status === 'done' || (percent ?? 0) > 0 || (stage !== undefined && stage !== 'planned');
