// Where a field stands: its file and the way to it, before its line is looked up.
import type { Plan, PlanRecord } from './plan';

export interface Place {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** The line at which a place begins. */
export type LineOf = (place: Place) => number;

/** A field of the record; the record itself where none is named. */
export function placeOf({ file, path }: PlanRecord, ...field: readonly (string | number)[]): Place {
  const whole = [...path, ...field];
  // A task and a meeting fill their files: they begin with their id.
  return { file, path: whole.length === 0 ? ['id'] : whole };
}

/** A field of plan.yaml. */
export const charterPlace = (plan: Plan, ...path: readonly string[]): Place => ({ file: plan.charterFile, path });
