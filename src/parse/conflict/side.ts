// Reads one side of a file with merge conflicts as a whole file, and maps its values back to lines of the file with
// both sides.
import type { Path } from '../../problem';
import { readCarefully } from '../yaml/careful';
import { mendHabits } from '../yaml/habits';
import type { ConflictPart, MarkedConflict } from './marks';

/** Chooses the parts of a conflict that belong to the side. */
export type PartChoice = (marked: MarkedConflict) => readonly ConflictPart[];

export interface ConflictSide {
  /** Undefined if the side is not valid YAML. */
  readonly value: unknown;
  /** Lines (from 0), in the file with both sides, of the value at the path; empty if there is none. */
  linesAt(path: Path): readonly number[];
}

export function conflictSide(
  lines: readonly string[],
  conflicts: readonly MarkedConflict[],
  choose: PartChoice,
  file: string,
): ConflictSide {
  /** For each line of this side, its line (from 0) in the file with both sides. */
  const origins: number[] = [];
  const take = (from: number, to: number): void => {
    for (let line = from; line < to; line += 1) origins.push(line);
  };
  let from = 0;
  for (const marked of conflicts) {
    take(from, marked.first);
    for (const part of choose(marked)) take(part.from, part.to);
    from = marked.last + 1;
  }
  take(from, lines.length);
  const text = origins.map((line) => lines[line]).join('\n');
  // Typing habits are mended as in a file without conflict; that keeps the number of lines.
  const { value, extent } = readCarefully(mendHabits(text, file).text, file);
  return {
    value,
    linesAt(path) {
      const [first, last] = extent(path) ?? [1, 0];
      return origins.slice(first - 1, last);
    },
  };
}
