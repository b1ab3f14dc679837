// From the parts to the whole: measures to task, tasks to area, instances to obligation. Always “n of m”, and the
// worst part decides: red before yellow before grey before green. Grey comes before green, for a task of which three
// measures in four are silent is not known to be on track.
import { type Item, isFinished, type Light, type RollUp } from './item';
import type { Judgement } from './light';

const lightsByWeight: readonly Light[] = ['red', 'yellow', 'grey', 'green', 'done'];

/** Undefined without parts. */
export function rollUp(parts: readonly Item[]): RollUp | undefined {
  if (parts.length === 0) return undefined;
  const count = (test: (item: Item) => boolean): number => parts.filter(test).length;
  const ofLight = (light: Light): number => count((item) => item.light === light && item.status !== 'dropped');
  // What was given up holds nobody back.
  const alive = parts.filter(({ status }) => status !== 'dropped');
  const worst = [...alive].sort(
    (one, other) => lightsByWeight.indexOf(one.light) - lightsByWeight.indexOf(other.light),
  )[0];
  return {
    total: parts.length,
    reported: count(({ status }) => status !== 'no-report'),
    done: ofLight('done'),
    dropped: parts.length - alive.length,
    red: ofLight('red'),
    yellow: ofLight('yellow'),
    green: ofLight('green'),
    grey: ofLight('grey'),
    light: worst?.light ?? 'grey',
    worst: worst && worst.light !== 'done' ? worst.record.id : undefined,
  };
}

/** What is said of the item itself, weighed against its parts. */
export function weigh(own: Judgement, item: Pick<Item, 'status' | 'reports'>, parts: RollUp | undefined): Judgement {
  if (!parts || isFinished(item.status) || item.status === 'dropped') return own;
  const child = parts.worst === undefined ? undefined : ({ code: 'worst-child', item: parts.worst } as const);
  // Who tells what happened, and not where it stands, leaves that to the parts; where those are silent too, nothing is gained.
  const isOwnSilent = own.light === 'grey' && (item.reports.length === 0 || parts.light !== 'grey');
  if (isOwnSilent && child) return { ...own, light: parts.light, reasons: [child] };
  // A report on the whole speaks for its silent parts, but not against what a part says of itself.
  const isWorse = parts.light !== 'grey' && lightsByWeight.indexOf(parts.light) < lightsByWeight.indexOf(own.light);
  if (!isWorse || !child) return own;
  // What was well by itself is not said beside a red light.
  const reasons = own.reasons.filter(({ code }) => code !== 'on-track');
  return { ...own, light: parts.light, reasons: [child, ...reasons] };
}
