// Tells what a report of `done`, `closed` or `dropped` still lacks: evidence that can be looked up, an earlier report
// of `done`, or that report's confirmation.
import { deadlineOf, ownersOf } from '../../model/describe';
import type { Plan, UpdateRecord } from '../../model/plan';
import type { Params } from '../../problem';
import { compare } from '../../util/compare-texts';
import { confirmationsOf } from './confirmations';
import { byDay, countOf } from './updates';
import { confirmationOf } from './verification';

/**
 * - `evidence`, `source`: `done` without evidence, or with evidence that has only a title.
 * - `dropped`: an item with its own deadline is dropped, without evidence of who decided so.
 * - `done`, `confirmation`: closed without an earlier report of `done`, or without one that another organization
 * confirmed.
 */
export type Lack = 'evidence' | 'source' | 'dropped' | 'done' | 'confirmation';

type Lacking = Params & { readonly missing: Lack };

/** What is missing, as parameters of the problem `progress/evidence`; undefined if nothing is. */
export function lackOfEvidence(plan: Plan, update: UpdateRecord): Lacking | undefined {
  const { status, evidence, item } = update.data;
  if (status === 'done' && !isShown(update)) return { item, missing: evidence ? 'source' : 'evidence' };
  if (status === 'dropped' && !isShown(update) && hasOwnDeadline(plan, item)) return { item, missing: 'dropped' };
  const lack = status === 'closed' ? lackOfClosing(plan, update) : undefined;
  return lack && { item, ...lack };
}

/** Whether the item has its own deadline: dropping it would hide that it is overdue. */
function hasOwnDeadline(plan: Plan, item: string): boolean {
  const record = plan.find(item);
  return record !== undefined && deadlineOf(plan, record)?.inherited === false;
}

/** Whether it has evidence that can be looked up: a page or a file, not only a title. */
export const isShown = ({ data }: UpdateRecord): boolean =>
  data.evidence?.some(({ url, path }) => url !== undefined || path !== undefined) ?? false;

function lackOfClosing(plan: Plan, closing: UpdateRecord): Lacking | undefined {
  const { item, on } = closing.data;
  const record = plan.find(item);
  // What is missing may be in a file that could not be used.
  if (!record || plan.lostKinds.has('update')) return undefined;
  const dones = donesBefore(plan, closing);
  if (dones.length === 0) return { missing: 'done' };
  const owners = ownersOf(plan, record).ids;
  const shown = dones.filter(isShown);
  const report = shown.at(-1);
  // A `done` without such evidence is reported itself.
  if (!report || shown.some((done) => confirmationOf(plan, done, owners, on) === 'verified')) return undefined;
  const { given, missing } = confirmationsOf(plan, report, owners, anyDay);
  const confirmedOn = given
    .map(({ update }) => update.data.on)
    .find((day) => confirmationOf(plan, report, owners, day) === 'verified');
  return {
    missing: 'confirmation',
    update: report.id,
    reporter: report.data.by,
    by: missing,
    on,
    confirmedOn: confirmedOn ?? '',
  };
}

/** Later than any possible day, because a confirmation may come after the item was closed. */
export const anyDay = '9999-12-31';

/**
 * Whether the report was recorded before the closing. Two updates recorded independently, on two branches, have the
 * same counter in their ids: then neither is before the other.
 */
const isKnownTo = (closing: UpdateRecord, report: UpdateRecord): boolean =>
  compare(report.data.on, closing.data.on) < 0 ||
  (report.data.on === closing.data.on && compare(countOf(report), countOf(closing)) < 0);

/** Reports of `done` up to the day of closing, oldest first; without those from before the item was last reopened. */
function donesBefore(plan: Plan, closing: UpdateRecord): UpdateRecord[] {
  const own = plan.ofKind('update').filter(({ data }) => data.item === closing.data.item && data.status);
  const open = own
    .filter(({ data }) => data.status !== 'done' && data.status !== 'closed')
    .filter((update) => isKnownTo(closing, update))
    .map(({ data }) => data.on)
    .sort();
  const reopenedOn = open.at(-1) ?? '';
  return own
    .filter(({ data }) => data.status === 'done' && data.on >= reopenedOn && data.on <= closing.data.on)
    .sort(byDay);
}
