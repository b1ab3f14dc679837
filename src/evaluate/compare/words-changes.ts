// Finds changes to the approved text and to what records quote from it, which a change to the plan should not touch.
import type { Plan, PlanRecord } from '../../model/plan';
import type { ClauseChange, Comparison } from './compare';

export interface WordsChange {
  /** Key of the clause; for a quotation, id of the record that quotes. */
  readonly key: string;
  /** Record and field that contain the words; for plan.yaml's own words, undefined and the path from its root. */
  readonly id: string | undefined;
  readonly path: readonly string[];
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * All such changes. `unread` holds ids of records that one side may have in a file that could not be used; they are
 * left out.
 */
export function wordsChanges(comparison: Comparison, unread: ReadonlySet<string>): WordsChange[] {
  const { before, after } = comparison;
  return [
    ...comparison.clauses
      .map((clause) => ({ ...clause, ...holderOf(clause, after.plan, before.plan) }))
      .filter(({ id }) => id === undefined || !unread.has(id)),
    ...comparison.records.flatMap(({ id, kind, fields }) =>
      fields
        .filter(({ path: [field = '', ...deeper] }) => deeper.length === 0 && quotingFields[kind]?.includes(field))
        .map(({ path, before: from, after: to }) => ({ key: id, id, path, before: textOf(from), after: textOf(to) })),
    ),
  ];
}

/** Fields with words from the plan that are not clauses; the schemas call them 原文 or 引文. */
const quotingFields: Readonly<Partial<Record<PlanRecord['kind'], readonly string[]>>> = {
  pairing: ['quote'],
  component: ['title', 'quote'],
  milestone: ['quote'],
  obligation: ['quote'],
};

const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

/**
 * Record and field that contain the words of a clause; for plan.yaml's own words, undefined and the path from its root.
 */
export function holderOf(
  { key }: Pick<ClauseChange, 'key'>,
  ...plans: readonly Plan[]
): Pick<WordsChange, 'id' | 'path'> {
  const name = key.replace(/\.title$/, '');
  const field = name === key ? 'text' : 'title';
  const record = plans.map((plan) => plan.find(name)).find((found) => found !== undefined);
  if (record) return { id: name, path: [record.kind === 'area' || record.kind === 'task' ? 'title' : field] };
  const isOwn = ['label', 'title', 'preamble'].includes(key);
  return { id: undefined, path: isOwn ? [key] : ['sections', name, field] };
}
