// The sentences of official reports, in English.
import { percent } from '../../../../util/percent';
import type { sentences as zhSentences } from '../zh/sentences';
import { dayText, periodText } from './dates';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const share = (part: number, whole: number): string =>
  whole === 0 ? String(part) : `${part} (${percent(part, whole)}%)`;
/** Ends the text with a full stop; an exclamation or question mark at its end is kept. */
const ended = (text: string): string => (/[!?\uff01\uff1f]$/.test(text) ? text : `${bare(text)}.`);
const bare = (text: string): string => text.replace(/[.;,\u3002\uff1b\uff0c]+$/, '');
const inherited = 'an inherited deadline (from the level above or the end of the plan period)';
const dated = (count: number): string =>
  things(count, 'item with its own deadline is', 'items with their own deadlines are');

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
        ? 'In the period there was no report, no meeting on record, and no decision on a reschedule, a waiver or a light set by hand.'
        : `In the period: ${things(reports, 'report', 'reports')} about ${things(items, 'item', 'items')}; ${things(meetings, 'meeting', 'meetings')}; ${things(decisions, 'decision', 'decisions')} on reschedules, waivers or lights set by hand.`,
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
        ? 'Nothing with its own deadline fell due in the period.'
        : `${things(whole, 'item', 'items')} fell due in the period: ${done} done in time, ${late} done late, ${open} not done, ${dropped} dropped.`,
    inherited: (whole, done) =>
      `${things(whole, 'task, measure, project or component', 'tasks, measures, projects and components')} more with ${inherited} fell due in the period; ${done} of them reported done.`,
    overdue: (asOf, count, waived) =>
      count === 0
        ? `As of ${dayText(asOf)}, nothing with its own deadline is overdue.`
        : `As of ${dayText(asOf)}, ${dated(count)} overdue, ${waived} of them under a waiver.`,
    lapsing: (day, count) =>
      `${things(count, 'item', 'items')} fell due on ${dayText(day)} itself and ${count === 1 ? 'is' : 'are'} not done; under the rules for deadlines that is overdue only from the next day on, and so not among the overdue above; for this period it was not done when the period ended.`,
    pastInherited: (count) =>
      `${things(count, 'more item', 'more items')} with ${inherited} that has passed, not reported done; ${count === 1 ? 'its light is' : 'their lights are'} red, and ${count === 1 ? 'it is' : 'they are'} not among the overdue above.`,
    decided: (count) =>
      `${things(count, 'decision', 'decisions')} on reschedules, waivers or lights set by hand in the period:`,
    seeAnnex: (label) => ` See ${label}.`,
    moved: (id, title, from, to, reason, unit) =>
      `${id} ${title}: rescheduled from ${dayText(from)} to ${dayText(to)}; reason: ${bare(reason)} (approved by ${unit}); the planned deadline stays.`,
    waived: (id, title, until, reason, unit) =>
      `${id} ${title}: waived up to ${dayText(until)}; reason: ${bare(reason)} (responsible: ${unit}); the planned deadline stays.`,
    overridden: (id, title, light, until, reason, computed) =>
      `${id} ${title}: light set by hand to ${light} up to ${dayText(until)}; reason: ${bare(reason)}; the computed light is ${computed}.`,
  },
  difficulties: {
    line: (id, title, text, unit, day) => `${id} ${title}: ${ended(text)} (${unit}, ${dayText(day)})`,
    none: 'The reports of the period name no difficulties.',
    blocked: (count, ids) => `${things(count, 'item is', 'items are')} reported blocked: ${ids}.`,
    silent: (count, stale) =>
      `${things(count, 'item has', 'items have')} no report. ${stale} ${stale === 1 ? 'has' : 'have'} had no new report for longer than ${stale === 1 ? 'its' : 'their'} reporting interval; items never reported on are included once a whole interval has passed.`,
  },
  next: {
    none: 'The reports of the period name no next steps.',
    due: (period, count) =>
      count === 0
        ? `Nothing with its own deadline falls due in ${periodText(period)}.`
        : `${things(count, 'item falls', 'items fall')} due in ${periodText(period)}:`,
    item: (id, title, day, owners) => `${id} ${title}, due ${dayText(day)} (${owners})`,
    moved: (period, count) => `${things(count, 'item was', 'items were')} rescheduled to ${periodText(period)}:`,
    forecast: (id, title, day, owners) => `${id} ${title}, expected ${dayText(day)} (${owners})`,
  },
  notes: {
    unit: (count) => `What follows is about the ${things(count, 'item', 'items')} that the unit is responsible for.`,
    confirmed: (verified, whole) =>
      whole === 0
        ? 'No item has its own report, so there is nothing to confirm.'
        : `${things(whole, 'item has its own report', 'items have their own reports')}; the latest report is confirmed by another organization for ${verified}, and not confirmed for ${whole - verified}.`,
    evidence: (without, whole) =>
      whole === 0
        ? 'There is no report in the period, and so no evidence.'
        : `${things(whole, 'report', 'reports')} in the period; ${without} of them without evidence that can be looked up.`,
    defaults: (count, whole, clause) =>
      `For ${count} of ${whole} items the plan names no responsible organization: under ${clause} the two cities’ offices are responsible for them.`,
    inherited: (day, count) =>
      `${things(count, 'task, measure, project or component has', 'tasks, measures, projects and components have')} no deadline set in the plan; the deadline of the level above or the end of the plan period, ${dayText(day)}, applies, which does not count as overdue here.`,
    later: (count, asOf) =>
      `${things(count, 'report, decision, confirmation or meeting', 'reports, decisions, confirmations and meetings')} dated after ${dayText(asOf)} ${count === 1 ? 'is' : 'are'} left out.`,
    light: (soon, points, stale) =>
      `Lights are computed by the rules in the plan’s data files; the plan’s own text sets none: red: overdue or blocked; yellow: due within ${soon} days, ${points} or more percentage points behind the time elapsed, postponed by a reschedule, or without a new report or status for longer than its reporting interval (in general ${stale} days); green: on track; grey: no report, or no report that gives a status.`,
    codes:
      'IDs: T a key task, followed by a point and a number one of its measures; A an area; P a pairing; J a project or component; S a safeguard; M a milestone; R a yearly duty; G a meeting or what it decided; U an update.',
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
    none: 'There are no decisions of meetings.',
    noMeeting: 'There is no meeting on record.',
    line: (id, text, day, state) => `${id} ${text}: due ${dayText(day)}; ${state}.`,
    from: (title, day, count) =>
      `${title}, ${dayText(day)}: ${things(count, 'action', 'actions')} decided. How they stand:`,
  },
  plan: {
    goal: (id, words, day, owners) => `${id} ${words}. Due ${dayText(day)}. Responsible: ${owners}.`,
    none: 'There are no such items.',
    carried: (count) => `${things(count, 'item', 'items')} due before the year and not reported done, carried into it:`,
    carriedInherited: (count) =>
      `${things(count, 'more task, measure, project or component', 'more tasks, measures, projects and components')} with ${inherited}, due before the year and not reported done; see section 6.`,
    area: (tasks, measures, reported, done) =>
      `${things(tasks, 'task', 'tasks')} and ${things(measures, 'measure', 'measures')}; ${reported} with a report, ${done} done. Where the plan sets no deadline for them, that of the level above or the end of the plan period applies.`,
    missingOwner: (count, ids) => `No responsible organization is named for ${things(count, 'item', 'items')}: ${ids}.`,
    missingReport: (count, ids) =>
      `Never reported on, so the present state is unknown, for ${things(count, 'item', 'items')}: ${ids}.`,
    missingStage: (count, ids) => `No stage is reported for ${things(count, 'project', 'projects')}: ${ids}.`,
    nothing: 'Nothing was found.',
  },
  meeting: {
    overdue: (count) =>
      count === 0 ? 'Nothing with its own deadline is overdue.' : `${dated(count)} overdue, earliest first:`,
    item: (id, title, day, state, owners) => `${id} ${title}: due ${dayText(day)}; ${state} (${owners}).`,
    decide: {
      late: (count, ids) =>
        `${things(count, 'item is', 'items are')} overdue and neither rescheduled nor waived (${ids}). To decide: press for completion, reschedule, or waive.`,
      waiverOver: (id, title, until) =>
        `${id} ${title}: the waiver ended on ${dayText(until)}, and it is not done. To decide: press for completion, reschedule, or waive again.`,
      waiverEnding: (id, title, until) =>
        `${id} ${title}: the waiver ends on ${dayText(until)}. To decide: what happens then.`,
      forecastOver: (id, title, day) =>
        `${id} ${title}: the date it was rescheduled to, ${dayText(day)}, has passed, and it is not done. To decide: press for completion, or reschedule again.`,
      blocked: (id, title) => `${id} ${title}: reported blocked. To decide: how to resolve this.`,
    },
    nothing: 'Nothing needs a decision.',
    unconfirmed: (count, ids) =>
      `Besides, the last report on ${things(count, 'item', 'items')} is not confirmed by another organization: ${ids}.`,
    turn: (last, day, next) =>
      `The last joint conference was held on ${dayText(day)} by ${last}; as the two cities take turns, the next is for ${next} to host.`,
    turnUnknown: (clause) =>
      `No joint conference is on record, so it cannot be told whose turn it is; the plan only says that the two cities take turns (${clause}).`,
    hostUnknown: (day, clause) =>
      `The last joint conference was held on ${dayText(day)}, and its host is not on record, so it cannot be told whose turn it is; the plan only says that the two cities take turns (${clause}).`,
    yearly: (id, title, state) => `${id} ${title}: ${state}.`,
    moved: (days, count) => `${things(count, 'item was', 'items were')} rescheduled into the next ${days} days:`,
    earlier: (count) => `${things(count, 'item', 'items')} decided at earlier meetings and not yet done:`,
    coming: (days, count) =>
      count === 0
        ? `Nothing with its own deadline falls due within ${days} days.`
        : `${things(count, 'item falls', 'items fall')} due within ${days} days:`,
  },
  unit: {
    none: 'The unit is responsible for no items.',
    facts: (party, type) => `Party: ${party}; type: ${type}.`,
    owned: (own, byDefault) =>
      `The unit is responsible for ${things(own + byDefault, 'item', 'items')}: ${own} named by the plan or a meeting, ${byDefault} by default, where no responsible organization is named.`,
    next: (count) =>
      count === 0
        ? 'Nothing with its own deadline is still to fall due.'
        : `${things(count, 'item with its own deadline', 'items with their own deadlines')}, not done and not yet due, nearest first:`,
    ahead: (count) => `${count} more, not done, have ${inherited}; see the annex.`,
    item: (id, title, day, state) => `${id} ${title}: due ${dayText(day)}; ${state}.`,
    overdue: (count) => (count === 0 ? 'Nothing with its own deadline is overdue.' : `${dated(count)} overdue:`),
    past: (count) => `${count} more have ${inherited} that has passed, and are not reported done; see the annex.`,
    confirm: (id, item, note, unit, day) => `${id} (${item}): ${ended(note)} (${unit}, ${dayText(day)})`,
    noConfirm: 'No report waits for its confirmation.',
    reports: (count) =>
      count === 0
        ? 'There is no report on what it is responsible for, and it has made none itself.'
        : `${things(count, 'report', 'reports')} on what it is responsible for, or made by it; the latest:`,
    named: (count) =>
      count === 0
        ? 'Nothing else names the unit.'
        : `${things(count, 'item names', 'items name')} the unit but do not make it responsible; see the annex.`,
  },
  silentColumns: { kind: 'Kind', whole: 'All', silent: 'No report', ids: 'IDs' },
};
