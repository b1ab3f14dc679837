// What a report of `done`, `closed` or `dropped` still lacks: evidence that can be looked up, a report of `done` before
// it, its confirmation by somebody else.
import { deadlineOf, ownersOf } from '../../model/describe';
import type { Plan, RecordOf } from '../../model/plan';
import type { Params } from '../../problem';
import { compare } from '../../util/compare';
import { confirmationsOf } from './confirmations';
import { byDay, countOf } from './updates';
import { confirmationOf } from './verification';

type Report = RecordOf<'update'>;

/**
 * - `evidence`, `source`: nothing is named that shows it, or only a title.
 * - `dropped`: what has a day of its own is given up, and no paper shows who decided so.
 * - `done`, `confirmation`: no report of `done` before it was closed, or none that somebody else has confirmed.
 */
export type Lack = 'evidence' | 'source' | 'dropped' | 'done' | 'confirmation';

type Lacking = Params & { readonly missing: Lack };

/** In the words of the problem `progress/evidence`; undefined where nothing is missing. */
export function lackOfEvidence(plan: Plan, update: Report): Lacking | undefined {
  const { status, evidence, item } = update.data;
  if (status === 'done' && !isShown(update)) return { item, missing: evidence ? 'source' : 'evidence' };
  if (status === 'dropped' && !isShown(update) && hasOwnDay(plan, item)) return { item, missing: 'dropped' };
  const lack = status === 'closed' ? lackOfClosing(plan, update) : undefined;
  return lack && { item, ...lack };
}

/** What is checked by itself: once given up it is overdue no more. */
function hasOwnDay(plan: Plan, item: string): boolean {
  const record = plan.find(item);
  return record !== undefined && deadlineOf(plan, record)?.inherited === false;
}

/** A title alone is no evidence: there must be a page or a file to look at. */
export const isShown = ({ data }: Report): boolean =>
  data.evidence?.some(({ url, path }) => url !== undefined || path !== undefined) ?? false;

function lackOfClosing(plan: Plan, closing: Report): Lacking | undefined {
  const { item, on } = closing.data;
  const record = plan.find(item);
  // What is missing may stand in a file that could not be used.
  if (!record || plan.lostKinds.has('update')) return undefined;
  const dones = donesBefore(plan, closing);
  if (dones.length === 0) return { missing: 'done' };
  const owners = ownersOf(plan, record).ids;
  const shown = dones.filter(isShown);
  const report = shown.at(-1);
  // A `done` without such evidence has been told so itself.
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

/** Later than any day that can be written; for questions that do not depend on a day. */
export const anyDay = '9999-12-31';

/**
 * Whether the report came before the closing. Two that were recorded side by side on two branches have the same count at
 * the head of their ids: neither knew of the other, and which one sorts first is chance.
 */
const isKnownTo = (closing: Report, report: Report): boolean =>
  compare(report.data.on, closing.data.on) < 0 ||
  (report.data.on === closing.data.on && compare(countOf(report), countOf(closing)) < 0);

/** Reports that the item is done, up to the day it is closed; none from before it was last taken up again. */
function donesBefore(plan: Plan, closing: Report): Report[] {
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
