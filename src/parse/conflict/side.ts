// One side of a file with merge conflicts, put together as a whole file and read, with the way back to the lines of
// the file that holds both.
import type { Path } from '../../problem';
import { readCarefully } from '../yaml/careful';
import { mendHabits } from '../yaml/habits';
import type { ConflictPart, MarkedConflict } from './marks';

/** Which of a conflict's parts the side takes. */
export type PartChoice = (marked: MarkedConflict) => readonly ConflictPart[];

export interface ConflictSide {
  /** Undefined where it cannot be read. */
  readonly value: unknown;
  /** The lines, from 0, in the file of both sides, of what stands at the path. */
  linesAt(path: Path): readonly number[];
}

export function conflictSide(
  lines: readonly string[],
  conflicts: readonly MarkedConflict[],
  choose: PartChoice,
  file: string,
): ConflictSide {
  /** The line in the file of both, for each line of this side. */
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
  // Line for line: what is typed wide is read as it was meant, as it would be without the conflict.
  const { value, extent } = readCarefully(mendHabits(text, file).text, file);
  return {
    value,
    linesAt(path) {
      const [first, last] = extent(path) ?? [1, 0];
      return origins.slice(first - 1, last);
    },
  };
}
