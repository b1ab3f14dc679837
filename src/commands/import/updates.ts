// Turns the rows that were filled in into the reports that `tjcc record` would write, and the files that hold them.
import type { FileEdit } from '../../context';
import { cellAt, mistakeAt } from '../../ledger/cell';
import type { EntryColumn } from '../../ledger/columns';
import type { Mistake } from '../../ledger/findings';
import type { FilledRow } from '../../ledger/row';
import type { Loaded } from '../../load/load';
import { viewProblem } from '../../page/problems';
import { Failure, type Problem } from '../../problem';
import type { Update } from '../../schema/generated/types';
import type { Day } from '../../util/day';
import type { PlanRequest } from '../shared/command';
import { fileOf } from '../shared/recording/checks';
import { handedInPath, keepEvidence } from '../shared/recording/evidence';
import { newId } from '../shared/recording/id';
import { compose, newFile } from '../shared/recording/recording';

/** The report made from a row, still without its organization, and the files that are copied for its evidence. */
export interface UnsignedUpdate {
  readonly filled: FilledRow;
  readonly update: Omit<Update, 'by'>;
  readonly papers: readonly FileEdit[];
}

/** The same with the reporting organization, and the edit that writes it. */
export interface SignedUpdate extends UnsignedUpdate {
  readonly update: Update;
  readonly edit: FileEdit;
}

/**
 * A report for every row. `usual` is the day of rows that name none; `folder` holds the files that were handed in with the
 * ledger.
 */
export function composeAll(
  request: PlanRequest,
  rows: readonly FilledRow[],
  usual: Day,
  folder: string | undefined,
): UnsignedUpdate[] {
  const ids: string[] = [];
  return rows.map((filled): UnsignedUpdate => {
    const { item, status, stage, percent, note, difficulty, nextStep } = filled;
    const on = filled.on ?? usual;
    const id = newId(request, on, ids);
    ids.push(id);
    const kept = keepNamed(request, id, filled, folder);
    const evidence = kept.evidence.length > 0 ? kept.evidence : undefined;
    const said = { note, status, stage, percent, difficulty, next_step: nextStep, evidence };
    return { filled, update: { id, on, item: item.record.id, ...said } as Omit<Update, 'by'>, papers: kept.papers };
  });
}

export function signedBy(by: string, { filled, update: unsigned, papers }: UnsignedUpdate): SignedUpdate {
  const { id, on, item, ...said } = unsigned;
  const update = compose({ id, on, item, by, ...said } as Update);
  return { filled, update, edit: newFile(update), papers };
}

function keepNamed(
  request: PlanRequest,
  id: string,
  { evidence }: FilledRow,
  folder = '',
): ReturnType<typeof keepEvidence> {
  if (!evidence) return { evidence: [], papers: [] };
  const { name, ...piece } = evidence;
  return keepEvidence(request, id, [name === undefined ? piece : { ...piece, file: handedInPath(folder, name) }]);
}

export const editsOf = (updates: readonly SignedUpdate[]): FileEdit[] =>
  updates.flatMap(({ papers, edit }) => [...papers, edit]);

/** The plan with the reports added; or every rule that they break, as a mistake in the row that breaks it. */
export async function draftAll(
  request: PlanRequest,
  updates: readonly SignedUpdate[],
): Promise<{ readonly draft: Loaded } | { readonly mistakes: readonly Mistake[] }> {
  try {
    return { draft: await request.draft(editsOf(updates)) };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'result-invalid') throw error;
    const rows = new Map(updates.map((one) => [fileOf(request, one.edit.name), one.filled]));
    // A problem in another file, even if a row causes it, belongs to no cell.
    if (!error.problems.every(({ file }) => rows.has(file))) throw error;
    const mistakes = error.problems.flatMap((problem) => {
      const filled = rows.get(problem.file);
      return filled ? [refused(problem, filled, request)] : [];
    });
    return { mistakes };
  }
}

/** The column that a field of a report came from. */
const columnOfField: Readonly<Record<string, EntryColumn>> = {
  ...{ on: 'on', status: 'status', stage: 'stage', percent: 'percent' },
  ...{ difficulty: 'difficulty', next_step: 'next_step', evidence: 'evidence' },
};

/** A broken rule as a mistake in the cell that the offending field came from. */
function refused(problem: Problem, { table, row }: FilledRow, { say }: PlanRequest): Mistake {
  const column = columnOfField[String(problem.path?.[2] ?? '')] ?? 'note';
  const { what, fix } = viewProblem(problem, say);
  return mistakeAt(cellAt(table, row, column), 'refused', { what, fix });
}
