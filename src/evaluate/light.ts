// The light of one item, with its reasons. The order of the rules is the order of weight: the first that holds decides.
import type { PlanFile } from '../schema/generated/types';
import { type Day, daysBetween } from '../util/day';
import { type Item, isFinished, type Light, type Reason } from './item';

type Facts = Omit<Item, 'light' | 'reasons'>;
type Judgement = Pick<Item, 'light' | 'reasons'>;

export function judge(facts: Facts, windows: PlanFile['windows'], asOf: Day, children: readonly Item[]): Judgement {
  if (facts.updates.length === 0 && children.length > 0) return worstOf(children);
  if (isFinished(facts.status)) {
    const late: Reason[] = facts.lateDays > 0 ? [{ code: 'met-late', days: facts.lateDays }] : [];
    return { light: 'done', reasons: [{ code: 'done' }, ...late] };
  }
  if (facts.status === 'dropped') return { light: 'grey', reasons: [{ code: 'dropped' }] };
  const red: Reason[] = [];
  if (facts.overdueDays > 0) red.push({ code: 'overdue', days: facts.overdueDays });
  if (facts.status === 'blocked') red.push({ code: 'blocked' });
  if (red.length > 0) return { light: 'red', reasons: withSilence(red, facts) };
  const yellow = warnings(facts, windows, asOf);
  if (yellow.length > 0) return { light: 'yellow', reasons: withSilence(yellow, facts) };
  if (facts.status === 'no-report') return { light: 'grey', reasons: [{ code: 'no-report' }] };
  return { light: 'green', reasons: [{ code: 'on-track' }] };
}

function warnings(facts: Facts, windows: PlanFile['windows'], asOf: Day): Reason[] {
  const found: Reason[] = [];
  if (facts.daysLeft !== undefined && facts.daysLeft <= windows.due_soon_days) {
    found.push({ code: 'due-soon', days: facts.daysLeft });
  }
  const lag = lagPoints(facts, asOf);
  if (lag !== undefined && lag >= windows.lag_points) found.push({ code: 'lagging', points: lag });
  const last = facts.updates.at(-1);
  const silent = last ? daysBetween(last.data.on, asOf) : 0;
  if (facts.status !== 'not-started' && silent > windows.stale_days) found.push({ code: 'stale', days: silent });
  return found;
}

/** Whole percentage points that the reported share lies behind the share of time gone; undefined without either. */
function lagPoints({ percent, deadline }: Facts, asOf: Day): number | undefined {
  if (percent === undefined || !deadline) return undefined;
  const whole = daysBetween(deadline.begins, deadline.day) + 1;
  const gone = Math.min(whole, Math.max(0, daysBetween(deadline.begins, asOf) + 1));
  return Math.floor((gone * 100) / whole) - percent;
}

/** Silence is said along with whatever else is wrong: an overdue item may be done and only not reported. */
function withSilence(reasons: Reason[], { status }: Facts): Reason[] {
  return status === 'no-report' ? [...reasons, { code: 'no-report' }] : reasons;
}

/** Red before yellow before grey before green; done only where all are. */
function worstOf(children: readonly Item[]): Judgement {
  const order: readonly Light[] = ['red', 'yellow', 'grey', 'green', 'done'];
  const worst = [...children].sort((one, other) => order.indexOf(one.light) - order.indexOf(other.light))[0];
  if (!worst || worst.light === 'done') return { light: 'done', reasons: [{ code: 'done' }] };
  return { light: worst.light, reasons: [{ code: 'worst-child', item: worst.record.id }] };
}
