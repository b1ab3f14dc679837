// From rows that were filled in to the reports that `tjcc record` would write of them, and the files that hold these.
import type { FileEdit } from '../../context';
import type { EntryColumn } from '../../ledger/columns';
import type { Mistake } from '../../ledger/found';
import type { FilledRow } from '../../ledger/row';
import type { Loaded } from '../../load/load';
import { viewProblem } from '../../page/problems';
import { Failure, type Problem } from '../../problem';
import type { Update } from '../../schema/generated/types';
import type { Day } from '../../util/day';
import type { PlanRequest } from '../shared/command';
import { fileOf } from '../shared/recording/checks';
import { keepEvidence } from '../shared/recording/evidence';
import { newId } from '../shared/recording/id';
import { compose, newFile } from '../shared/recording/recording';
import { paperPath } from './file';

export interface Imported {
  readonly filled: FilledRow;
  readonly update: Update;
  readonly edit: FileEdit;
  readonly papers: readonly FileEdit[];
}

type Kept = ReturnType<typeof keepEvidence>;

/** A report that nobody has put their name to yet. */
export type Composed = Pick<Imported, 'filled' | 'papers'> & { readonly update: Omit<Update, 'by'> };

/**
 * A report for every row; `usual` is the day of those that name none, `folder` that of the files that were handed in with
 * the ledger.
 */
export function composeAll(
  request: PlanRequest,
  rows: readonly FilledRow[],
  usual: Day,
  folder: string | undefined,
): Composed[] {
  const ids: string[] = [];
  return rows.map((filled): Composed => {
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

export function signed({ filled, update: unsigned, papers }: Composed, by: string): Imported {
  const { id, on, item, ...said } = unsigned;
  const update = compose({ id, on, item, by, ...said } as Update);
  return { filled, update, edit: newFile(update), papers };
}

function keepNamed(request: PlanRequest, id: string, { evidence }: FilledRow, folder = ''): Kept {
  if (!evidence) return { evidence: [], papers: [] };
  const { name, ...piece } = evidence;
  return keepEvidence(request, id, [name === undefined ? piece : { ...piece, file: paperPath(folder, name) }]);
}

export const editsOf = (imported: readonly Imported[]): FileEdit[] =>
  imported.flatMap(({ papers, edit }) => [...papers, edit]);

/** The plan as it would be; or what is wrong with it, told of the rows that it comes from. */
export async function draftAll(
  request: PlanRequest,
  imported: readonly Imported[],
): Promise<Loaded | readonly Mistake[]> {
  try {
    return await request.draft(editsOf(imported));
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'result-invalid') throw error;
    const rows = new Map(imported.map((one) => [fileOf(request, one.edit.name), one.filled]));
    // What is wrong elsewhere, through what is added here, is no cell's fault.
    if (!error.problems.every(({ file }) => rows.has(file))) throw error;
    return error.problems.flatMap((problem) => {
      const filled = rows.get(problem.file);
      return filled ? [refused(problem, filled, request)] : [];
    });
  }
}

/** Which column a field of a report came from. */
const columnsOf: Readonly<Record<string, EntryColumn>> = {
  ...{ on: 'on', status: 'status', stage: 'stage', percent: 'percent' },
  ...{ difficulty: 'difficulty', next_step: 'next_step', evidence: 'evidence' },
};

function refused(problem: Problem, { table, row }: FilledRow, { say }: PlanRequest): Mistake {
  const name = columnsOf[String(problem.path?.[2] ?? '')] ?? 'note';
  const column = table.columns.get(name);
  const cells = table.sheet.rows.find(({ number }) => number === row)?.cells;
  const { what, fix } = viewProblem(problem, say);
  const read = (column === undefined ? undefined : cells?.get(column)?.text) ?? '';
  return { code: 'refused', sheet: table.sheet.name, row, column, read, params: { column: name, what, fix } };
}
