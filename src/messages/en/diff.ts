// The words of diff, in English.
import type { diff as zhDiff } from '../zh/diff';
import { fields } from './fields';

export const diff: typeof zhDiff = {
  diff: {
    title: 'Changes',
    files: 'the files as they lie there',
    revision: (name, commit) => (name ? `${name} (${commit})` : commit),
    parted: (name, other, commit) => `where ${name} and ${other} parted (${commit})`,
    between: (from, to, asOf) => `${from} → ${to}, as of ${asOf}`,
    times: (count, updates) => `${count}${updates > 0 ? ` (updates: ${updates})` : ''}`,
    counts: (added, removed, changed, lights) =>
      `Records added: ${added}; removed: ${removed}; changed: ${changed}. Lights that turn: ${lights}.`,
    settingsCount: (settings, fingerprint) =>
      `Changed besides: settings (plan.yaml and others) ${settings}, fingerprint of the text ${fingerprint}.`,
    same: 'Nothing changed: records, words, deadlines and states are the same. Names of files, order and layout do not count.',
    sameAsRead: 'Nothing changed in what could be read.',
    ahead: (from) =>
      `${from} has changes of its own since the two parted, which this side lacks; they are told the other way round below (what was added there is removed here).`,
    aheadOnly: 'For this side’s own changes alone: ',
    incomplete: (side, errors) => [
      { text: 'Incomplete', tone: 'strong' },
      `: errors in ${side}: ${errors}; part of it was not read. What was not read there may wrongly show below as added or removed; deadlines, states and lights may differ for that reason too.`,
    ],
    flawed: (side, errors) => `Errors in ${side}: ${errors}; nothing was left unread.`,
    unreadCount: (count) =>
      `Perhaps not read on one side: ${count} more, counted neither as added nor as removed; they are listed apart.`,
    see: 'See: ',
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    lost: 'lost',
    nothing: '(none)',
    yes: 'yes',
    arrow: (before, after) => `${before} → ${after}`,
    within: (names) => names.join(' · '),
    named: (name, id) => `${name} (${id})`,
    pair: (name, value) => `${name}: ${value}`,
    words: (count) => `Approved words (${count})`,
    wordsMean: 'These words were approved and should not change. Compare them with the original.',
    deadlines: (count) => `Deadlines (${count})`,
    planned: 'Planned day',
    forecast: 'Rescheduled: the day expected',
    noReason: 'no reschedule',
    plannedDay: (day) => `${day} (planned)`,
    states: (count) => `Status, stage, share done and the like (${count})`,
    updates: (count) => `Updates (${count})`,
    updatesMean:
      'An update that was recorded before is gone or changed. Updates are not edited afterwards: a mistake is corrected by recording again.',
    later: ' (after the day judged; not counted)',
    records: (count) => `Other records (${count})`,
    settings: (count) => `Settings and fingerprint (${count})`,
    evidence: 'Evidence',
    evidenceCount: (added, lost, changed, told) =>
      `Pieces added: ${added}, lost: ${lost}${changed > 0 ? `, changed: ${changed}` : ''}${told > 0 ? `; told above with their updates: ${told}` : ''}.`,
    otherContent: (before, after) => `other content (hash of the file ${before} → ${after})`,
    lack: {
      dropped: 'dropped without evidence',
      evidence: 'without evidence',
      source: 'without evidence that can be looked up',
      done: 'no report of done before it',
      confirmation: 'done is not confirmed',
    },
    papers: 'Files of evidence:',
    lights: (count) => `Lights that turn (${count})`,
    unread: (count) => `Records not read on one side (${count})`,
    unreadMeans:
      'On the other side a file of that kind was not read (errors, or missing) and may hold them: whether they were added or removed is not known.',
    onlyIn: (side) => `read only in ${side}`,
    days: (days) =>
      days === 0
        ? 'same day'
        : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`,
    stateFields: {
      status: 'status',
      stage: 'stage',
      percent: 'share done',
      outcome: 'of that year',
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
  },
  fields,
};
