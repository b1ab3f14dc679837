// The record that a word on the command line means.
import type { Item } from '../evaluate/item';
import { Failure, UsageError } from '../problem';
import { nearest } from '../util/nearest';
import type { Request } from './command';

/** Case does not count. Throws where there is none: a Failure where it stands in a file that could not be read. */
export function findItem(request: Request, id: string): Item {
  const { snapshot, loaded } = request;
  const item = findKnown(request, id);
  if (item) return item;
  if (snapshot.plan.lostIds.has(id)) throw new Failure('record-unreadable', { id }, loaded.problems);
  const ids = snapshot.items.map(({ record }) => record.id);
  throw new UsageError('unknown-id', { id, nearest: nearest(id, ids) ?? '' });
}

export const findKnown = ({ snapshot }: Request, id: string): Item | undefined =>
  snapshot.find(id) ?? snapshot.items.find(({ record }) => record.id.toLowerCase() === id.toLowerCase());
