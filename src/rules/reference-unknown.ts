// Every id that a record points at exists.
import { idAbove } from '../model/describe';
import type { Finding, Plan, PlanRecord } from '../model/plan';
import { nearest } from '../util/nearest';
import type { Rule } from './rule';

/** Field to the kinds that it may point at; an empty list allows any. */
const referenceFields = Object.entries<readonly PlanRecord['kind'][]>({
  area: ['area'],
  owners: ['organization'],
  changchun: ['organization'],
  tianjin: ['organization'],
  parent: ['organization'],
  attendees: ['organization'],
  by: ['organization'],
  item: [],
  also: [],
  items: [],
});

export const referenceUnknown: Rule = {
  code: 'reference/unknown',
  check(plan) {
    const { charter, charterFile } = plan;
    const found: Finding[] = [];
    const look = (
      file: string,
      path: readonly (string | number)[],
      id: string,
      allowed: readonly PlanRecord['kind'][],
    ): void => {
      const target = plan.find(id);
      if (isLost(plan, id) || (target && (allowed.length === 0 || allowed.includes(target.kind)))) return;
      found.push({ file, path, params: { id, nearest: nearest(id, idsOf(plan, allowed)) ?? '' } });
    };
    for (const { data, file, path } of plan.records) {
      for (const [field, allowed] of referenceFields) {
        const value = (data as unknown as Record<string, unknown>)[field];
        if (Array.isArray(value))
          value.forEach((id, index) => look(file, [...path, field, index], String(id), allowed));
        else if (typeof value === 'string') look(file, [...path, field], value, allowed);
      }
    }
    for (const { data, file, path } of plan.ofKind('update')) {
      const { forecast, waiver } = data;
      if (forecast) look(file, [...path, 'forecast', 'approved_by'], forecast.approved_by, ['organization']);
      if (waiver) look(file, [...path, 'waiver', 'owner'], waiver.owner, ['organization']);
    }
    look(charterFile, ['issued_by'], charter.issued_by, ['organization']);
    charter.default_owners.organizations.forEach((id, index) =>
      look(charterFile, ['default_owners', 'organizations', index], id, ['organization']),
    );
    // A component such as J02.1.1 stands under J02.1.
    for (const { parent, file, path } of [...plan.ofKind('component'), ...plan.ofKind('pairing')]) {
      if (parent) look(file, [...path, 'id'], parent, []);
    }
    return found;
  },
};

/** Whether the record may stand in a file that could not be used; of a missing file not even the ids are known. */
function isLost({ lostIds, unreadIds, lostKinds, records }: Plan, id: string): boolean {
  if (lostIds.has(id) || lostKinds.size === 0) return lostIds.has(id);
  const above = idAbove(id);
  // The years of an obligation follow from it, and are not written out.
  if (unreadIds.has(above) || (lostKinds.has('instance') && lostIds.has(above))) return true;
  const letter = id[0] ?? '';
  return (
    ![...lostIds].some((lost) => lost.startsWith(letter)) && !records.some((record) => record.id.startsWith(letter))
  );
}

const idsOf = (plan: Plan, allowed: readonly PlanRecord['kind'][]): string[] =>
  plan.records.filter(({ kind }) => allowed.length === 0 || allowed.includes(kind)).map(({ id }) => id);
