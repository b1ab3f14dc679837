// Looks up the lines of the places that an answer names.
import type { LineOf, Place } from '../../model/place';
import { locateProblems } from '../../parse/document';
import type { PlanRequest } from './command';

/**
 * Builds an answer twice: first to collect the places it names, then with their lines, so that every file is parsed only
 * once. Reuses the lookup for problems, which also turns places into lines.
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
  // The results are sorted by file and line; the key tells which place each belongs to.
  const lines = new Map(located.map(({ params, span }) => [params.key, span?.line ?? 1]));
  return build((place) => lines.get(keyOf(place)) ?? 1);
}

const keyOf = ({ file, path }: Place): string => JSON.stringify([file, ...path]);
