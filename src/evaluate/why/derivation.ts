// Derives how an item's light came about: all facts that it is based on, with the places of their fields.
import { ownersOf } from '../../model/describe';
import type { Place } from '../../model/place';
import type { Deadline, Plan, RecordOf } from '../../model/plan';
import type { Update } from '../../schema/generated/types';
import { type Day, daysBetween } from '../../util/day';
import { type Confirmations, confirmationsOf } from '../snapshot/confirmations';
import type { Item, Light, LightTest } from '../snapshot/item';
import { judge, timeShare } from '../snapshot/light';
import { type Move, movesOf } from '../snapshot/moves';
import type { Snapshot } from '../snapshot/snapshot';
import { isStatement, isToConfirm, namedIn } from '../snapshot/updates';
import { type DeadlineSource, deadlineSource, placesOfTests } from './places';

type Report = RecordOf<'update'>;

/** A test of the light. `isAsked` is false for tests after `finished` or `dropped` held: they are not evaluated. */
export interface DerivedTest extends LightTest {
  readonly isAsked: boolean;
  readonly places: readonly Place[];
}

export interface Derivation {
  readonly item: Item;
  readonly deadline: DeadlineSource | undefined;
  readonly moves: readonly Move[];
  /** Number of updates after the day that name it. */
  readonly later: number;
  /** Updates that state the status, the stage and the percentage; undefined if none does. */
  readonly from: Readonly<Record<'status' | 'stage' | 'percent', Report | undefined>>;
  readonly parts: readonly Item[];
  /** Days up to the deadline, those passed, and their share in whole per cent; undefined without a deadline. */
  readonly time: { readonly days: number; readonly gone: number; readonly share: number } | undefined;
  /** Last report on it or, if later, on one of its parts. */
  readonly lastReport: Report | undefined;
  /** Id of the part that `lastReport` is about; undefined if it is about the record itself. */
  readonly lastReportPart: string | undefined;
  /** Last update on it that states a status, a stage or a percentage. */
  readonly stated: Report | undefined;
  readonly tests: readonly DerivedTest[];
  /** Last update that set the light by hand, even if no longer in force. */
  readonly override: Report | undefined;
  readonly confirmations: Confirmations | undefined;
  /** Light without its parts. */
  readonly ownLight: Light;
  /** What decided the light: a test that holds, its parts, no report, no stated status, or none of these. */
  readonly decidedBy: 'test' | 'parts' | 'no-report' | 'unstated' | 'on-track';
}

export function derive(snapshot: Snapshot, item: Item): Derivation {
  const { plan, asOf } = snapshot;
  const { record, updates } = item;
  const own = updates.filter(({ data }) => data.item === record.id);
  const last = (field: keyof Update): Report | undefined => own.findLast(({ data }) => data[field] !== undefined);
  const from = { status: last('status'), stage: last('stage'), percent: last('percent') };
  const deadline = deadlineSource(plan, item);
  const { report: lastReport, on: lastOn } = lastReportOf(snapshot, item) ?? {};
  // Organizations and updates are not judged, because they have no light.
  const { light: ownLight } = item.tests.length > 0 ? judge(item, plan.charter.windows, asOf) : item;
  const stated = own.findLast(({ data }) => isStatement(data));
  const places = placesOfTests(plan, item, { from, deadline, lastReport, stated });
  return {
    item,
    deadline,
    moves: movesOf(own, item.deadline),
    later: plan.ofKind('update').filter(({ data }) => data.on > asOf && namedIn(data).includes(record.id)).length,
    from,
    parts: rollUpParts(snapshot, item),
    time: item.deadline && timeGone(item.deadline, asOf),
    lastReport,
    lastReportPart: lastOn === record.id ? undefined : lastOn,
    stated,
    tests: derivedTests(item.tests, places),
    override: last('override'),
    confirmations: confirmationsFor(plan, item, own, asOf),
    ownLight,
    decidedBy: decidedBy(item),
  };
}

/** Child items from which its light is rolled up; empty if it has none. */
export const rollUpParts = ({ plan, find }: Snapshot, { record, rollUp }: Item): Item[] =>
  rollUp
    ? plan
        .childrenOf(record.id)
        .map(({ id }) => find(id))
        .filter((part) => part !== undefined)
    : [];

/** Confirmations of the last report on the item; if the item is an update, of that update. */
function confirmationsFor(
  plan: Plan,
  { record, owners }: Item,
  own: readonly Report[],
  asOf: Day,
): Confirmations | undefined {
  if (record.kind !== 'update') {
    const reported = own.findLast(({ data }) => isToConfirm(data));
    return reported && confirmationsOf(plan, reported, owners, asOf);
  }
  const target = plan.find(record.data.item);
  return isToConfirm(record.data) && target
    ? confirmationsOf(plan, record, ownersOf(plan, target).ids, asOf)
    : undefined;
}

function derivedTests(tests: readonly LightTest[], places: ReturnType<typeof placesOfTests>): DerivedTest[] {
  const settled = tests.findIndex(({ code, holds }) => holds && (code === 'finished' || code === 'dropped'));
  return tests.map((test, index): DerivedTest => {
    const { code, light } = test;
    if (settled !== -1 && index > settled) return { code, light, holds: false, isAsked: false, places: [] };
    return { ...test, isAsked: true, places: places[code].filter((place) => place !== undefined) };
  });
}

/** The last report, and the id of the record among this item and its parts that it names. */
function lastReportOf(snapshot: Snapshot, item: Item): { report: Report; on: string } | undefined {
  const own = item.reports.at(-1);
  if (item.lastReport === own?.data.on) return own && { report: own, on: item.record.id };
  const part = rollUpParts(snapshot, item).find(({ lastReport }) => lastReport === item.lastReport);
  return part && lastReportOf(snapshot, part);
}

function timeGone({ begins, day }: Deadline, asOf: Day): Derivation['time'] {
  const days = daysBetween(begins, day) + 1;
  const gone = Math.min(days, Math.max(0, daysBetween(begins, asOf) + 1));
  return { days, gone, share: timeShare(begins, day, asOf) };
}

function decidedBy({ reasons: [first], tests }: Item): Derivation['decidedBy'] {
  if (first?.code === 'worst-child') return 'parts';
  if (tests.some(({ holds }) => holds)) return 'test';
  return first?.code === 'no-report' || first?.code === 'unstated' ? first.code : 'on-track';
}
