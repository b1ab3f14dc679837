// Tells whether a file named as evidence is still the one that was recorded.
import { hashOf } from '../../model/papers';
import type { Plan } from '../../model/plan';
import type { Evidence } from '../../schema/generated/types';

/** `missing`: it does not exist or cannot be read. */
export const paperStates = ['intact', 'changed', 'missing'] as const;
export type PaperState = (typeof paperStates)[number];

/** State of the file; undefined if the evidence names no file. */
export function paperStateOf(plan: Plan, { path, sha256 }: Evidence): PaperState | undefined {
  if (path === undefined) return undefined;
  const found = hashOf(plan, path);
  if (found === undefined) return 'missing';
  return found === sha256 ? 'intact' : 'changed';
}
