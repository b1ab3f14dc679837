// The sentences of the reports that are handed in, in English.
import type { sentences as zhSentences } from '../zh/official-sentences';
import { dayText, periodText } from './official-dates';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const share = (part: number, whole: number): string =>
  whole === 0 ? String(part) : `${part} (${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%)`;
const bare = (text: string): string => text.replace(/[.;\u3002\uff1b]$/, '');
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
    line: (id, title, note, facts) => `${id} ${title}: ${bare(note)}. (${facts.join('; ')})`,
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
      `${things(whole, 'task, measure, project or component', 'tasks, measures, projects and components')} more, due at the end of the plan’s years, fell due in the period; ${done} of them reported done.`,
    overdue: (asOf, count, waived) =>
      count === 0
        ? `As of ${dayText(asOf)}, nothing with a day of its own is overdue.`
        : `As of ${dayText(asOf)}, ${things(count, 'item', 'items')} with a day of their own are overdue, ${waived} of them under a waiver.`,
    seeAnnex: (label) => ` See ${label}.`,
    moved: (id, title, from, to, reason, unit) =>
      `${id} ${title}: moved from ${dayText(from)} to ${dayText(to)}; reason: ${reason} (approved by ${unit}); the planned day stays.`,
    waived: (id, title, until, reason, unit) =>
      `${id} ${title}: waived up to ${dayText(until)}; reason: ${reason} (${unit} answers for it); still listed as overdue.`,
    overridden: (id, title, light, until, reason) =>
      `${id} ${title}: light set by hand to ${light} up to ${dayText(until)}; reason: ${reason}; the computed light is shown too.`,
  },
  difficulties: {
    line: (id, title, text, unit, day) => `${id} ${title}: ${bare(text)}. (${unit}, ${dayText(day)})`,
    none: 'The reports of the period name no difficulties.',
    blocked: (count, ids) => `${things(count, 'item is', 'items are')} reported blocked: ${ids}.`,
    silent: (count, stale) =>
      `${things(count, 'item has', 'items have')} no report; ${stale} have had none for longer than their rhythm (those never reported on included).`,
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
      `${things(whole, 'item has a report of its own', 'items have a report of their own')}; the last one is confirmed by another organization for ${verified} of them, and unconfirmed for the rest.`,
    evidence: (without, whole) =>
      whole === 0
        ? 'There is no report in the period, and so no evidence.'
        : `${things(whole, 'report', 'reports')} in the period; ${without} of them without evidence that can be looked up.`,
    defaults: (count, whole, clause) =>
      `For ${count} of ${whole} items nobody in particular is named: by ${clause} the two cities’ offices answer for them.`,
    inherited: (day, count) =>
      `${things(count, 'task, measure, project or component has', 'tasks, measures, projects and components have')} no day of their own; the end of the plan’s years, ${dayText(day)}, stands for it, and they do not count as overdue here.`,
    later: (count, asOf) =>
      `${things(count, 'report or meeting', 'reports and meetings')} later than ${dayText(asOf)} ${count === 1 ? 'is' : 'are'} left out.`,
    light:
      'Lights are computed from the days and points set in the plan’s files: red overdue or blocked; yellow due soon, lagging, rescheduled, reports ceased or status old; green on track; grey no report, or none with a status.',
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
    carried: (count) =>
      `${things(count, 'item', 'items')} past their day and not reported done, carried into the year:`,
    area: (tasks, measures, reported, done) =>
      `${things(tasks, 'task', 'tasks')} and ${things(measures, 'measure', 'measures')}; ${reported} with a report, ${done} done. Where the plan sets no day for the year, the end of its years stands.`,
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
    unconfirmed: (count) =>
      `Besides, the last report on ${things(count, 'item', 'items')} is not confirmed by another organization.`,
    turn: (last, day, next) =>
      `The last joint conference with a host on record was held on ${dayText(day)} by ${last}; as the two take turns, the next is ${next}’s.`,
    turnUnknown: (clause) =>
      `No joint conference with a host is on record, so whose turn it is cannot be told; the plan only says that the two cities take turns (${clause}).`,
    yearly: (id, title, state) => `${id} ${title}: ${state}.`,
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
        ? 'Nothing is going to fall due.'
        : `${things(count, 'item', 'items')} not done and not yet due, nearest first:`,
    overdue: (count) =>
      count === 0
        ? 'Nothing with a day of its own is overdue.'
        : `${things(count, 'item', 'items')} with a day of their own are overdue:`,
    past: (count) =>
      `${count} more are past the end of the plan’s years, which is not their own day, and not reported done; see the annex.`,
    confirm: (id, item, note, unit, day) => `${id} (${item}): ${bare(note)}. (${unit}, ${dayText(day)})`,
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
