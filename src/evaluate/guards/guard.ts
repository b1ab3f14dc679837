// The shape of a guard: one check of a change, regardless of deadlines. Its findings always count as caused by the
// change.
import type { Place } from '../../model/place';
import type { Plan } from '../../model/plan';
import type { Params } from '../../problem';
import type { Comparison } from '../compare/compare';
import type { PieceChanges } from '../compare/evidence-difference';
import type { FieldChange } from '../compare/field-changes';

export const guardCodes = [
  'guard/planned-date',
  'guard/evidence',
  'guard/update-changed',
  'guard/record-removed',
  'guard/text-altered',
] as const;
export type GuardCode = (typeof guardCodes)[number];

/** Altered fields and evidence. */
export interface Altered {
  /** Changed fields without evidence. Paths begin at the record; for plan.yaml and fingerprint.yaml, at the root. */
  readonly fields: readonly FieldChange[];
  readonly evidence: PieceChanges;
  /** For names of organizations. */
  readonly plans: { readonly before: Plan; readonly after: Plan };
}

export interface GuardFinding {
  readonly code: GuardCode;
  /** Id of the record that it is about; undefined if it is about plan.yaml or fingerprint.yaml itself. */
  readonly id: string | undefined;
  readonly place: Place;
  /** Whether `place` is in the base, because the content no longer exists. */
  readonly isInBase: boolean;
  /** File in the base, if it may differ from that of `place`. */
  readonly baseFile?: string;
  /** Parameters of the message: `reason` selects the sentence, `id` and `item` name its subject. */
  readonly params: Params;
  /** Content in the base and now, each on one line; undefined if that side has none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The same, structured, for the message; undefined if `params` suffice. */
  readonly altered?: Altered;
}

export const noPieces: PieceChanges = { added: [], lost: [], changed: [] };

export type Guard = (comparison: Comparison) => GuardFinding[];
