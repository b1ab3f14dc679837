// Pull requests with broken files, or onto a base that has some.
import { active, base, changed, type PullRequests, reporting } from '../pull-requests';

export const broken: PullRequests = {
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
