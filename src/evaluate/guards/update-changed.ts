// What was once reported or decided stands as it was written: a mistake is corrected by another report.
import { canonicalJson } from '../../model/content-hash';
import { placeOf } from '../../model/place';
import { plansOf } from '../compare/compare';
import { pieceChanges } from '../compare/evidence-difference';
import { type FieldChange, fieldChanges } from '../compare/field-changes';
import type { Guard, GuardFinding } from './guard';

export const updateChanged: Guard = (comparison) => {
  const { before, after } = comparison;
  return before.plan.ofKind('update').flatMap((update): GuardFinding[] => {
    const found = after.plan.find(update.id);
    const { item, on } = update.data;
    const params = { id: update.id, item, on };
    if (found?.kind !== 'update') {
      // It may stand in a file that could not be used.
      if (after.plan.lostKinds.has('update')) return [];
      const gone = { ...params, reason: 'removed' };
      return [
        {
          code: 'guard/update-changed',
          id: update.id,
          place: placeOf(update),
          isInBase: true,
          params: gone,
          before: update.data.note,
          after: undefined,
        },
      ];
    }
    const changes = fieldChanges(update.data, found.data);
    if (changes.length === 0) return [];
    const [first] = changes[0]?.path ?? [];
    return [
      {
        code: 'guard/update-changed',
        id: update.id,
        place: placeOf(found, ...(first !== undefined && first in found.data ? [first] : [])),
        isInBase: false,
        baseFile: update.file,
        params: { ...params, reason: 'changed' },
        before: changesText(changes, 'before'),
        after: changesText(changes, 'after'),
        altered: {
          fields: changes.filter(({ path: [field] }) => field !== 'evidence'),
          evidence: pieceChanges(update, found),
          plans: plansOf(comparison),
        },
      },
    ];
  });
};

/** The values of the fields that differ; with their names where there are several. */
function changesText(changes: readonly FieldChange[], side: 'before' | 'after'): string {
  const words = changes.map((change) => {
    const value = change[side];
    return value === undefined ? '–' : typeof value === 'object' ? canonicalJson(value) : String(value);
  });
  return words.length === 1
    ? String(words[0])
    : words.map((word, index) => `${changes[index]?.path.join('.')}: ${word}`).join('; ');
}
