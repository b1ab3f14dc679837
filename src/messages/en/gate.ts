// The words of the gate on a change, in English.
import type { gate as zhGate } from '../zh/gate';
import { labels } from './labels';
import { problems } from './problems';

type Value = string | number | readonly string[] | undefined;
const list = (value: Value): string => [value ?? []].flat().join(', ');
const sentences = (value: Value): string => [value ?? []].flat().join('; ');
/** A change of the plan itself is no matter for a program. */
const amendment =
  'An approved amendment is merged by somebody with the authority to override the check, with the paper that approves it.';

export const gate: typeof zhGate = {
  gate: {
    codes: {
      'deadline/overdue': {
        name: 'Overdue',
        why: 'The planned day has passed, it is not done and no waiver holds. Against a base, what the change introduced, worsened or touched without a decision is an error; what merely came due is a warning.',
      },
      'deadline/due-soon': {
        name: 'Due soon',
        why: 'The planned day is near and it is not done. An error only with --fail-on due-soon.',
      },
      'deadline/waived': {
        name: 'Overdue under a waiver',
        why: 'It is overdue and a waiver holds, so that the check does not fail; after the waiver’s last day it counts again.',
      },
      'guard/planned-date': {
        name: 'A planned day was altered',
        why: 'The planned day is what is checked against; altered, it hides a miss. To put something off, record a reschedule with its reason, who approved it and when.',
      },
      'guard/evidence': {
        name: 'Done or dropped without evidence',
        why: 'What is done or given up must be shown, and what is closed must be confirmed by somebody else; so must what this change reports.',
      },
      'guard/update-changed': {
        name: 'A committed update was altered or deleted',
        why: 'Reports and decisions are a record and stay as they were committed. A mistake is corrected by another report; of two for one day the later counts.',
      },
      'guard/record-removed': {
        name: 'A record is gone or a count shrank',
        why: 'What the plan sets or a meeting decided must not disappear: with a record its miss would go, too.',
      },
      'guard/text-altered': {
        name: 'Approved words were altered',
        why: 'The plan’s words were approved and must not change; a fingerprint altered along with them is a change as well.',
      },
    },
    against: (commit, day, asOf) => `against commit ${commit} (${day}), as of ${asOf}`,
    summary: (caused, guards, came, whole) => [
      { text: `${caused} brought about by this change`, tone: caused > 0 ? 'red' : 'strong' },
      ', ',
      { text: `guards broken: ${guards}`, tone: guards > 0 ? 'red' : 'strong' },
      `; ${came} merely came due, which is not laid to the change. ${whole} checked.`,
    ],
    base: (name) =>
      `The base is the commit at which this change parted from ${name}; both sides are judged on the same day.`,
    baseFlawed: (errors) =>
      `The base’s files have errors (at least ${errors}): what it cannot tell is not laid to the change, and the guards could not look at everything.`,
    dueSoonFails: (count) => `What is due soon fails the check as well (--fail-on due-soon): ${count}.`,
    filesFail: (errors) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'} in the plan’s files: therefore the check fails, whatever is due.`,
    later: (ids) => `New reports for a day that has not come, which count from then on: ${ids}.`,
    nothingFails: 'Told only; nothing fails the check (--fail-on none).',
    settled: (names) => `Overdue before and settled by this change: ${names}.`,
    settledItem: (id, state) => `${id} (${state})`,
    moved: 'rescheduled',
    causedTitle: 'Overdue because of this change',
    causedWithDueSoonTitle: 'Overdue or due soon because of this change',
    guardsTitle: 'Guards broken',
    cameDueTitle: 'Came due by itself (not laid to this change)',
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
      'A change that touches what is overdue has to decide it as well: done (with evidence), waived, or rescheduled to a day to come. For example:',
      [{ text: `tjcc waive ${id}`, tone: 'command' }, ' or ', { text: `tjcc reschedule ${id}`, tone: 'command' }],
    ],
    diagnostic: (title, day, state, owners, blame) =>
      `${title}: due ${day}, ${state}. Responsible: ${owners}.${blame && ` ${blame}`}`,
    blamed: (words) => `Against the base: ${words}.`,
    decide: (id) =>
      `Done: tjcc record ${id} --status done. Waived: tjcc waive ${id}. Rescheduled: tjcc reschedule ${id} (which does not make it any less overdue)`,
    findings: {
      more: (count) => `${count} more`,
      inSummary: (count) =>
        `${count} more ${count === 1 ? 'finding is' : 'findings are'} not marked here one by one; all stand in the summary of this run, and in its log.`,
      line: (line) => `line ${line}: `,
      cut: (limit) => `A summary holds ${limit}: what follows is left out here, and stands in the log.`,
    },
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
            ? `the plan’s years were changed from ${from} to ${to}, and deadlines with them`
            : reason === 'inherited'
              ? `${id} lost its own day ${from} and inherits ${to} now, which is not checked by itself`
              : reason === 'lost'
                ? `${id} lost its day ${from}`
                : reason === 'passed'
                  ? `the planned day ${from} of ${id} has passed, and was changed to ${to}; a reschedule is recorded beside it and leaves it alone`
                  : reason === 'set'
                    ? `${id} inherited ${from} and says ${to} itself now, without a reschedule to that day`
                    : `the planned day of ${id} was changed from ${from} to ${to}, without a reschedule to that day`,
        fix: ({ reason, id, from, to }) =>
          reason === 'years'
            ? `Put ${from} back. ${amendment}`
            : reason === 'set'
              ? `Take out due; where the time has to change, reschedule it: tjcc reschedule ${id} --to ${to}. ${amendment}`
              : reason === 'passed'
                ? `Put ${from} back, and leave the reschedule. ${amendment}`
                : `Put ${from} back; where the time has to change, reschedule it: tjcc reschedule ${id} --to ${to || '…'}. ${amendment}`,
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
          reason === 'count' ? `Put ${from} back. ${amendment}` : `Restore it (${show}). ${amendment}`,
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
  },
};
