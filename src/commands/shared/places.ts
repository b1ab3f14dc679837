// The lines of the places that an answer names.
import type { LineOf, Place } from '../../model/place';
import { locateProblems } from '../../parse/document';
import type { PlanRequest } from './command';

/**
 * Builds an answer twice: first to learn which places it names, then with their lines. So all of them are asked for at
 * once, and every file is read but once. Asking for a place is what problems do, so the same way serves.
 */
export async function withLines<T>({ loaded }: Pick<PlanRequest, 'loaded'>, build: (lineOf: LineOf) => T): Promise<T> {
  const wanted = new Map<string, Place>();
  build((place) => {
    wanted.set(keyOf(place), place);
    return 1;
  });
  const located = await locateProblems(
    [...wanted].map(([key, { file, path }]) => ({ code: 'id/duplicate', file, path, params: { key } })),
    loaded.documents,
  );
  // They come back sorted by file and line; the key tells which is which.
  const lines = new Map(located.map(({ params, span }) => [params.key, span?.line ?? 1]));
  return build((place) => lines.get(keyOf(place)) ?? 1);
}

const keyOf = ({ file, path }: Place): string => JSON.stringify([file, ...path]);
