// `done` needs evidence; `closed` needs evidence and somebody who verified it.
import type { Rule } from './rule';

export const progressEvidence: Rule = {
  code: 'progress/evidence',
  check(plan) {
    return plan.ofKind('update').flatMap(({ data, file, path }) => {
      const finished = data.status === 'done' || data.status === 'closed';
      const missing =
        finished && !data.evidence ? 'evidence' : data.status === 'closed' && !data.verified_by ? 'verified_by' : '';
      return missing ? [{ file, path: [...path, 'status'], params: { status: data.status ?? '', missing } }] : [];
    });
  },
};
