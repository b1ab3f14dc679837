// Pull requests that move a planned day, in either direction or along with the years of the plan.
import { changed, forecast, milestoneDue, type PullRequests, progress, update, withFiles } from '../pull-requests';

export const plannedDays: PullRequests = {
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
};
