// Rule: a confirmed report has not been changed since. After a change somebody must confirm it again.
import { isReport } from '../evaluate/snapshot/updates';
import { contentHash } from '../model/content-hash';
import type { Finding } from '../model/plan';
import type { Rule } from './rule';

export const confirmationStale: Rule = {
  code: 'confirmation/stale',
  check(plan) {
    const given = plan.ofKind('update').filter(({ data }) => data.confirms);
    return given.flatMap(({ data, file, path }): Finding[] => {
      const report = plan.find(data.confirms?.update ?? '');
      // Confirmations of no report, or by the reporter itself, are reported by progress/confirmation.
      if (report?.kind !== 'update' || !isReport(report.data) || report.data.by === data.by) return [];
      const content = contentHash(report.data);
      if (data.confirms?.content === content) return [];
      const wasRenewed = given.some(
        ({ data: other }) =>
          other.by === data.by &&
          other.on >= data.on &&
          other.confirms?.update === report.id &&
          other.confirms.content === content,
      );
      if (wasRenewed) return [];
      return [
        { file, path: [...path, 'confirms', 'content'], params: { update: report.id, by: data.by, on: data.on } },
      ];
    });
  },
};
