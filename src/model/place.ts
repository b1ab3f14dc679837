// Names the place of a field by file and path; its line is looked up later.
import type { Plan, PlanRecord } from './plan';

export interface Place {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** Looks up the line (from 1) at which a place begins. */
export type LineOf = (place: Place) => number;

/** Place of a field of the record, or of the record itself if no field is given. */
export function placeOf({ file, path }: PlanRecord, ...field: readonly (string | number)[]): Place {
  const whole = [...path, ...field];
  // A task or a meeting is its whole file, which begins with its id.
  return { file, path: whole.length === 0 ? ['id'] : whole };
}

/** Place of a field of plan.yaml. */
export const charterPlace = (plan: Plan, ...path: readonly string[]): Place => ({ file: plan.charterFile, path });
