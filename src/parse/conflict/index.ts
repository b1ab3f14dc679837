// Reports merge conflicts in a file: one problem for each, with what its two sides mean. Loaded only if a file has
// conflict marks.
import type { SourceFile } from '../../context';
import type { Conflict, Problem } from '../../problem';
import { isMapping } from '../../util/is-mapping';
import { spanAt } from '../span';
import { conflictMeanings } from './differences';
import { findConflictMarks, type MarkedConflict } from './marks';
import { type ConflictSide, conflictSide, type PartChoice } from './side';
import { addingOf, recordsIn } from './union';

/** Limit in characters, far beyond any plan. In larger files the sides are not compared; only their lines are shown. */
const longestCompared = 500_000;
/** Number of lines shown of a side that cannot be parsed. */
const shownLines = 3;

export function findConflicts(text: string, { file, name }: Pick<SourceFile, 'file' | 'name'>): Problem[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const { conflicts, broken } = findConflictMarks(lines);
  const at = (line: number): Pick<Problem, 'code' | 'file' | 'span'> => ({
    code: 'file/conflict',
    file,
    span: spanAt(text, line + 1, 1, (lines[line] ?? '').length),
  });
  // If a mark is missing, nobody knows what belongs to which side.
  const isWhole = broken.length === 0 && text.length <= longestCompared;
  const meanings = isWhole ? meaningsOf(conflicts, lines, file) : [];
  return [
    ...broken.map((line): [number, Problem] => [line, { ...at(line), params: { file } }]),
    ...conflicts.map((marked, index): [number, Problem] => {
      const conflict: Conflict = {
        names: marked.names,
        hasBase: marked.base !== undefined,
        differences: meanings[index]?.differences,
        lines: [firstLines(lines, marked.upper), firstLines(lines, marked.lower)],
        adding: meanings[index]?.adding,
        isProgress: name.startsWith('progress/'),
      };
      return [marked.first, { ...at(marked.first), params: {}, conflict }];
    }),
  ]
    .sort(([one], [other]) => one - other)
    .map(([, problem]) => problem);
}

type WordedMeaning = Pick<Conflict, 'differences' | 'adding'>;

/** Meaning of each conflict; empty if one of the sides cannot be parsed as a file. */
function meaningsOf(conflicts: readonly MarkedConflict[], lines: readonly string[], file: string): WordedMeaning[] {
  const side = (choose: PartChoice): ConflictSide => conflictSide(lines, conflicts, choose, file);
  const [upper, lower] = [side(({ upper }) => [upper]), side(({ lower }) => [lower])];
  if (!isMapping(upper.value) || !isMapping(lower.value)) return [];
  const base = conflicts.every((marked) => marked.base) ? side(({ base }) => (base ? [base] : [])) : undefined;
  const found = conflictMeanings(upper, lower, base?.value === undefined ? undefined : base, conflicts);
  const isAdding = new Set(conflicts.filter((_marked, index) => found[index]?.isAdding));
  const keep: PartChoice = (marked) => (isAdding.has(marked) ? [marked.upper, marked.lower] : [marked.upper]);
  const kept = isAdding.size > 0 ? recordsIn(side(keep).value) : new Map();
  return found.map((meaning) => ({
    differences: meaning.differences.map(({ difference }) => difference),
    adding: meaning.isAdding ? addingOf(meaning.differences, { upper, lower, kept }, conflicts) : undefined,
  }));
}

/** Whether the value is a mapping, as every file of a plan must be. */

const firstLines = (lines: readonly string[], { from, to }: { from: number; to: number }): string[] =>
  lines
    .slice(from, to)
    .filter((line) => line.trim() !== '')
    .slice(0, shownLines)
    .map((line) => line.trim());
