// How an item's light comes about: every fact that it rests on, with the place of the very field that says so.
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
import { deadlineSource, type LightSources, placesOfTests } from './places';

type Report = RecordOf<'update'>;

/** Of what is finished or dropped nothing else is asked: then it neither holds nor measures anything. */
export interface DerivedTest extends LightTest {
  readonly isAsked: boolean;
  readonly places: readonly Place[];
}

export interface Derivation extends LightSources {
  readonly item: Item;
  readonly moves: readonly Move[];
  /** Updates that name it and are of a later day. */
  readonly later: number;
  readonly parts: readonly Item[];
  /** How much of the time up to the planned day is gone; undefined without one. */
  readonly time: { readonly days: number; readonly gone: number; readonly share: number } | undefined;
  /** The part that it is a report on; undefined where it is one on the record itself. */
  readonly lastReportPart: string | undefined;
  readonly tests: readonly DerivedTest[];
  /** The last override, also where it no longer holds. */
  readonly override: Report | undefined;
  readonly confirmations: Confirmations | undefined;
  /** What it would be without its parts. */
  readonly ownLight: Light;
  /** What decides: a test that holds, its parts, that nobody has reported or said a status, or that all is well. */
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

/** Those that its light is rolled up from. */
export const rollUpParts = ({ plan, find }: Snapshot, { record, rollUp }: Item): Item[] =>
  rollUp
    ? plan
        .childrenOf(record.id)
        .map(({ id }) => find(id))
        .filter((part) => part !== undefined)
    : [];

/** Of the last report on it; of a report, its own. */
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

/** The report, and the record that it is one on: it may be about another record and name this one too. */
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
