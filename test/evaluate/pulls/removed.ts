// Pull requests that remove records, or alter approved words and what a meeting decided.
import { changed, milestone, type PullRequests, progress, reported, text, withFiles } from '../pull-requests';

export const removed: PullRequests = {
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
};
