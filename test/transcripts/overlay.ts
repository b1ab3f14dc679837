// The plans of test/transcripts/plans/: each is a few files laid over the approved plan.
import { readPlan } from '../../src/io/plan-files';
import { approvedPlan, root } from '../run-tool';

const overlays = `${root}test/transcripts/plans`;

/** The approved plan with the files of the overlay of this name; what lies below evidence/ is empty. */
export function planNamed(name: string): Readonly<Record<string, string>> {
  const over = readPlan(overlays, `${overlays}/${name}`).map((file) => [
    file.name,
    new TextDecoder().decode(file.bytes),
  ]);
  return { ...approvedPlan, ...Object.fromEntries(over) };
}

/** Reports, reschedules, waivers, a light set by hand, confirmations, a meeting. */
export const decidedPlan = planNamed('decided');
