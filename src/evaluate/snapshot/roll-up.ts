// Rolls lights up from parts to the whole: measures to task, tasks to area, instances to obligation. The worst part
// decides: red, yellow, grey, green. Grey is worse than green, because a task without reports on three of its four
// measures is not known to be on track.
import { type Item, isFinished, type Light, type RollUp } from './item';
import type { Judgement } from './light';

const lightsByWeight: readonly Light[] = ['red', 'yellow', 'grey', 'green', 'done'];

/** Counts of the parts by state, and the light they give; undefined without parts. */
export function rollUp(parts: readonly Item[]): RollUp | undefined {
  if (parts.length === 0) return undefined;
  const count = (test: (item: Item) => boolean): number => parts.filter(test).length;
  const ofLight = (light: Light): number => count((item) => item.light === light && item.status !== 'dropped');
  // Dropped parts do not count.
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

/** Combines the item's own light with that of its parts. */
export function weigh(own: Judgement, item: Pick<Item, 'status' | 'reports'>, parts: RollUp | undefined): Judgement {
  if (!parts || isFinished(item.status) || item.status === 'dropped') return own;
  const child = parts.worst === undefined ? undefined : ({ code: 'worst-child', item: parts.worst } as const);
  // Reports without a status leave the light to the parts, unless those are grey too.
  const isOwnSilent = own.light === 'grey' && (item.reports.length === 0 || parts.light !== 'grey');
  if (isOwnSilent && child) return { ...own, light: parts.light, reasons: [child] };
  // A report on the whole counts for its parts without reports, but not against a worse report on a part.
  const isWorse = parts.light !== 'grey' && lightsByWeight.indexOf(parts.light) < lightsByWeight.indexOf(own.light);
  if (!isWorse || !child) return own;
  // `on-track` is no reason for a worse light.
  const reasons = own.reasons.filter(({ code }) => code !== 'on-track');
  return { ...own, light: parts.light, reasons: [child, ...reasons] };
}
