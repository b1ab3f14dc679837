// What any record is called, says, and belongs to, whatever its kind.
import type { Evidence } from '../schema/generated/types';
import { type Day, periodDays } from '../util/day';
import type { Deadline, Plan, PlanRecord } from './plan';

export type Language = 'zh' | 'en';

/** The record's short name. In English the gloss; ids and clause texts stay as they are. */
export function titleOf(plan: Plan, record: PlanRecord, language: Language): string {
  const english = language === 'en';
  switch (record.kind) {
    case 'area':
    case 'task':
    case 'project':
    case 'component':
    case 'safeguard':
    case 'obligation':
    case 'meeting':
      return english ? record.data.title_en : record.data.title;
    case 'measure':
    case 'action':
      return english ? record.data.title_en : record.data.text;
    case 'milestone':
      return english ? record.data.title_en : record.data.quote;
    case 'pairing': {
      const { changchun, tianjin } = record.data;
      const names = (ids: readonly string[]) => ids.map((id) => nameOf(plan, id, language)).join(english ? ', ' : '、');
      return `${names(changchun)} ↔ ${names(tianjin)}`;
    }
    case 'instance': {
      const parent = plan.find(record.parent ?? '');
      const name = parent ? titleOf(plan, parent, language) : '';
      return english ? `${name}, ${record.data.year}` : `${record.data.year}年${name}`;
    }
    case 'organization':
      return english ? record.data.name_en : record.data.name;
    case 'update':
      return record.data.note;
  }
}

/** An organization's name; the id itself where nobody is known by it. */
export function nameOf(plan: Plan, id: string, language: Language): string {
  const record = plan.find(id);
  return record?.kind === 'organization' ? (language === 'en' ? record.data.name_en : record.data.name) : id;
}

/** The official words that the record stands for, where it has any. */
export function officialWords(record: PlanRecord): string | undefined {
  switch (record.kind) {
    case 'area':
    case 'task':
      return record.data.title;
    case 'measure':
    case 'safeguard':
      return record.data.text;
    case 'project':
      return record.data.text ?? record.data.summary;
    case 'pairing':
    case 'component':
    case 'milestone':
    case 'obligation':
      return record.data.quote;
    case 'action':
      return record.data.text;
    default:
      return undefined;
  }
}

/** Who answers for it, and whether the record says so itself (else plan.yaml's default_owners). */
export function ownersOf(plan: Plan, record: PlanRecord): { ids: readonly string[]; own: boolean } {
  if (record.kind === 'pairing') return { ids: [...record.data.changchun, ...record.data.tianjin], own: true };
  if (record.kind === 'update') return { ids: [record.data.by], own: true };
  if (record.kind === 'organization' || record.kind === 'meeting') return { ids: [], own: false };
  for (let at: PlanRecord | undefined = record; at; at = plan.find(at.parent ?? '')) {
    if ('owners' in at.data && at.data.owners) return { ids: at.data.owners, own: true };
  }
  return { ids: plan.charter.default_owners.organizations, own: false };
}

export function evidenceOf(record: PlanRecord): readonly Evidence[] {
  return 'evidence' in record.data ? (record.data.evidence ?? []) : [];
}

/** Of T07.2 and R01.2018 the T07 and R01 in whose file or entry they stand; of any other id itself. */
export const idAbove = (id: string): string => id.replace(/\..*$/, '');

/** The kinds whose records take the end of the plan's years where they say no day themselves. */
export const inheriting: readonly PlanRecord['kind'][] = ['task', 'measure', 'project', 'component'];

/** The planned day. Pairings, safeguards and areas have none. */
export function deadlineOf(plan: Plan, record: PlanRecord): Deadline | undefined {
  const { years } = plan.charter;
  const start = `${years.from}-01-01` as Day;
  if (record.kind === 'instance') {
    return { day: `${record.data.year}-12-31`, begins: `${record.data.year}-01-01`, inherited: false };
  }
  for (let at: PlanRecord | undefined = record; at; at = plan.find(at.parent ?? '')) {
    if (!('due' in at.data) || at.data.due === undefined) continue;
    const { first, last } = periodDays(at.data.due);
    // An action of a meeting begins with the meeting, whatever period its deadline is written as.
    const meeting = at.kind === 'action' ? plan.find(at.parent ?? '') : undefined;
    const begins = meeting?.kind === 'meeting' ? meeting.data.on : first === last ? start : first;
    return { day: last, begins, inherited: at !== record };
  }
  return inheriting.includes(record.kind) ? { day: `${years.to}-12-31`, begins: start, inherited: true } : undefined;
}
