// What counts for or against somebody in a period, each with the record that says so: overdue, met late, silent, a claim
// that nothing shows, met in time and confirmed. Points are not given here.
import { hashOf } from '../../model/papers';
import type { Plan, RecordOf } from '../../model/plan';
import type { Update } from '../../schema/generated/types';
import { type Day, daysBetween } from '../../util/day';
import { type Item, isFinished } from '../snapshot/item';
import { type Lack, lackOfEvidence } from '../snapshot/lack-of-evidence';
import { reporting } from '../snapshot/silence';
import type { Snapshot } from '../snapshot/snapshot';
import { byDay, isReport } from '../snapshot/updates';

type Report = RecordOf<'update'>;

export const deductions = ['overdue', 'late', 'silent', 'unshown'] as const;
export type Deduction = (typeof deductions)[number];
/** In the order in which they are reckoned: what is taken away first, then what is added. */
export const assessed = [...deductions, 'verified'] as const;
export type Assessed = (typeof assessed)[number];

/** `file`: all that is named are files, and none of them is there as it was handed in. */
export const gaps = ['evidence', 'source', 'file', 'dropped', 'done', 'confirmation'] as const satisfies readonly (
  | Lack
  | 'file'
)[];
export type Gap = (typeof gaps)[number];

/** `waivedUntil`: a waiver holds, or held on the day it was done; it is told, and costs nothing. */
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
      /** The last report; undefined where there is none since the plan was issued. */
      readonly last: Day | undefined;
      readonly since: Day;
      readonly days: number;
      readonly limit: number;
    }
  | { readonly rule: 'unshown'; readonly item: Item; readonly update: Report; readonly gap: Gap }
  | { readonly rule: 'verified'; readonly item: Item; readonly due: Day; readonly on: Day };

/** The whole period; what is judged is its end, or the day before it on which one looks. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

export const isExcused = (fact: Fact): boolean => 'waivedUntil' in fact && fact.waivedUntil !== undefined;

/**
 * What is assessed, once each: a task stands for its measures and a project for its components, since what is reported of
 * a part is known of the whole. A part with a day, an owner or a rhythm of its own stands for itself as well.
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

/** Whether the period asks anything of the item: it was finished in it, or is open and reports on it are expected. */
export function standingOf({ plan, asOf }: Snapshot, { status, actual, silence }: Item, { first }: DaySpan): Standing {
  if (status === 'dropped') return 'dropped';
  if (asOf < plan.charter.issued_on) return 'not-begun';
  if (isFinished(status)) return actual !== undefined && actual >= first ? 'in' : 'done-before';
  return silence ? 'in' : 'not-begun';
}

/** Open, and due on the day judged: once that day is over, too, it has not been met. */
export const isLapsing = ({ daysLeft }: Item): boolean => daysLeft === 0;

/** Of an item that is in; at most one each of the rules that are about items. `isOver`: the last day has passed as well. */
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
  // What was told before the plan was issued starts no clock.
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

/** The last day of the waiver in force on the day. */
function waivedOn({ record, updates }: Item, day: Day): Day | undefined {
  const given = updates.findLast(({ data }) => data.item === record.id && data.waiver && data.on <= day);
  const until = given?.data.waiver?.until;
  return until !== undefined && until >= day ? until : undefined;
}

/** The reports of the period, up to the day judged, that claim what nothing shows; oldest first. */
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

function gapOf(plan: Plan, update: Report): Gap | undefined {
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

/** Something achieved. That work goes on, is planned or is blocked, is told without a paper. */
const isClaim = ({ status, stage, percent }: Update): boolean =>
  status === 'done' || (percent ?? 0) > 0 || (stage !== undefined && stage !== 'planned');
