// Pull requests that leave something overdue, or touch it without a decision.
import {
  active,
  changed,
  forecast,
  type PullRequests,
  reporting,
  text,
  update,
  waiver,
  withFiles,
} from '../pull-requests';

export const slipping: PullRequests = {
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
};
