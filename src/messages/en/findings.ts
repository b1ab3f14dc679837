// The words of findings: the name and meaning of each code, and what tells of findings left out, in English.
import type { findings as zhFindings } from '../zh/findings';

export const findings: typeof zhFindings = {
  codes: {
    'deadline/overdue': {
      name: 'Overdue',
      why: 'The planned deadline has passed, the item is not done and no waiver holds. Compared with a base, what the change introduced, worsened or touched without a decision is an error; what merely came due is a warning.',
    },
    'deadline/due-soon': {
      name: 'Due soon',
      why: 'The planned deadline is near and the item is not done. An error only with --fail-on due-soon.',
    },
    'deadline/waived': {
      name: 'Overdue under a waiver',
      why: 'The item is overdue but a waiver holds, so the check does not fail; after the last day of the waiver it counts as overdue again.',
    },
    'guard/planned-date': {
      name: 'A planned deadline was changed',
      why: 'The check rests on the planned deadline; changing it would hide that something is overdue. To postpone an item, record a reschedule with its reason, who approved it and when.',
    },
    'guard/evidence': {
      name: 'Done or dropped without evidence',
      why: 'Done and dropped need evidence, and closed needs confirmation by another organization; this holds for what this change reports as well.',
    },
    'guard/update-changed': {
      name: 'A committed update was altered or deleted',
      why: 'Reports and decisions are a record and stay as they were committed. To correct a mistake, record another report; of two for the same day the later one counts.',
    },
    'guard/record-removed': {
      name: 'A record is gone or a count shrank',
      why: 'What the plan sets or a meeting decided must not disappear: once a record is deleted, nobody sees any more that it is overdue.',
    },
    'guard/text-altered': {
      name: 'Approved words were altered',
      why: 'The plan’s words were approved and must not change; changing the fingerprint along with them is a change too.',
    },
  },
  more: (count) => `${count} more`,
  inSummary: (count) =>
    `${count} more ${count === 1 ? 'finding is' : 'findings are'} not marked here one by one; all of them are in the summary and the log of this run.`,
  line: (line) => `line ${line}: `,
  cut: (limit) => `A summary holds at most ${limit}: the rest is left out here; the log has everything.`,
};
