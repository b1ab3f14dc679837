// The words of the dashboard: the page that shows everything.
import type { Messages } from '../zh/index';

export const dashboard: Messages['dashboard'] = {
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
    `${count === whole ? `${count} in all` : `Only ${count} of ${whole} could be read: not complete`}. Open one for its words, deadline, reports and evidence, and for how its light comes about.`,
  since: (day) => `since ${day}`,
  hosted: (party) => `hosted by ${party}`,
  noActions: 'No actions are recorded.',
  why: 'How this light comes about',
  page: {
    contents: 'Contents',
    skip: 'Skip to the content',
    filter: 'Filter the records',
    placeholder: 'is:overdue area:A2 org:Binhai park',
    hint: 'As in the terminal: conditions are parted by blanks, a dash in front means not, quotes hold words together. For example is:overdue, light:red, kind:pairing, due:<2019-07, -is:no-report.',
    clear: 'Clear',
    openAll: 'Open all',
    closeAll: 'Close all',
    share: 'Link to this record',
    found: '{found} of {all} records found',
    nothing: 'No record fits.',
  },
  served: {
    title: 'The plan at a glance',
    ready: (address) => `The plan at a glance: ${address}  Ctrl-C ends it.`,
    lost: 'The connection to tjcc serve is lost. This is how things stood before; nothing here is renewed any more.',
    lastGood: (time) =>
      `The files have errors now: put the problems below right first. What follows them was read at ${time}, the last time that all was well; it is not how things stand now.`,
    neverGood:
      'The files have errors now: put the problems below right first. Once they are saved, this page renews itself.',
    partial: 'The files have errors now. Below is only what could be read; the totals are not complete.',
  },
};
