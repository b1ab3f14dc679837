// Pull requests that make nothing late: `check --base` passes on every day.
import { active, base, changed, type PullRequests, reported, reporting, text, withFiles } from '../pull-requests';

export const innocent: PullRequests = {
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
};
