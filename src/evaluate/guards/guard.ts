// What a guard is: one question put to a change, whatever is due. What it finds is never laid to the calendar.
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

/** What was altered, field by field. */
export interface Altered {
  /** Paths from the record; of plan.yaml and fingerprint.yaml from the root. Evidence is left out. */
  readonly fields: readonly FieldChange[];
  readonly evidence: PieceChanges;
  /** Names of organizations come from there. */
  readonly plans: { readonly before: Plan; readonly after: Plan };
}

export interface GuardFinding {
  readonly code: GuardCode;
  /** The record that it is about; undefined where that is plan.yaml or fingerprint.yaml itself. */
  readonly id: string | undefined;
  readonly place: Place;
  /** Whether the place is one of the base: what stood there is gone. */
  readonly isInBase: boolean;
  /** The file that the base has it in, where that need not be the one of `place`. */
  readonly baseFile?: string;
  /** For the words; `reason` tells which sentence, `id` and `item` of what it speaks. */
  readonly params: Params;
  /** What stood in the base, and what stands now, each on one line; undefined where that side has nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The same for the words; undefined where these say it by their `params`. */
  readonly altered?: Altered;
}

export const noPieces: PieceChanges = { added: [], lost: [], changed: [] };

export type Guard = (comparison: Comparison) => GuardFinding[];
