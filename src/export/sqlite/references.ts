// Resolves references between records. A record may name one that could not be read, or that does not exist yet on the
// day; such references become NULL, so that foreign keys hold, and are listed in the table `unresolved`.
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import type { Kind } from '../../schema/kinds';

export interface References {
  /** The target, or null if it is not in the file, which is then noted. `record` is null for the plan itself. */
  to(record: string | null, field: string, target: string | undefined, ...kinds: readonly Kind[]): string | null;
  /** The references noted as missing, without duplicates, in order. */
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
