// The words of the dashboard, in English.
import type { zh } from './zh';

export const en: typeof zh = {
  figures: {
    overdue: 'Overdue',
    dueSoon: 'Due soon',
    done: 'Done',
    blocked: 'Blocked',
    reported: (kind) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} reported on`,
  },
  sections: {
    figures: 'Overview',
    areas: 'Areas and their lights',
    deadlines: 'Deadlines',
    timeline: 'Timeline',
    pairings: 'Pairings',
    pipeline: 'Pipeline',
    meetings: 'Meetings and actions',
    reporting: 'Reporting',
  },
  records: 'All records',
  recordsLead: (count, whole) =>
    `${count === whole ? `${count} in all` : `Only ${count} of ${whole} could be read: not complete`}. Open one to see its text, deadline, reports and evidence, and how its light was worked out.`,
  since: (day) => `since ${day}`,
  hosted: (party) => `hosted by ${party}`,
  noActions: 'No actions are recorded.',
  why: 'How this light was worked out',
  page: {
    contents: 'Contents',
    skip: 'Skip to the content',
    filter: 'Filter the records',
    placeholder: 'is:overdue area:A2 org:Binhai park',
    hint: 'As in the terminal: separate conditions by spaces; a dash in front means not; words in quotes count as one. For example is:overdue, light:red, kind:pairing, due:<2019-07, -is:no-report.',
    clear: 'Clear',
    openAll: 'Open all',
    closeAll: 'Close all',
    share: 'Link to this record',
    found: '{found} of {all} records found',
    nothing: 'No record matches.',
  },
  served: {
    title: 'The plan at a glance',
    ready: (address) => `The plan at a glance: ${address}  Ctrl-C ends it.`,
    lost: 'The connection to tjcc serve is lost. This page shows what was there before, and is no longer updated.',
    lastGood: (time) =>
      `The files have errors now: correct the problems below first. What follows them was read at ${time}, when the files were last without errors; it is not the present state.`,
    neverGood:
      'The files have errors now: correct the problems below first. Once that is done and saved, this page updates itself.',
    partial: 'The files have errors now. Below is only what could be read; the totals are not complete.',
  },
};
