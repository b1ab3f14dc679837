// Pull requests that bring a decision: done, waived, rescheduled.
import {
  active,
  changed,
  evidence,
  forecast,
  type PullRequests,
  progress,
  reporting,
  update,
  waiver,
  withFiles,
} from '../pull-requests';

export const decided: PullRequests = {
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
      // By this day the new deadline has passed, too.
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
};
