// Compares a change with its base: what it made overdue, what it settled, which guards it breaks.
import type { Revision } from '../../context';
import { type Comparison, compareSnapshots } from '../../evaluate/compare/compare';
import { type Blamed, blameItems, isDueSoonForGate, settledItems } from '../../evaluate/guards/gate';
import type { GuardFinding } from '../../evaluate/guards/guard';
import { askGuards } from '../../evaluate/guards/index';
import type { Item } from '../../evaluate/snapshot/item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { type CheckResult, checkDeadlines, type PageOptions } from './page';

/** The revision that a change is compared with. */
export interface Base {
  readonly revision: Revision;
  /** Number of errors in its files. */
  readonly errors: number;
  /** Its state on the day judged; undefined if its plan.yaml cannot be used. */
  readonly snapshot: Snapshot | undefined;
}

export interface ChangeResult {
  readonly base: Base;
  /** Items that are overdue, and those due soon if these fail too; earliest deadline first. */
  readonly blamed: readonly Blamed[];
  readonly settled: readonly Item[];
  readonly guards: readonly GuardFinding[];
  /** Ids of added reports dated after the day judged: they count from their own day on. */
  readonly later: readonly string[];
}

/** Items that fail a check without a base. */
export const failingItems = (snapshot: Snapshot, result: CheckResult, { failOn }: PageOptions): readonly Item[] =>
  failOn === 'none'
    ? []
    : failOn === 'overdue'
      ? result.overdue
      : [...result.overdue, ...result.dueSoon.filter((item) => isDueSoonForGate(item, snapshot))];

export function checkChange(base: Base, after: Snapshot, result: CheckResult, options: PageOptions): ChangeResult {
  const comparison = base.snapshot && compareSnapshots(base.snapshot, after);
  // With `none` nothing fails, but overdue items are still listed.
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

/** Ids of the records that the findings name; for a report, also its item. */
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

/** Whether the check fails: without a base for what is overdue, with one for what the change caused. */
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
