// The light of one item, with its reasons. The order of the tests is the order of weight: red before yellow before the
// rest. A light says what is known of the item itself; what its parts say is added by roll-up.ts.
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
    // Nobody said so of the whole: all its parts are done.
    const code = facts.reports.length === 0 ? 'parts-done' : 'done';
    return { light: 'done', reasons: [{ code }, ...late], tests };
  }
  if (first?.code === 'dropped') return { light: 'grey', reasons: [{ code: 'dropped' }], tests };
  // Silence is said along with whatever else is wrong: an overdue item may be done and only not reported.
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
      // Nothing ever reported is grey: silence alone is no failure.
      holds: silence?.isStale === true && facts.lastReport !== undefined,
      measured: silence?.days,
      limit: silence?.limit,
    },
    {
      code: 'status-old',
      light: 'yellow',
      // What happened since has been told, but not where it stands: an old status is no news.
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

/** Whole percentage points that the reported share lies behind the share of time gone; undefined without either. */
function lagPoints({ percent, deadline }: Facts, asOf: Day): number | undefined {
  if (percent === undefined || !deadline) return undefined;
  return timeShare(deadline.begins, deadline.day, asOf) - percent;
}

/** The share of the days from `begins` to `ends` (both included) that is gone on the day, in whole per cent. */
export function timeShare(begins: Day, ends: Day, asOf: Day): number {
  const whole = daysBetween(begins, ends) + 1;
  const gone = Math.min(whole, Math.max(0, daysBetween(begins, asOf) + 1));
  return Math.floor((gone * 100) / whole);
}
