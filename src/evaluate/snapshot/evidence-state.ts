// Tells whether a file named as evidence is still the one that was recorded.
import { hashOf } from '../../model/evidence-files';
import type { Plan } from '../../model/plan';
import type { Evidence } from '../../schema/generated/types';

/** `missing`: it does not exist or cannot be read. */
export const evidenceStates = ['intact', 'changed', 'missing'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** State of the file; undefined if the evidence names no file. */
export function evidenceStateOf(plan: Plan, { path, sha256 }: Evidence): EvidenceState | undefined {
  if (path === undefined) return undefined;
  const found = hashOf(plan, path);
  if (found === undefined) return 'missing';
  return found === sha256 ? 'intact' : 'changed';
}
