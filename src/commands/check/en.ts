// The words of `tjcc check`, in English.
import { labels } from '../../messages/en/labels';
import { problems } from '../../messages/en/problems';
import type { zh } from './zh';

type Value = string | number | readonly string[] | undefined;
const list = (value: Value): string => [value ?? []].flat().join(', ');
const sentences = (value: Value): string => [value ?? []].flat().join('; ');
/** Added to each remedy: only people can approve a change of the plan itself. */
const amendment =
  'An approved amendment is merged by somebody with the authority to override the check, with the paper that approves it.';

export const en: typeof zh = {
  help: {
    summary: 'check the deadlines; exit status 1 when something is overdue',
    options: {
      base: 'check the change made since it branched off from this git revision: only what the change caused fails, what merely came due is a warning',
      'fail-on': 'what fails: overdue (default), due-soon (that as well), none (nothing)',
      inherited: 'also check items that are due only at the end of the plan period',
    },
  },
  title: 'Deadlines',
  overdue: (count, whole) => [{ text: `${count} overdue`, tone: 'red' }, ` of ${whole} checked.`],
  none: (whole) => `Nothing is overdue; ${whole} checked.`,
  waived: (count) => `${count} more overdue under a waiver; these do not fail the check.`,
  waivedTitle: 'Overdue under a waiver',
  allWaived: (whole) => `Nothing is overdue without a waiver; ${whole} checked.`,
  overdueTitle: 'Overdue',
  dueSoonTitle: 'Due soon',
  inherited: (count, whole, options) => [
    `Another ${count} of ${whole}, due only at the end of the plan period, are past it and do not count; to count them: `,
    { text: `tjcc check --inherited${options}`, tone: 'command' },
  ],
  against: (commit, day, asOf) => `against commit ${commit} (${day}), as of ${asOf}`,
  summary: (caused, guards, came, whole) => [
    { text: `${caused} caused by this change`, tone: caused > 0 ? 'red' : 'strong' },
    ', ',
    { text: `guards broken: ${guards}`, tone: guards > 0 ? 'red' : 'strong' },
    `; ${came} merely came due, which does not count against this change. ${whole} checked.`,
  ],
  base: (name) =>
    `The base is the commit at which this change branched off from ${name}; both sides are judged on the same day.`,
  baseFlawed: (errors) =>
    `The plan’s files in the base have errors (at least ${errors}): what cannot be read there does not count against this change, and the guards could not check everything.`,
  dueSoonFails: (count) => `What is due soon fails the check as well (--fail-on due-soon): ${count}.`,
  filesFail: (errors) =>
    `${errors} ${errors === 1 ? 'error' : 'errors'} in the plan’s files: so the check fails, whatever the deadlines.`,
  later: (ids) => `New reports dated after the as-of day; they count from their own day on: ${ids}.`,
  nothingFails: 'For information only; nothing fails the check (--fail-on none).',
  settled: (names) => `Overdue before and settled by this change: ${names}.`,
  settledItem: (id, state) => `${id} (${state})`,
  moved: 'rescheduled',
  causedTitle: 'Overdue because of this change',
  causedWithDueSoonTitle: 'Overdue or due soon because of this change',
  guardsTitle: 'Guards broken',
  cameDueTitle: 'Came due by itself (does not count against this change)',
  column: 'Against the base',
  blame: {
    isNew: 'not there in the base',
    finished: (status) => `“${status}” in the base`,
    waived: (until) => `waived until ${until} in the base`,
    otherDay: (day) => `due ${day} in the base`,
    calm: 'not so in the base',
    worsened: (day, days) =>
      `due ${day} in the base; this change made it ${days} ${days === 1 ? 'day' : 'days'} earlier`,
    touched: 'touched by this change, without a decision',
    cameDue: 'came due by itself',
  },
  touchedAdvice: (id) => [
    'A change that touches an overdue item must also decide about it: done (with evidence), waived, or rescheduled to a future day. For example:',
    [{ text: `tjcc waive ${id}`, tone: 'command' }, ' or ', { text: `tjcc reschedule ${id}`, tone: 'command' }],
  ],
  diagnostic: (title, day, state, owners, blame) =>
    `${title}: due ${day}, ${state}. Responsible: ${owners}.${blame && ` ${blame}`}`,
  blamed: (words) => `Against the base: ${words}.`,
  decide: (id) =>
    `Done: tjcc record ${id} --status done. Waived: tjcc waive ${id}. Rescheduled: tjcc reschedule ${id} (it stays overdue)`,
  from: (before) => `: “${before}”`,
  altered: {
    changed: (label, before, after) => `${label}: it was “${before}”, now it is “${after}”`,
    added: (label, after) => `${label}: “${after}” is new`,
    removed: (label, before) => `${label}: it was “${before}”, now it is gone`,
  },
  evidence: {
    piece: (title, place) => `“${title}”${place && ` (${place})`}`,
    field: (piece, label) => `evidence ${piece}, ${label}`,
    replaced: (piece, content) => `evidence ${piece} has ${content}`,
    added: (piece) => `evidence added: ${piece}`,
    lost: (piece) => `evidence taken away: ${piece}`,
  },
  guards: {
    'guard/planned-date': {
      what: ({ reason, id, from, to }) =>
        reason === 'years'
          ? `the plan period was changed from ${from} to ${to}, and deadlines with it`
          : reason === 'inherited'
            ? `the own deadline ${from} of ${id} was removed; it now inherits ${to} and is no longer checked separately`
            : reason === 'lost'
              ? `the deadline ${from} of ${id} was removed`
              : reason === 'passed'
                ? `the planned deadline ${from} of ${id} has passed, and was changed to ${to}; a reschedule is recorded separately and leaves the planned deadline unchanged`
                : reason === 'set'
                  ? `${id} inherited the deadline ${from} and now sets ${to} itself, without a reschedule to that day`
                  : `the planned deadline of ${id} was changed from ${from} to ${to}, without a reschedule to that day`,
      fix: ({ reason, id, from, to }) =>
        reason === 'years'
          ? `Change it back to ${from}. ${amendment}`
          : reason === 'set'
            ? `Delete due; if the time really has to change, reschedule it: tjcc reschedule ${id} --to ${to}. ${amendment}`
            : reason === 'passed'
              ? `Set the deadline back to ${from}, and keep the reschedule. ${amendment}`
              : `Set the deadline back to ${from}; if the time really has to change, reschedule it: tjcc reschedule ${id} --to ${to || '…'}. ${amendment}`,
    },
    'guard/evidence': {
      what: (params) => `${params.id}: ${problems['progress/evidence'].what(params)}`,
      fix: problems['progress/evidence'].fix,
    },
    'guard/update-changed': {
      what: ({ reason, id, item, on, fields }) =>
        reason === 'removed'
          ? `${id} (${on}, ${item}) was committed and has been deleted`
          : `${id} (${on}, ${item}) was committed and has been altered: ${sentences(fields)}`,
      fix: ({ item, show }) => `Restore it (${show}); correct a mistake by another report: tjcc record ${item}`,
    },
    'guard/record-removed': {
      what: ({ reason, id, kind, from, to }) => {
        const name = labels.kind[kind as keyof typeof labels.kind] ?? kind;
        if (reason === 'count') return `in plan.yaml the number of ${name} was lowered from ${from} to ${to}`;
        return Number(to) < Number(from)
          ? `${id} is gone: ${name} went from ${from} to ${to}`
          : `${id} is gone (${name})`;
      },
      fix: ({ reason, from, show }) =>
        reason === 'count' ? `Change it back to ${from}. ${amendment}` : `Restore it (${show}). ${amendment}`,
    },
    'guard/text-altered': {
      what: ({ reason, id, fields }) =>
        reason === 'clause'
          ? `approved words have been altered: ${sentences(fields)}`
          : reason === 'fingerprint'
            ? `the fingerprint has been altered (${list(fields)})`
            : `${id || 'plan.yaml'} has been altered: ${sentences(fields)}`,
      fix: ({ show }) => `Restore it (${show}). ${amendment}`,
    },
  },
};
