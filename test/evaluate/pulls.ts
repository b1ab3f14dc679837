// The table of pull requests: innocent, slipping, cheating and broken, each with its exact verdict on every day of `days`.
import {
  base,
  changed,
  evidence,
  type Files,
  forecast,
  milestoneDue,
  progress,
  reported,
  reporting,
  rewritten,
  update,
  waiver,
  withFiles,
} from './pull-requests';

/** What `check --base --json` found, in one line: the exit status, what is laid to the change, guards, what is settled. */
export function verdictOf(stdout: string, exitCode: number): string {
  const { data } = JSON.parse(stdout);
  const caused = data.blamed.filter(({ blame }: { blame: string }) => blame !== 'came-due');
  return [
    String(exitCode),
    ...caused.map(({ id, blame }: { id: string; blame: string }) => `${id} ${blame}`),
    ...data.guards.map(({ code, id }: { code: string; id: string | null }) => `${code.slice(6)} ${id ?? 'plan'}`),
    ...data.settled.map((id: string) => `settled ${id}`),
  ].join(', ');
}

export const text = (name: string): string => String(base[name]);
export const milestone = (id: string): string =>
  new RegExp(`  - id: ${id}\\n(?:    .*\\n)+\\n?`).exec(text('timeline.yaml'))?.[0] ?? '';
export const active = (words: string, fields = {}) => update(words, { status: 'active', ...fields });

export const pulls: Readonly<
  Record<string, { readonly head: Files; readonly from?: Files; readonly says: string | readonly string[] }>
> = {
  // Innocent.
  'nothing at all': { head: base, says: '0' },
  'a comment': { head: changed(['timeline.yaml', 'milestones:', '# 说明\nmilestones:']), says: '0' },
  'another layout': {
    head: withFiles({ 'progress/2018.yaml': JSON.stringify({ updates: [...reported].reverse() }) }),
    says: '0',
  },
  'a file with another name': {
    head: withFiles({ 'progress/2018.yaml': undefined, 'progress/2018/all.yaml': text('progress/2018.yaml') }),
    says: '0',
  },
  'an English gloss of what is overdue': {
    head: changed(['timeline.yaml', 'Mechanism of paired cooperation further improved', 'A better mechanism']),
    says: '0',
  },
  'a report on something else': { head: reporting(active('2018-12-15 T07.1 b1')), says: '0' },
  'a new meeting with an action that is not due': {
    head: withFiles({
      'meetings/G20181220.yaml': text('meetings/G20190227.yaml')
        .replaceAll('G20190227', 'G20181220')
        .replace('2019-02-27', '2018-12-20')
        .replace('due: 2019-06', 'due: 2021-06'),
    }),
    says: '0',
  },
  'the items of a report in another order': {
    from: reporting(active('2018-12-18 T07.1 b1', { also: ['T07.2', 'T08.1'] })),
    head: reporting(active('2018-12-18 T07.1 b1', { also: ['T08.1', 'T07.2'] })),
    says: '0',
  },
  // What is decided.
  'done, with evidence': {
    head: reporting(update('2018-12-18 M2018.1 b1', { status: 'done', evidence })),
    says: ['0', '0', '0, settled M2018.1', '0, settled M2018.1', '0, settled M2018.1'],
  },
  'a waiver': {
    head: reporting(update('2018-12-18 M2018.1 b1', { waiver: waiver('2019-06-30') })),
    says: ['0', '0', '0, settled M2018.1', '0, settled M2018.1', '1, M2018.1 touched'],
  },
  'a report along with a reschedule': {
    head: reporting(active('2018-12-18 M2018.1 b1', { forecast: forecast('2019-06', '2018-12-17') })),
    says: ['0', '0', '0', '0', '1, M2018.1 touched'],
  },
  'a report on what was rescheduled before': { head: reporting(active('2018-12-18 M2018.4 b1')), says: '0' },
  'the day moved along with a reschedule to it': {
    head: withFiles(
      {
        'progress/new.yaml': progress([
          update('2019-06-01 G20190227.1 b1', { forecast: forecast('2019-09', '2019-05-31') }),
        ]),
      },
      changed(['meetings/G20190227.yaml', 'due: 2019-06', 'due: 2019-09-30']),
    ),
    says: [
      '1, planned-date G20190227.1',
      '1, planned-date G20190227.1',
      '1, planned-date G20190227.1',
      '0',
      // On the last day it had passed.
      '1, G20190227.1 touched, planned-date G20190227.1',
    ],
  },
  'the day moved along with a reschedule to it, when it had passed': {
    head: withFiles(
      {
        'progress/new.yaml': progress([
          update('2019-06-01 G20190227.1 b1', { forecast: forecast('2020-09', '2019-05-31') }),
        ]),
      },
      changed(['meetings/G20190227.yaml', 'due: 2019-06', 'due: 2020-09-30']),
    ),
    says: [
      '1, planned-date G20190227.1',
      '1, planned-date G20190227.1',
      '1, planned-date G20190227.1',
      '0',
      '1, planned-date G20190227.1',
    ],
  },
  // Slipping.
  'a report on what is overdue': {
    head: reporting(active('2018-12-18 M2018.1 b1')),
    says: ['0', '0', '1, M2018.1 touched', '1, M2018.1 touched', '1, M2018.1 touched'],
  },
  'a report that names it along with something else': {
    head: reporting(active('2018-12-18 T07.1 b1', { also: ['M2018.1'] })),
    says: ['0', '0', '1, M2018.1 touched', '1, M2018.1 touched', '1, M2018.1 touched'],
  },
  'a report of a later day': {
    head: reporting(active('2019-05-01 M2018.1 b1')),
    says: ['0', '0', '0', '1, M2018.1 touched', '1, M2018.1 touched'],
  },
  'other owners of what is overdue': {
    head: changed([
      'timeline.yaml',
      '    quote: 进一步完善对口合作机制\n',
      '    quote: 进一步完善对口合作机制\n    owners: [O-tj-office]\n',
    ]),
    says: ['0', '0', '1, M2018.1 touched', '1, M2018.1 touched', '1, M2018.1 touched'],
  },
  'other owners of an obligation': {
    head: withFiles({ 'timeline.yaml': `${text('timeline.yaml').trimEnd()}\n    owners: [O-tj-office]\n` }),
    says: ['0', '0', '1, R02.2018 touched', '1, R02.2018 touched', '1, R02.2018 touched'],
  },
  'done withdrawn by another report': {
    head: reporting(active('2018-12-18 R01.2018 b1')),
    says: ['0', '0', '1, R01.2018 introduced', '1, R01.2018 introduced', '1, R01.2018 introduced'],
  },
  'a waiver shortened by another': {
    head: reporting(update('2018-12-18 M2018.2 b1', { waiver: waiver('2019-03-31') })),
    says: ['0', '0', '0', '1, M2018.2 introduced', '1, M2018.2 touched'],
  },
  'a reschedule that is over': {
    head: reporting(active('2018-12-18 M2018.1 b1', { forecast: forecast('2019-03', '2018-12-17') })),
    says: ['0', '0', '0', '1, M2018.1 touched', '1, M2018.1 touched'],
  },
  'a new meeting with an action that is overdue at once': {
    head: withFiles({
      'meetings/G20181210.yaml': text('meetings/G20190227.yaml')
        .replaceAll('G20190227', 'G20181210')
        .replace('2019-02-27', '2018-12-10')
        .replace('due: 2019-06', 'due: 2018-12'),
    }),
    says: ['0', '0', '1, G20181210.1 introduced', '1, G20181210.1 introduced', '1, G20181210.1 introduced'],
  },
  // Cheating.
  'the day moved later': { head: milestoneDue('M2018.1', '2019'), says: '1, planned-date M2018.1' },
  'the day of an action moved later': {
    head: changed(['meetings/G20190227.yaml', 'due: 2019-06', 'due: 2020-06']),
    says: '1, planned-date G20190227.1',
  },
  'the day moved earlier': {
    head: milestoneDue('M2019.1', '2018-12-25'),
    says: [
      '1, planned-date M2019.1',
      '1, M2019.1 introduced, planned-date M2019.1',
      '1, M2019.1 introduced, planned-date M2019.1',
      '1, M2019.1 introduced, planned-date M2019.1',
      '1, M2019.1 introduced, planned-date M2019.1',
    ],
  },
  'the day of what is overdue moved earlier': {
    head: milestoneDue('M2018.1', '2018-11'),
    says: [
      '1, M2018.1 introduced, planned-date M2018.1',
      '1, M2018.1 introduced, planned-date M2018.1',
      '1, M2018.1 worsened, planned-date M2018.1',
      '1, M2018.1 worsened, planned-date M2018.1',
      '1, M2018.1 worsened, planned-date M2018.1',
    ],
  },
  'the same day written otherwise': {
    head: milestoneDue('M2018.1', '2018-12'),
    says: ['0', '0', '1, M2018.1 touched', '1, M2018.1 touched', '1, M2018.1 touched'],
  },
  'the day moved, and rescheduled to another': {
    head: withFiles(
      {
        'progress/new.yaml': progress([
          update('2018-12-18 M2018.1 b1', { forecast: forecast('2019-06', '2018-12-17') }),
        ]),
      },
      milestoneDue('M2018.1', '2019-09-30'),
    ),
    says: [
      '1, planned-date M2018.1',
      '1, planned-date M2018.1',
      '1, planned-date M2018.1',
      '1, planned-date M2018.1',
      '1, M2018.1 touched, planned-date M2018.1',
    ],
  },
  'a day taken out, so that it is inherited': {
    head: changed(['projects.yaml', '    due: 2019-09\n', '']),
    says: '1, planned-date J03',
  },
  'a day put in where it was inherited': {
    head: changed(['tasks/T01.yaml', 'title: 协同推进', 'due: 2018-12-25\ntitle: 协同推进']),
    says: [
      '1, planned-date T01',
      '1, T01 introduced, planned-date T01',
      '1, T01 introduced, planned-date T01',
      '1, T01 introduced, planned-date T01',
      '1, T01 introduced, planned-date T01',
    ],
  },
  'the plan’s years longer': { head: changed(['plan.yaml', 'to: 2020', 'to: 2022']), says: '1, planned-date plan' },
  'the plan’s years shorter': { head: changed(['plan.yaml', 'to: 2020', 'to: 2019']), says: '1, planned-date plan' },
  'the plan’s years begin later': {
    head: changed(['plan.yaml', 'from: 2018', 'from: 2019']),
    says: '1, planned-date plan',
  },
  'done without evidence': {
    head: reporting(update('2018-12-18 M2018.1 b1', { status: 'done' })),
    says: '1, evidence U20181218-b1',
  },
  'given up without a paper': {
    head: reporting(update('2018-12-18 M2018.1 b1', { status: 'dropped' })),
    says: '1, evidence U20181218-b1',
  },
  'given up, with the paper': {
    head: reporting(update('2018-12-18 M2018.1 b1', { status: 'dropped', evidence })),
    says: ['0', '0', '0, settled M2018.1', '0, settled M2018.1', '0, settled M2018.1'],
  },
  'a measure given up, which has no day of its own': {
    head: reporting(update('2018-12-18 T07.1 b1', { status: 'dropped' })),
    says: '0',
  },
  'done with a title for evidence': {
    head: reporting(
      update('2018-12-18 M2018.1 b1', { status: 'done', evidence: [{ title: '纪要', publisher: '单位' }] }),
    ),
    says: '1, evidence U20181218-b1',
  },
  'closed without a confirmed done': {
    head: reporting(update('2018-12-18 R01.2018 b1', { status: 'closed' })),
    says: '1, evidence U20181218-b1',
  },
  'a note edited': {
    head: rewritten((all) => all.map((one) => (one.item === 'M2018.3' ? { ...one, note: '改过' } : one))),
    says: [
      '1, update-changed U20181105-a3',
      '1, update-changed U20181105-a3',
      '1, M2018.3 touched, update-changed U20181105-a3',
      '1, M2018.3 touched, update-changed U20181105-a3',
      '1, M2018.3 touched, update-changed U20181105-a3',
    ],
  },
  'a report backdated': {
    head: rewritten((all) => all.map((one) => (one.item === 'R01.2018' ? { ...one, on: '2018-10-01' } : one))),
    says: '1, update-changed U20181110-a1',
  },
  'a report turned into done': {
    head: rewritten((all) => all.map((one) => (one.item === 'M2018.3' ? { ...one, status: 'done', evidence } : one))),
    says: '1, update-changed U20181105-a3',
  },
  'evidence taken out of an old report': {
    head: rewritten((all) => all.map(({ evidence: _, ...one }) => one)),
    says: '1, evidence U20181110-a1, update-changed U20181110-a1',
  },
  'a waiver edited to hold longer': {
    head: rewritten((all) =>
      all.map((one) => (one.waiver ? { ...one, waiver: { ...one.waiver, until: '2020-12-31' } } : one)),
    ),
    says: '1, update-changed U20181201-a2',
  },
  'a waiver deleted': {
    head: rewritten((all) => all.filter((one) => !one.waiver)),
    says: [
      '1, update-changed U20181201-a2',
      '1, update-changed U20181201-a2',
      '1, M2018.2 introduced, update-changed U20181201-a2',
      '1, M2018.2 introduced, update-changed U20181201-a2',
      '1, M2018.2 touched, update-changed U20181201-a2',
    ],
  },
  'a bad report deleted': {
    head: rewritten((all) => all.filter(({ item }) => item !== 'M2018.3')),
    says: [
      '1, update-changed U20181105-a3',
      '1, update-changed U20181105-a3',
      '1, M2018.3 touched, update-changed U20181105-a3',
      '1, M2018.3 touched, update-changed U20181105-a3',
      '1, M2018.3 touched, update-changed U20181105-a3',
    ],
  },
  'a file of reports deleted': {
    head: withFiles({ 'progress/2018.yaml': undefined }),
    says: [
      '1, update-changed U20181105-a3, update-changed U20181110-a1, update-changed U20181120-a4, update-changed U20181201-a2, update-changed U20190301-a5',
      '1, update-changed U20181105-a3, update-changed U20181110-a1, update-changed U20181120-a4, update-changed U20181201-a2, update-changed U20190301-a5',
      '1, M2018.2 introduced, M2018.3 touched, M2018.4 touched, R01.2018 introduced, update-changed U20181105-a3, update-changed U20181110-a1, update-changed U20181120-a4, update-changed U20181201-a2, update-changed U20190301-a5',
      '1, M2018.2 introduced, M2018.3 touched, M2018.4 touched, R01.2018 introduced, update-changed U20181105-a3, update-changed U20181110-a1, update-changed U20181120-a4, update-changed U20181201-a2, update-changed U20190301-a5',
      '1, M2018.2 touched, M2018.3 touched, M2018.4 touched, R01.2018 introduced, J03 touched, update-changed U20181105-a3, update-changed U20181110-a1, update-changed U20181120-a4, update-changed U20181201-a2, update-changed U20190301-a5',
    ],
  },
  'a milestone removed and the number lowered': {
    head: changed(['timeline.yaml', milestone('M2018.4'), ''], ['plan.yaml', 'milestone: 11', 'milestone: 10']),
    says: '1, record-removed plan, record-removed M2018.4',
  },
  'a milestone with another id': {
    head: changed(['timeline.yaml', 'id: M2018.4', 'id: M2018.5']),
    says: [
      '1, record-removed M2018.4',
      '1, record-removed M2018.4',
      '1, M2018.5 introduced, record-removed M2018.4',
      '1, M2018.5 introduced, record-removed M2018.4',
      '1, M2018.5 introduced, record-removed M2018.4',
    ],
  },
  'an obligation removed and the number lowered': {
    head: withFiles(
      { 'timeline.yaml': text('timeline.yaml').replace(/ {2}- id: R02[\s\S]*$/, '') },
      changed(['plan.yaml', 'obligation: 2', 'obligation: 1']),
    ),
    says: '1, record-removed plan, record-removed R02',
  },
  'an action removed': {
    head: changed([
      'meetings/G20190227.yaml',
      / {2}- id: G20190227\.1\n(?: {4}.*\n)+\n/.exec(text('meetings/G20190227.yaml'))?.[0] ?? '',
      '',
    ]),
    says: '1, record-removed G20190227.1',
  },
  'a meeting removed': {
    head: withFiles({ 'meetings/G20190227.yaml': undefined }),
    says: '1, record-removed G20190227',
  },
  'a meeting held later, so that its actions are not known': {
    head: changed(['meetings/G20190227.yaml', 'on: 2019-02-27', 'on: 2020-02-27']),
    says: '1, text-altered G20190227',
  },
  'what a meeting decided, reworded': {
    head: changed(['meetings/G20190227.yaml', 'text: 办一件事', 'text: 研究一件事']),
    says: [
      '1, text-altered G20190227.1',
      '1, text-altered G20190227.1',
      '1, text-altered G20190227.1',
      '1, text-altered G20190227.1',
      '1, G20190227.1 touched, text-altered G20190227.1',
    ],
  },
  'a quotation shortened': {
    head: changed(['timeline.yaml', 'quote: 对口合作取得重大突破', 'quote: 对口合作取得']),
    says: '1, text-altered M2018.4',
  },
  'the text altered, the fingerprint along with it': {
    head: changed(
      ['tasks/T01.yaml', '加快政务服务改革', '研究政务服务改革'],
      ['fingerprint.yaml', 'whole: 7a0c', 'whole: 7a0d'],
      ['fingerprint.yaml', `T01.1: ${/T01\.1: (.*)/.exec(text('fingerprint.yaml'))?.[1]}`, 'T01.1: 0123456789abcdef'],
    ),
    says: '1, text-altered T01.1, text-altered plan',
  },
  'an erratum more': {
    head: changed(['plan.yaml', 'printed: 思想 and 党的十九大', 'printed: 思想与党的十九大']),
    says: '1, text-altered plan',
  },
  'a later project removed': {
    head: withFiles({
      'projects.yaml': text('projects.yaml').replace(/ {2}- id: J03[\s\S]*$/, ''),
      'progress/2018.yaml': progress(reported.slice(0, 4)),
    }),
    says: '1, update-changed U20190301-a5, record-removed J03',
  },
  // Broken.
  'a file with conflict markers': {
    head: changed(['progress/2018.yaml', 'updates:\n', 'updates:\n<<<<<<< HEAD\n=======\n>>>>>>> b\n']),
    says: '1',
  },
  'a mistake in timeline.yaml': { head: changed(['timeline.yaml', 'milestones:', 'milestones: [']), says: '1' },
  'a mistake in timeline.yaml mended': {
    head: base,
    from: changed(['timeline.yaml', 'milestones:', 'milestones: [']),
    says: '0',
  },
  'a broken file of reports mended': {
    head: base,
    from: changed(['progress/2018.yaml', 'updates:\n', 'updates: [\n']),
    says: '0',
  },
  'plan.yaml broken in the base': {
    head: reporting(active('2018-12-18 M2018.1 b1')),
    from: changed(['plan.yaml', 'years:', 'years: [']),
    says: '0',
  },
};
