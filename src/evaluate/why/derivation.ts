// Derives an item's light: every fact that it depends on, with the place of the field that states it.
import { ownersOf } from '../../model/describe';
import type { Place } from '../../model/place';
import type { Deadline, Plan, UpdateRecord } from '../../model/plan';
import type { Update } from '../../schema/generated/types';
import { type Day, daysBetween } from '../../util/day';
import { type Confirmations, confirmationsOf } from '../snapshot/confirmations';
import type { Item, Light, LightTest } from '../snapshot/item';
import { judge, timeShare } from '../snapshot/light';
import { type Move, movesOf } from '../snapshot/moves';
import type { Snapshot } from '../snapshot/snapshot';
import { isStatement, isToConfirm, namedIn } from '../snapshot/updates';
import { deadlineSource, type LightSources, placesOfTests } from './places';

/** `isAsked` is false if an earlier test found the item finished or dropped: the test was not made. */
export interface DerivedTest extends LightTest {
  readonly isAsked: boolean;
  readonly places: readonly Place[];
}

export interface Derivation extends LightSources {
  readonly item: Item;
  readonly moves: readonly Move[];
  /** Number of updates after the day judged that name the item. */
  readonly later: number;
  readonly parts: readonly Item[];
  /** The days up to the planned day, and how many have passed; undefined without a planned day. */
  readonly time: { readonly days: number; readonly gone: number; readonly share: number } | undefined;
  /** Id of the part that the last report is about; undefined if it is about the item itself. */
  readonly lastReportPart: string | undefined;
  readonly tests: readonly DerivedTest[];
  /** The last light set by hand, even if it is no longer in force. */
  readonly override: UpdateRecord | undefined;
  readonly confirmations: Confirmations | undefined;
  /** The light that the item would have without its parts. */
  readonly ownLight: Light;
  /** What decides the light: a test that holds, the parts, a missing report, a missing status, or none of these. */
  readonly decidedBy: 'test' | 'parts' | 'no-report' | 'unstated' | 'on-track';
}

export function derive(snapshot: Snapshot, item: Item): Derivation {
  const { plan, asOf } = snapshot;
  const { record, updates } = item;
  const own = updates.filter(({ data }) => data.item === record.id);
  const last = (field: keyof Update): UpdateRecord | undefined => own.findLast(({ data }) => data[field] !== undefined);
  const from = { status: last('status'), stage: last('stage'), percent: last('percent') };
  const deadline = deadlineSource(plan, item);
  const { report: lastReport, on: lastOn } = lastReportOf(snapshot, item) ?? {};
  // An organization and an update are not judged: they have no light of their own.
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

/** The parts whose lights are rolled up into the item's light. */
export const rollUpParts = ({ plan, find }: Snapshot, { record, rollUp }: Item): Item[] =>
  rollUp
    ? plan
        .childrenOf(record.id)
        .map(({ id }) => find(id))
        .filter((part) => part !== undefined)
    : [];

/** Confirmations of the last report on the item; if the item is itself a report, of that report. */
function confirmationsFor(
  plan: Plan,
  { record, owners }: Item,
  own: readonly UpdateRecord[],
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

/** The last report on the item or its parts, and the id of the item or part whose last report it is. */
function lastReportOf(snapshot: Snapshot, item: Item): { report: UpdateRecord; on: string } | undefined {
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
