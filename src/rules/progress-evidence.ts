// `done` needs evidence that can be looked up; `closed` needs a report of `done` before it, with evidence, that somebody else confirmed.
import { confirmationsOf } from '../evaluate/confirmations';
import { byDay } from '../evaluate/updates';
import { confirmationOf } from '../evaluate/verification';
import { ownersOf } from '../model/describe';
import type { Finding, Plan, RecordOf } from '../model/plan';
import type { Rule } from './rule';

type Report = RecordOf<'update'>;

export const progressEvidence: Rule = {
  code: 'progress/evidence',
  check(plan) {
    return plan.ofKind('update').flatMap((update): Finding[] => {
      const { data, file, path } = update;
      const params =
        data.status === 'done' && !isShown(update)
          ? { missing: data.evidence ? 'source' : 'evidence' }
          : data.status === 'closed'
            ? lackOfClosing(plan, update)
            : undefined;
      return params ? [{ file, path: [...path, 'status'], params: { item: data.item, ...params } }] : [];
    });
  },
};

/** A title alone is no evidence: there must be a page or a file to look at. */
const isShown = ({ data }: Report): boolean =>
  data.evidence?.some(({ url, path }) => url !== undefined || path !== undefined) ?? false;

function lackOfClosing(plan: Plan, closing: Report): Finding['params'] | undefined {
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

/** Later than any day that can be written: a confirmation may come after the item was closed. */
const anyDay = '9999-12-31';

/** Reports that the item is done, up to the day it is closed; none from before it was last taken up again. */
function donesBefore(plan: Plan, closing: Report): Report[] {
  const own = plan.ofKind('update').filter(({ data }) => data.item === closing.data.item && data.status);
  const open = own
    .filter(({ data }) => data.status !== 'done' && data.status !== 'closed')
    .filter((update) => byDay(update, closing) < 0)
    .map(({ data }) => data.on)
    .sort();
  const reopenedOn = open.at(-1) ?? '';
  return own
    .filter(({ data }) => data.status === 'done' && data.on >= reopenedOn && data.on <= closing.data.on)
    .sort(byDay);
}
