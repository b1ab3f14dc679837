// Words of the approved text that differ, and those that records quote from it: a change to the plan leaves them alone.
import type { Plan, PlanRecord } from '../../model/plan';
import type { ClauseChange, Comparison } from './compare';

export interface WordsChange {
  /** The clause's key; of a quotation the record that quotes. */
  readonly key: string;
  /** The record that holds the words, and the field; of plan.yaml's own words the path from its root. */
  readonly id: string | undefined;
  readonly path: readonly string[];
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** `unread` are the records of which one side does not know whether they are there. */
export function wordsChanges(comparison: Comparison, unread: ReadonlySet<string>): WordsChange[] {
  const { before, after } = comparison;
  return [
    ...comparison.clauses
      .map((clause) => ({ ...clause, ...holderOf(clause, after.plan, before.plan) }))
      .filter(({ id }) => id === undefined || !unread.has(id)),
    ...comparison.records.flatMap(({ id, kind, fields }) =>
      fields
        .filter(({ path: [field = '', ...deeper] }) => deeper.length === 0 && quotingFields[kind]?.includes(field))
        .map(({ path, before: from, after: to }) => ({
          key: id,
          id,
          path,
          before: textOrNothing(from),
          after: textOrNothing(to),
        })),
    ),
  ];
}

/** Words from the plan that are no clause of their own; the schemas call them 原文 or 引文. */
const quotingFields: Readonly<Partial<Record<PlanRecord['kind'], readonly string[]>>> = {
  pairing: ['quote'],
  component: ['title', 'quote'],
  milestone: ['quote'],
  obligation: ['quote'],
};

const textOrNothing = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

/** Where the words of a clause stand. */
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
