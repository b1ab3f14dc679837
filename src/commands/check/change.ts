// What a change has to do with the deadlines: which of them are its own doing, what it settles, which guards it breaks.
import type { Revision } from '../../context';
import { type Comparison, compareSnapshots } from '../../evaluate/compare/compare';
import { type Blamed, blameItems, isDueSoonForGate, settledItems } from '../../evaluate/guards/gate';
import type { GuardFinding } from '../../evaluate/guards/guard';
import { askGuards } from '../../evaluate/guards/index';
import type { Item } from '../../evaluate/snapshot/item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { type CheckResult, checkDeadlines, type PageOptions } from './page';

/** What a change is measured against. */
export interface Base {
  readonly revision: Revision;
  /** Errors in its files. */
  readonly errors: number;
  /** On the day judged; undefined where its plan.yaml cannot be used. */
  readonly snapshot: Snapshot | undefined;
}

export interface ChangeResult {
  readonly base: Base;
  /** What is overdue, and where that fails as well, what is due soon; earliest deadline first. */
  readonly blamed: readonly Blamed[];
  readonly settled: readonly Item[];
  readonly guards: readonly GuardFinding[];
  /** Reports that it adds for a day that has not come on the day judged: they count from then on. */
  readonly later: readonly string[];
}

/** Which of the items would fail a check that has no base. */
export const failingItems = (snapshot: Snapshot, result: CheckResult, { failOn }: PageOptions): readonly Item[] =>
  failOn === 'none'
    ? []
    : failOn === 'overdue'
      ? result.overdue
      : [...result.overdue, ...result.dueSoon.filter((item) => isDueSoonForGate(item, snapshot))];

export function checkChange(base: Base, after: Snapshot, result: CheckResult, options: PageOptions): ChangeResult {
  const comparison = base.snapshot && compareSnapshots(base.snapshot, after);
  // With `none` it is told all the same.
  const failOn = options.failOn === 'none' ? 'overdue' : options.failOn;
  const blamed = blameItems(comparison, failingItems(after, result, { ...options, failOn }));
  if (!base.snapshot || !comparison) return { base, blamed, settled: [], guards: [], later: [] };
  const guards = askGuards(comparison);
  const { overdue } = checkDeadlines(base.snapshot, options.withInherited);
  const later = comparison.records.flatMap(({ id, before, after: added }) =>
    !before && added?.kind === 'update' && added.data.on > after.asOf ? [id] : [],
  );
  return { base, blamed, settled: settledItems(comparison, overdue, doubted(comparison, guards)), guards, later };
}

/** The records that the findings are about, and the items of the reports among them. */
const doubted = ({ before, after }: Comparison, guards: readonly GuardFinding[]): ReadonlySet<string> =>
  new Set(
    guards.flatMap(({ id = '' }) => [
      id,
      ...[before, after].flatMap(({ plan }) => {
        const record = plan.find(id);
        return record?.kind === 'update' ? [record.data.item] : [];
      }),
    ]),
  );

export const isCaused = ({ blame }: Blamed): boolean => blame !== 'came-due';

/** Whether the check fails: without a base by what is due, with one by what the change brought about. */
export function fails(
  snapshot: Snapshot,
  result: CheckResult,
  change: ChangeResult | undefined,
  options: PageOptions,
): boolean {
  if (options.failOn === 'none') return false;
  if (!change) return failingItems(snapshot, result, options).length > 0;
  return change.blamed.some(isCaused) || change.guards.length > 0;
}
