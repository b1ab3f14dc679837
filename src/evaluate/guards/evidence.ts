// Guard: what a change reports as done has evidence that can be looked up. The rule progress/evidence checks the same;
// it is repeated here so that the answer about a change is complete.
import { placeOf } from '../../model/place';
import { lackOfEvidence } from '../snapshot/lack-of-evidence';
import { isTold } from './gate';
import type { Guard, GuardFinding } from './guard';

export const evidence: Guard = (comparison) =>
  comparison.records.flatMap((change): GuardFinding[] => {
    const { after } = change;
    if (after?.kind !== 'update' || !isTold(comparison, change)) return [];
    const lack = lackOfEvidence(comparison.after.plan, after);
    if (!lack) return [];
    return [
      {
        code: 'guard/evidence',
        id: after.id,
        place: placeOf(after, 'status'),
        isInBase: false,
        params: { ...lack, id: after.id },
        before: undefined,
        after: after.data.status,
      },
    ];
  });
