// The sentences of the reports that are handed in, in English.
import { percent } from '../../util/percent';
import type { sentences as zhSentences } from '../zh/official-sentences';
import { dayText, periodText } from './official-dates';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const share = (part: number, whole: number): string =>
  whole === 0 ? String(part) : `${part} (${percent(part, whole)}%)`;
/** A sentence's own end; one that calls out or asks keeps its sign. */
const ended = (text: string): string => (/[!?\uff01\uff1f]$/.test(text) ? text : `${bare(text)}.`);
const bare = (text: string): string => text.replace(/[.;,\u3002\uff1b\uff0c]+$/, '');

export const sentences: typeof zhSentences = {
  overall: {
    counts: (parts) => `The plan, the meetings and the pipeline hold: ${parts.join(', ')}.`,
    count: (name, count) => `${count} ${name}`,
    short: (read, expected) => `Of ${expected} items only ${read} could be read; the totals below are incomplete.`,
    reported: (asOf, whole, reported, silent) =>
      `As of ${dayText(asOf)}, of the ${whole} items above that are to be reported on, ${share(reported, whole)} have a report and ${share(silent, whole)} have none. No report does not mean that nothing was done.`,
    statuses: (parts, whole) =>
      `By status: ${parts.map(([word, count]) => `${word} ${share(count, whole)}`).join('; ')}.`,
    lights: (parts, whole) => `By light: ${parts.map(([word, count]) => `${word} ${share(count, whole)}`).join('; ')}.`,
    received: (reports, items, meetings, decisions) =>
      reports + meetings + decisions === 0
        ? 'In the period there was no report, no meeting on record, and no decision about a day, a waiver or a light.'
        : `In the period: ${things(reports, 'report', 'reports')} about ${things(items, 'item', 'items')}; ${things(meetings, 'meeting', 'meetings')}; ${things(decisions, 'decision', 'decisions')} about days, waivers or lights.`,
    finished: (count) =>
      count === 0
        ? 'Nothing was reported done in the period.'
        : `${things(count, 'item was', 'items were')} reported done in the period.`,
  },
  events: {
    none: 'There was no report in the period. No report does not mean that nothing was done.',
    groups: {
      pairing: 'Pairings',
      project: 'Projects',
      safeguard: 'Safeguards',
      dated: 'Milestones, yearly duties, actions',
    },
    line: (id, title, note, facts) => `${id} ${title}: ${ended(note)} (${facts.join('; ')})`,
    by: (unit, day) => `reported by ${unit}, as of ${dayText(day)}`,
    evidence: (count) => (count === 0 ? 'no evidence' : `${things(count, 'piece', 'pieces')} of evidence`),
    also: (ids) => `also concerns ${ids}`,
    meeting: (day, place, title, type, actions) =>
      `${dayText(day)}${place ? `, ${place}` : ''}: ${title} (${type}); ${things(actions, 'action', 'actions')} decided.`,
    meetings: 'Meetings',
  },
  deadlines: {
    due: (whole, done, late, open, dropped) =>
      whole === 0
        ? 'Nothing with a day of its own fell due in the period.'
        : `${things(whole, 'item', 'items')} fell due in the period: ${done} done in time, ${late} done late, ${open} not done, ${dropped} dropped.`,
    inherited: (whole, done) =>
      `${things(whole, 'task, measure, project or component', 'tasks, measures, projects and components')} more, with a day taken from above or from the end of the plan’s years, fell due in the period; ${done} of them reported done.`,
    overdue: (asOf, count, waived) =>
      count === 0
        ? `As of ${dayText(asOf)}, nothing with a day of its own is overdue.`
        : `As of ${dayText(asOf)}, ${things(count, 'item', 'items')} with a day of their own are overdue, ${waived} of them under a waiver.`,
    lapsing: (day, count) =>
      `${things(count, 'item', 'items')} fell due on ${dayText(day)} itself and ${count === 1 ? 'is' : 'are'} not done; by the way deadlines are reckoned that is overdue from the next day on, and not among the above, but for the period it is not done in time.`,
    pastInherited: (count) =>
      `${things(count, 'more item', 'more items')} past a day taken from above or from the end of the plan’s years, and not reported done; ${count === 1 ? 'its light is' : 'their lights are'} red, and ${count === 1 ? 'it is' : 'they are'} not among the overdue above.`,
    decided: (count) => `${things(count, 'decision', 'decisions')} about days, waivers or lights in the period:`,
    seeAnnex: (label) => ` See ${label}.`,
    moved: (id, title, from, to, reason, unit) =>
      `${id} ${title}: moved from ${dayText(from)} to ${dayText(to)}; reason: ${bare(reason)} (approved by ${unit}); the planned day stays.`,
    waived: (id, title, until, reason, unit) =>
      `${id} ${title}: waived up to ${dayText(until)}; reason: ${bare(reason)} (${unit} answers for it); the planned day stays.`,
    overridden: (id, title, light, until, reason, computed) =>
      `${id} ${title}: light set by hand to ${light} up to ${dayText(until)}; reason: ${bare(reason)}; the computed light is ${computed}.`,
  },
  difficulties: {
    line: (id, title, text, unit, day) => `${id} ${title}: ${ended(text)} (${unit}, ${dayText(day)})`,
    none: 'The reports of the period name no difficulties.',
    blocked: (count, ids) => `${things(count, 'item is', 'items are')} reported blocked: ${ids}.`,
    silent: (count, stale) =>
      `${things(count, 'item has', 'items have')} no report. ${stale} ${stale === 1 ? 'has' : 'have'} had none for longer than ${stale === 1 ? 'its' : 'their'} rhythm; what was never reported on counts once a whole rhythm has passed.`,
  },
  next: {
    none: 'The reports of the period name no next steps.',
    due: (period, count) =>
      count === 0
        ? `Nothing with a day of its own falls due in ${periodText(period)}.`
        : `${things(count, 'item falls', 'items fall')} due in ${periodText(period)}:`,
    item: (id, title, day, owners) => `${id} ${title}, due ${dayText(day)} (${owners})`,
    moved: (period, count) => `${things(count, 'item was', 'items were')} moved to ${periodText(period)}:`,
    forecast: (id, title, day, owners) => `${id} ${title}, expected ${dayText(day)} (${owners})`,
  },
  notes: {
    unit: (count) => `What follows is about the ${things(count, 'item', 'items')} that the unit answers for.`,
    confirmed: (verified, whole) =>
      whole === 0
        ? 'Nothing has a report of its own, so there is nothing to confirm.'
        : `${things(whole, 'item has a report of its own', 'items have a report of their own')}; the last one is confirmed by another organization for ${verified}, and unconfirmed for ${whole - verified}.`,
    evidence: (without, whole) =>
      whole === 0
        ? 'There is no report in the period, and so no evidence.'
        : `${things(whole, 'report', 'reports')} in the period; ${without} of them without evidence that can be looked up.`,
    defaults: (count, whole, clause) =>
      `For ${count} of ${whole} items nobody in particular is named: by ${clause} the two cities’ offices answer for them.`,
    inherited: (day, count) =>
      `${things(count, 'task, measure, project or component has', 'tasks, measures, projects and components have')} no day of their own; the end of the plan’s years, ${dayText(day)}, stands for it, and they do not count as overdue here.`,
    later: (count, asOf) =>
      `${things(count, 'report, decision, confirmation or meeting', 'reports, decisions, confirmations and meetings')} later than ${dayText(asOf)} ${count === 1 ? 'is' : 'are'} left out.`,
    light: (soon, points, stale) =>
      `Lights are computed as the data files say; the plan’s own text sets no rule: red overdue or blocked; yellow due within ${soon} days, ${points} or more percentage points behind its share of the time, moved back, or without a new report or status for longer than its rhythm (${stale} days in general); green on track; grey no report, or none with a status.`,
    codes:
      'IDs: T a key task, with a point one of its measures; A an area; P a pairing; J a project or component; S a safeguard; M a milestone; R a yearly duty; G a meeting or what it decided; U an update.',
    unsound: (count) =>
      `The plan’s files have at least ${things(count, 'problem', 'problems')}; the above may be incomplete.`,
  },
  milestones: {
    line: (id, title, day, state) => `${id} ${title}: due ${dayText(day)}; ${state}.`,
    none: 'There are no milestones or yearly duties for this year.',
    noYear: (year, from, to) =>
      `The plan runs from ${from} to ${to}: it has no milestones and yearly duties for ${year}.`,
  },
  projects: {
    stage: (name, count) => `${count} ${name}`,
    summary: (whole, parts) => `${things(whole, 'project', 'projects')}: ${parts.join(', ')}.`,
    line: (id, title, stage, state, last) =>
      `${id} ${title}: ${stage}; ${state}; ${last ? `last report ${dayText(last)}` : 'no report'}.`,
    none: 'There are no projects.',
  },
  actions: {
    none: 'There is nothing that meetings decided.',
    noMeeting: 'There is no meeting on record.',
    line: (id, text, day, state) => `${id} ${text}: due ${dayText(day)}; ${state}.`,
    from: (title, day, count) =>
      `${title}, ${dayText(day)}: ${things(count, 'action', 'actions')} decided. How they stand:`,
  },
  plan: {
    goal: (id, words, day, owners) => `${id} ${words}. Due ${dayText(day)}. Responsible: ${owners}.`,
    none: 'There is none.',
    carried: (count) => `${things(count, 'item', 'items')} due before the year and not reported done, carried into it:`,
    carriedInherited: (count) =>
      `${things(count, 'more task, measure, project or component', 'more tasks, measures, projects and components')} with a day taken from above or from the end of the plan’s years, due before the year and not reported done; see section 6.`,
    area: (tasks, measures, reported, done) =>
      `${things(tasks, 'task', 'tasks')} and ${things(measures, 'measure', 'measures')}; ${reported} with a report, ${done} done. Where the plan sets no day of their own, that from above or the end of its years stands.`,
    missingOwner: (count, ids) => `Nobody in particular is named for ${count}: ${ids}.`,
    missingReport: (count, ids) => `Never reported on, so nothing is known of ${count}: ${ids}.`,
    missingStage: (count, ids) => `No stage is reported for ${things(count, 'project', 'projects')}: ${ids}.`,
    nothing: 'Nothing was found.',
  },
  meeting: {
    overdue: (count) =>
      count === 0
        ? 'Nothing with a day of its own is overdue.'
        : `${things(count, 'item', 'items')} with a day of their own are overdue, earliest first:`,
    item: (id, title, day, state, owners) => `${id} ${title}: due ${dayText(day)}; ${state} (${owners}).`,
    decide: {
      late: (count, ids) =>
        `${things(count, 'item is', 'items are')} overdue and neither rescheduled nor waived (${ids}). To decide: press on, reschedule, or waive.`,
      waiverOver: (id, title, until) =>
        `${id} ${title}: the waiver ended on ${dayText(until)}, and it is not done. To decide: press on, reschedule, or waive again.`,
      waiverEnding: (id, title, until) =>
        `${id} ${title}: the waiver ends on ${dayText(until)}. To decide: what happens then.`,
      forecastOver: (id, title, day) =>
        `${id} ${title}: the day it was moved to, ${dayText(day)}, is over, and it is not done. To decide: press on, or reschedule again.`,
      blocked: (id, title) => `${id} ${title}: reported blocked. To decide: how to go on.`,
    },
    nothing: 'Nothing needs a decision.',
    unconfirmed: (count, ids) =>
      `Besides, the last report on ${things(count, 'item', 'items')} is not confirmed by another organization: ${ids}.`,
    turn: (last, day, next) =>
      `The last joint conference was held on ${dayText(day)} by ${last}; as the two take turns, the next is ${next}’s.`,
    turnUnknown: (clause) =>
      `No joint conference is on record, so whose turn it is cannot be told; the plan only says that the two cities take turns (${clause}).`,
    hostUnknown: (day, clause) =>
      `The last joint conference was held on ${dayText(day)}, and its host is not on record, so whose turn it is cannot be told; the plan only says that the two cities take turns (${clause}).`,
    yearly: (id, title, state) => `${id} ${title}: ${state}.`,
    moved: (days, count) => `${things(count, 'item was', 'items were')} moved into the next ${days} days:`,
    earlier: (count) => `${things(count, 'item', 'items')} decided at earlier meetings and not yet done:`,
    coming: (days, count) =>
      count === 0
        ? `Nothing with a day of its own falls due within ${days} days.`
        : `${things(count, 'item falls', 'items fall')} due within ${days} days:`,
  },
  unit: {
    none: 'The unit answers for nothing.',
    facts: (party, type) => `Party: ${party}; type: ${type}.`,
    owned: (own, byDefault) =>
      `The unit answers for ${things(own + byDefault, 'item', 'items')}: ${own} by the plan or a meeting, ${byDefault} by default, where nobody in particular is named.`,
    next: (count) =>
      count === 0
        ? 'Nothing with a day of its own is going to fall due.'
        : `${things(count, 'item', 'items')} with a day of their own, not done and not yet due, nearest first:`,
    ahead: (count) =>
      `${count} more, not done, have a day taken from above or from the end of the plan’s years; see the annex.`,
    item: (id, title, day, state) => `${id} ${title}: due ${dayText(day)}; ${state}.`,
    overdue: (count) =>
      count === 0
        ? 'Nothing with a day of its own is overdue.'
        : `${things(count, 'item', 'items')} with a day of their own are overdue:`,
    past: (count) =>
      `${count} more are past a day taken from above or from the end of the plan’s years, and not reported done; see the annex.`,
    confirm: (id, item, note, unit, day) => `${id} (${item}): ${ended(note)} (${unit}, ${dayText(day)})`,
    noConfirm: 'No report waits for its confirmation.',
    reports: (count) =>
      count === 0
        ? 'There is no report on what it answers for, and none of its own.'
        : `${things(count, 'report', 'reports')} on what it answers for, or of its own; the latest:`,
    named: (count) =>
      count === 0
        ? 'Nothing else names the unit.'
        : `${things(count, 'item names', 'items name')} the unit without its answering for them; see the annex.`,
  },
  silentColumns: { kind: 'Kind', whole: 'All', silent: 'No report', ids: 'IDs' },
};
