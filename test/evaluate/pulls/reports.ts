// Pull requests with reports that lack evidence, or that edit or delete a report that was merged before.
import { evidence, type PullRequests, reporting, rewritten, update, withFiles } from '../pull-requests';

export const reports: PullRequests = {
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
};
