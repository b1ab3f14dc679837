// The headline numbers: each with its total and with the query that finds exactly the records counted.
import type { Item } from '../evaluate/snapshot/item';
import { reporting } from '../evaluate/snapshot/silence';
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import { countItems, datedItems, datedKinds, expectedOf, totalsOf } from '../evaluate/snapshot/totals';
import type { Say } from '../page/say';
import type { Kind } from '../schema/kinds';
import type { Figure } from './shape';

export function figuresOf(snapshot: Snapshot, { messages }: Say): Figure[] {
  const words = messages.dashboard.figures;
  const dated = countItems(datedItems(snapshot), snapshot.plan.charter.windows.due_soon_days);
  const datedWhole = dated.read + missingDates(snapshot);
  const days = `kind:${datedKinds.join(',')} -is:inherited`;
  const reported = (kind: Kind): Figure => ({
    label: words.reported(messages.labels.kind[kind]),
    value: totalsOf(snapshot, kind).reported,
    of: totalsOf(snapshot, kind).expected,
    query: `kind:${kind} -is:no-report`,
  });
  const blocked = snapshot.items.filter(({ record, status }) => isReporting(record.kind) && status === 'blocked');
  const whole = reporting.reduce((sum, kind) => sum + totalsOf(snapshot, kind).expected, 0);
  return [
    { label: words.overdue, value: dated.overdue, of: datedWhole, query: `${days} is:overdue`, light: 'red' },
    { label: words.dueSoon, value: dated.dueSoon, of: datedWhole, query: `${days} is:due-soon`, light: 'yellow' },
    { label: words.done, value: dated.done, of: datedWhole, query: `${days} is:done`, light: 'done' },
    { label: words.blocked, value: blocked.length, of: whole, query: `kind:${reporting.join(',')} is:blocked` },
    reported('task'),
    reported('measure'),
    reported('pairing'),
    reported('project'),
  ];
}

const isReporting = (kind: Kind): boolean => reporting.includes(kind);

/** Number of dated records that the plan declares but that could not be read. */
function missingDates(snapshot: Snapshot): number {
  const missing = (kind: 'milestone' | 'instance'): number => {
    const items: readonly Item[] = snapshot.ofKind(kind);
    return Math.max(0, (expectedOf(snapshot, kind) ?? items.length) - items.length);
  };
  return missing('milestone') + missing('instance');
}
