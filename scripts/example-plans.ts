// The plans that the examples of the documentation are run on.
import { ownPlan } from '../test/run-tool';

/** The plans that an example can name after ```console; without a name it is run on the repository's own plan. */
export const examplePlans = {
  own: ownPlan,
  /** A change to review: a report on a milestone that is overdue, and an agreed action's day pushed back. */
  slipping: {
    ...ownPlan,
    'meetings/G20190227.yaml': (ownPlan['meetings/G20190227.yaml'] ?? '').replace(
      /(?<=id: G20190227\.1\n[\s\S]*?due: )\S+/,
      '2020-06',
    ),
    'progress/2019/U20190628-01k3x9.yaml': [
      'updates:',
      '  - id: U20190628-01k3x9',
      '    on: 2019-06-28',
      '    item: M2018.2',
      '    by: O-cc-office',
      '    note: 仍在推进。',
      '    status: active',
      '',
    ].join('\n'),
  },
  /** A file with a full-width colon in it. */
  mistyped: {
    ...ownPlan,
    'progress/2019/2019-04-30-forum.yaml': (ownPlan['progress/2019/2019-04-30-forum.yaml'] ?? '').replace(
      'status: active',
      'status：active',
    ),
  },
} as const;
