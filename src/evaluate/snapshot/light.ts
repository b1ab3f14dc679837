// Computes the light of one item, with its reasons. Tests are in order of weight: red before yellow before the rest.
// Only the item itself is judged here; its parts are added by roll-up.ts.
import type { PlanFile } from '../../schema/generated/types';
import { type Day, daysBetween } from '../../util/day';
import { type Item, isFinished, type LightTest, type Reason } from './item';

export type Facts = Omit<Item, 'light' | 'reasons' | 'tests' | 'rollUp'>;
export type Judgement = Pick<Item, 'light' | 'reasons' | 'tests'>;

export function judge(facts: Facts, windows: PlanFile['windows'], asOf: Day): Judgement {
  const tests = testsOf(facts, windows, asOf);
  const held = tests.filter(({ holds }) => holds);
  const [first] = held;
  if (first?.code === 'finished') {
    const late: Reason[] = facts.lateDays > 0 ? [{ code: 'met-late', days: facts.lateDays }] : [];
    // Without a report on the whole, it is done because all its parts are.
    const code = facts.reports.length === 0 ? 'parts-done' : 'done';
    return { light: 'done', reasons: [{ code }, ...late], tests };
  }
  if (first?.code === 'dropped') return { light: 'grey', reasons: [{ code: 'dropped' }], tests };
  // A missing report is named with every other reason: an overdue item may be done, but not reported.
  const silent: Reason[] = facts.status === 'no-report' ? [{ code: 'no-report' }] : [];
  if (first) {
    const reasons = held.filter(({ light }) => light === first.light).map(lightReason);
    return { light: first.light, reasons: [...reasons, ...silent], tests };
  }
  if (silent.length > 0) return { light: 'grey', reasons: silent, tests };
  if (facts.status === 'unstated') return { light: 'grey', reasons: [{ code: 'unstated' }], tests };
  return { light: 'green', reasons: [{ code: 'on-track' }], tests };
}

function testsOf(facts: Facts, windows: PlanFile['windows'], asOf: Day): LightTest[] {
  const { status, deadline, daysLeft, forecast, silence, statedOn } = facts;
  const points = lagPoints(facts, asOf);
  const age = silence && statedOn ? daysBetween(statedOn, asOf) : undefined;
  const moved = deadline && forecast ? daysBetween(deadline.day, forecast.day) : undefined;
  return [
    { code: 'finished', light: 'done', holds: isFinished(status) },
    { code: 'dropped', light: 'grey', holds: status === 'dropped' },
    {
      code: 'overdue',
      light: 'red',
      holds: facts.overdueDays > 0,
      measured: deadline && daysBetween(deadline.day, asOf),
    },
    { code: 'blocked', light: 'red', holds: status === 'blocked' },
    {
      code: 'due-soon',
      light: 'yellow',
      holds: daysLeft !== undefined && daysLeft <= windows.due_soon_days,
      measured: daysLeft,
      limit: windows.due_soon_days,
    },
    {
      code: 'lagging',
      light: 'yellow',
      holds: points !== undefined && points >= windows.lag_points,
      measured: points,
      limit: windows.lag_points,
    },
    { code: 'rescheduled', light: 'yellow', holds: moved !== undefined && moved > 0, measured: moved },
    {
      code: 'stale',
      light: 'yellow',
      // An item never reported on is grey, not yellow: silence alone is not a failure.
      holds: silence?.isStale === true && facts.lastReport !== undefined,
      measured: silence?.days,
      limit: silence?.limit,
    },
    {
      code: 'status-old',
      light: 'yellow',
      // There are recent reports, but none of them states the status, which is therefore old.
      holds: age !== undefined && silence?.isStale === false && age > silence.limit,
      measured: age,
      limit: silence?.limit,
    },
  ];
}

function lightReason({ code, measured: value }: LightTest): Reason {
  if (code === 'finished' || code === 'dropped' || code === 'blocked') return { code: code as 'blocked' };
  return code === 'lagging' ? { code, points: value ?? 0 } : { code, days: value ?? 0 };
}

/**
 * Whole percentage points by which the reported percentage is below the share of time passed; undefined without either.
 */
function lagPoints({ percent, deadline }: Facts, asOf: Day): number | undefined {
  if (percent === undefined || !deadline) return undefined;
  return timeShare(deadline.begins, deadline.day, asOf) - percent;
}

/**
 * Share of the days from `begins` to `ends` (both included) that have passed on the day, in whole per cent, 0 to 100.
 */
export function timeShare(begins: Day, ends: Day, asOf: Day): number {
  const whole = daysBetween(begins, ends) + 1;
  const gone = Math.min(whole, Math.max(0, daysBetween(begins, asOf) + 1));
  return Math.floor((gone * 100) / whole);
}
