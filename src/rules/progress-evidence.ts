// `done` needs evidence; `closed` needs a report of `done` before it, with evidence, that somebody else confirmed.
import { byDay } from '../evaluate/updates';
import { confirmationOf, confirmersOf } from '../evaluate/verification';
import { contentHash } from '../model/content-hash';
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
        data.status === 'done' && !data.evidence
          ? { missing: 'evidence' }
          : data.status === 'closed'
            ? lackOfClosing(plan, update)
            : undefined;
      return params ? [{ file, path: [...path, 'status'], params: { item: data.item, ...params } }] : [];
    });
  },
};

function lackOfClosing(plan: Plan, closing: Report): Finding['params'] | undefined {
  const { item, on } = closing.data;
  const record = plan.find(item);
  // What is missing may stand in a file that could not be used.
  if (!record || plan.lostKinds.has('update')) return undefined;
  const dones = donesBefore(plan, closing);
  if (dones.length === 0) return { missing: 'done' };
  const owners = ownersOf(plan, record).ids;
  const shown = dones.filter(({ data }) => data.evidence);
  const report = shown.at(-1);
  // A `done` without evidence has been told so itself.
  if (!report || shown.some((done) => confirmationOf(plan, done, owners, on) === 'verified')) return undefined;
  const given = confirmationsOf(plan, report);
  const confirmedOn = given
    .map(({ data }) => data.on)
    .sort()
    .find((day) => confirmationOf(plan, report, owners, day) === 'verified');
  const by = confirmersOf(plan, report, owners).filter((id) => !given.some(({ data }) => data.by === id));
  return {
    missing: 'confirmation',
    update: report.id,
    reporter: report.data.by,
    by,
    on,
    confirmedOn: confirmedOn ?? '',
  };
}

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

/** Of the report as it reads now, on whatever day. */
function confirmationsOf(plan: Plan, report: Report): Report[] {
  const content = contentHash(report.data);
  return plan
    .ofKind('update')
    .filter(({ data }) => data.confirms?.update === report.id && data.confirms.content === content);
}
