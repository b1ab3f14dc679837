// Which references lead to a record that the file holds. What was read may name what could not be read, and what is known on
// a day may name what was not known yet; keys must hold all the same, and nothing may go missing unseen.
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import type { Kind } from '../../schema/kinds';

export interface References {
  /** The target, or null where the file does not hold it: then it is put down. The plan itself has no id. */
  to(record: string | null, field: string, target: string | undefined, ...kinds: readonly Kind[]): string | null;
  /** What was put down, each once, in the order in which it was asked for. */
  readonly unresolved: readonly { record: string | null; field: string; target: string; why: 'later' | 'unread' }[];
}

export function resolveReferences({ plan, find }: Snapshot): References {
  const found = new Map<string, References['unresolved'][number]>();
  return {
    to(record, field, target, ...kinds) {
      if (target === undefined) return null;
      const item = find(target);
      if (item && (kinds.length === 0 || kinds.includes(item.record.kind))) return target;
      const why = plan.find(target) && !item ? 'later' : 'unread';
      found.set(`${record} ${field} ${target}`, { record, field, target, why });
      return null;
    },
    get unresolved() {
      return [...found.values()];
    },
  };
}
