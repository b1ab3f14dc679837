// The words of `tjcc diff`, in English.
import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'what changed in the plan between two git revisions: words, deadlines, states, updates, lights',
    args: {
      'a[..b]':
        'from A to B; A alone: from A to the present files; A..: to HEAD; ..B: from HEAD; A...B: from where the two branched apart',
    },
  },
  title: 'Changes',
  files: 'the present files',
  revision: (name, commit) => (name ? `${name} (${commit})` : commit),
  parted: (name, other, commit) => `where ${name} and ${other} branched apart (${commit})`,
  between: (from, to, asOf) => `${from} → ${to}, as of ${asOf}`,
  times: (count, updates) => `${count}${updates > 0 ? ` (updates: ${updates})` : ''}`,
  counts: (added, removed, changed, lights) =>
    `Records added: ${added}; removed: ${removed}; changed: ${changed}. Lights that change: ${lights}.`,
  settingsCount: (settings, fingerprint) =>
    `Also changed: settings (plan.yaml and others) ${settings}, fingerprint of the text ${fingerprint}.`,
  same: 'Nothing changed: records, words, deadlines and states are the same. Differences in file names, order, comments and layout do not count.',
  sameAsRead: 'Nothing changed in what could be read.',
  ahead: (from) =>
    `Since the two branched apart, ${from} has further changes that this side does not have; below they are shown in reverse (what was added there appears as removed).`,
  aheadOnly: 'To see only the changes on this side: ',
  incomplete: (side, errors) => [
    { text: 'Incomplete', tone: 'strong' },
    `: errors in ${side}: ${errors}; part of it was not read. What was not read there may wrongly show below as added or removed; deadlines, states and lights may differ for that reason too.`,
  ],
  flawed: (side, errors) => `Errors in ${side}: ${errors}; nothing was left unread.`,
  unreadCount: (count) =>
    `Perhaps not read on one side: ${count} more, counted neither as added nor as removed; they are listed separately at the end.`,
  see: 'See: ',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  lost: 'lost',
  arrow: (before, after) => `${before} → ${after}`,
  words: (count) => `Approved words (${count})`,
  wordsMean: 'These words were approved and should not change. Compare them with the original.',
  deadlines: (count) => `Deadlines (${count})`,
  planned: 'Planned deadline',
  forecast: 'Rescheduled: the expected date',
  noReason: 'no reschedule',
  plannedDay: (day) => `${day} (planned)`,
  states: (count) => `Status, stage, share done and the like (${count})`,
  updates: (count) => `Updates (${count})`,
  updatesMean:
    'A committed update was removed or changed. Updates must not be edited afterwards: to correct a mistake, record another one.',
  later: ' (after the as-of day; not counted)',
  records: (count) => `Other records (${count})`,
  settings: (count) => `Settings and fingerprint (${count})`,
  evidence: 'Evidence',
  evidenceCount: (added, lost, changed, told) =>
    `Pieces added: ${added}, lost: ${lost}${changed > 0 ? `, changed: ${changed}` : ''}${told > 0 ? `; already shown above with their updates: ${told}` : ''}.`,
  lack: {
    dropped: 'dropped without evidence',
    evidence: 'without evidence',
    source: 'without evidence that can be looked up',
    done: 'not reported done before',
    confirmation: 'its completion is not confirmed',
  },
  papers: 'Files of evidence:',
  lights: (count) => `Lights that change (${count})`,
  unread: (count) => `Records not read on one side (${count})`,
  unreadMeans:
    'On the other side a file of that kind was not read (errors, or missing) and may contain them: it is not known whether they were added or removed.',
  onlyIn: (side) => `read only in ${side}`,
  days: (days) =>
    days === 0
      ? 'same day'
      : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`,
  stateFields: {
    status: 'status',
    stage: 'stage',
    percent: 'share done',
    outcome: 'result for the year',
    waiver: 'waiver',
    override: 'light by hand',
  },
  waiver: (day, holds) => `up to ${day}${holds ? '' : ' (lapsed)'}`,
  override: (light, day) => `${light}, up to ${day}`,
  columns: {
    before: 'Before',
    after: 'Now',
    days: 'Difference',
    change: 'Change',
    reason: 'Reason',
    updates: 'By',
  },
  file: 'File',
};
