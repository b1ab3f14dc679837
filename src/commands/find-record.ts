// The record that somebody means by an id; capitals do not matter.
import type { PlanRecord } from '../model/plan';
import { UsageError } from '../problem';
import { nearest } from '../util/nearest';
import type { Request } from './command';

/** Whatever day is judged: a record can be written to before it is known. */
export function findRecord({ snapshot: { plan } }: Request, id: string): PlanRecord {
  const found = plan.find(id) ?? plan.records.find((record) => record.id.toLowerCase() === id.toLowerCase());
  if (found) return found;
  const ids = plan.records.map((record) => record.id);
  throw new UsageError('unknown-id', { id, nearest: nearest(id, ids) ?? '' });
}
