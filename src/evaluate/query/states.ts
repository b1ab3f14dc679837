// The states that a query can ask for with `is:`, and the parts of a record that it can ask for with `has:`.
import { type Item, isFinished, isSettled } from '../snapshot/item';
import { isDueSoon } from '../snapshot/totals';

type StateTest = (item: Item, dueSoonDays: number) => boolean;

const tests = {
  overdue: (item) => item.overdueDays > 0,
  'due-soon': isDueSoon,
  open: (item) => !isSettled(item),
  done: (item) => isFinished(item.status),
  'met-late': (item) => item.lateDays > 0,
  missed: (item) => item.outcome === 'missed',
  waived: (item) => item.waiver?.holds === true,
  rescheduled: (item) => item.forecast !== undefined,
  overridden: (item) => item.override !== undefined,
  blocked: (item) => item.status === 'blocked',
  'no-report': (item) => item.status === 'no-report',
  stale: (item) => item.silence?.isStale === true,
  fresh: (item) => item.silence?.isStale === false && item.lastReport !== undefined,
  verified: (item) => item.verification === 'verified',
  unverified: (item) => item.verification === 'reported' || item.verification === 'stale',
  'confirmation-stale': (item) => item.verification === 'stale',
  inherited: (item) => item.deadline?.inherited === true,
  dated: (item) => item.deadline !== undefined,
} as const satisfies Record<string, StateTest>;

export type State = keyof typeof tests;
export const queryStates = Object.keys(tests) as readonly State[];

export const isIn = (item: Item, state: State, dueSoonDays: number): boolean => tests[state](item, dueSoonDays);

export const possessions = ['evidence', 'report', 'deadline', 'owner'] as const;
export type Possession = (typeof possessions)[number];

export function has(item: Item, thing: Possession): boolean {
  if (thing === 'report') return item.lastReport !== undefined;
  if (thing === 'deadline') return item.deadline !== undefined;
  if (thing === 'owner') return item.ownersAreOwn;
  const own = 'evidence' in item.record.data && (item.record.data.evidence?.length ?? 0) > 0;
  return own || item.updates.some(({ data }) => data.evidence);
}
