// Describes records of any kind: title, official words, owners, evidence, deadline.
import type { Evidence } from '../schema/generated/types';
import { type Day, periodDays } from '../util/day';
import type { Deadline, Plan, PlanRecord } from './plan';

export type Language = 'zh' | 'en';

/**
 * Short name of the record; in English its English title. An update's is its note, in the language it was written in.
 */
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

/** Name of an organization; the id itself if no organization has it. */
export function nameOf(plan: Plan, id: string, language: Language): string {
  const record = plan.find(id);
  return record?.kind === 'organization' ? (language === 'en' ? record.data.name_en : record.data.name) : id;
}

/** Official words of the record; undefined if it has none. */
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

/**
 * Ids of the organizations responsible for the record; empty for organizations and meetings. `own` is false if they are
 * only the default owners in plan.yaml, because neither the record nor one of its parents names any.
 */
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

/** Id before the first dot: the T07 or R01 whose file or entry contains T07.2 or R01.2018. Other ids are unchanged. */
export const idAbove = (id: string): string => id.replace(/\..*$/, '');

/** Kinds whose records inherit the end of the plan's years as their deadline if they state none. */
export const inheriting: readonly PlanRecord['kind'][] = ['task', 'measure', 'project', 'component'];

/** Deadline in the plan; undefined for kinds that have none, such as pairings, safeguards and areas. */
export function deadlineOf(plan: Plan, record: PlanRecord): Deadline | undefined {
  const { years } = plan.charter;
  const start = `${years.from}-01-01` as Day;
  if (record.kind === 'instance') {
    return { day: `${record.data.year}-12-31`, begins: `${record.data.year}-01-01`, inherited: false };
  }
  for (let at: PlanRecord | undefined = record; at; at = plan.find(at.parent ?? '')) {
    if (!('due' in at.data) || at.data.due === undefined) continue;
    const { first, last } = periodDays(at.data.due);
    // An action begins on the day of its meeting, even if its deadline is written as a period.
    const meeting = at.kind === 'action' ? plan.find(at.parent ?? '') : undefined;
    const begins = meeting?.kind === 'meeting' ? meeting.data.on : first === last ? start : first;
    return { day: last, begins, inherited: at !== record };
  }
  return inheriting.includes(record.kind) ? { day: `${years.to}-12-31`, begins: start, inherited: true } : undefined;
}
