// Rule: a confirmation refers to a report on the same item, is given by another organization, and not before the
// report.
import { isReport } from '../evaluate/snapshot/updates';
import { confirmersOf } from '../evaluate/snapshot/verification';
import { ownersOf } from '../model/describe';
import type { Finding, Plan, UpdateRecord } from '../model/plan';
import { nearest } from '../util/nearest';
import type { Rule } from './rule';

export const progressConfirmation: Rule = {
  code: 'progress/confirmation',
  check(plan) {
    const reports = plan.ofKind('update').filter(({ data }) => isReport(data));
    return plan.ofKind('update').flatMap((update): Finding[] => {
      const id = update.data.confirms?.update;
      if (id === undefined) return [];
      const { file, path } = update;
      const place = [...path, 'confirms', 'update'];
      const target = plan.find(id);
      if (target?.kind !== 'update') {
        // It may be in a file that could not be used.
        if (plan.lostKinds.has('update')) return [];
        const others = reports.map((report) => report.id);
        return [{ file, path: place, params: { reason: 'unknown', id, nearest: nearest(id, others) ?? '' } }];
      }
      if (!isReport(target.data)) return [{ file, path: place, params: { reason: 'decision', id } }];
      return flawsOf(plan, update, target).map(([field, params]) => ({
        file,
        path: [...path, field],
        params: { id, ...params },
      }));
    });
  },
};

function flawsOf(
  plan: Plan,
  { data }: UpdateRecord,
  report: UpdateRecord,
): [field: string, params: Finding['params']][] {
  const { item, by, on } = report.data;
  const record = plan.find(item);
  const offices = record ? confirmersOf(plan, report, ownersOf(plan, record).ids) : [];
  return [
    ...(data.item === item ? [] : [['item', { reason: 'item', item }] as [string, Finding['params']]]),
    ...(data.by === by ? [['by', { reason: 'self', by, offices }] as [string, Finding['params']]] : []),
    ...(data.on < on ? [['on', { reason: 'earlier', on }] as [string, Finding['params']]] : []),
  ];
}
