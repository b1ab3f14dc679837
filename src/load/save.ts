// Writes edits to files, unless the result would be invalid, or the files have changed since the edits were made.
import type { Context, FileEdit, SourceFile } from '../context';
import { isSameReading, readBytes } from '../edit/layout/same-reading';
import { Failure, isError } from '../problem';
import { compare } from '../util/compare-texts';
import { sha256 } from '../util/sha256';
import type { Load, Loaded } from './load';

/** The plan with the edits applied, in memory only. Throws a Failure `result-invalid` if it has errors. */
export async function draft(
  edits: readonly FileEdit[],
  sources: readonly SourceFile[],
  folder: string,
  load: Load,
): Promise<Loaded> {
  const after = await load(withEdits(sources, edits), folder);
  const errors = after.problems.filter(isError);
  if (errors.length > 0) throw new Failure('result-invalid', {}, errors);
  return after;
}

/**
 * Validates the edits against the files as they are now, then writes: others may have written while somebody answered
 * questions.
 */
export async function save(
  edits: readonly FileEdit[],
  { folder }: Loaded,
  context: Context,
  load: Load,
): Promise<void> {
  if (edits.every(({ isLayout }) => isLayout)) {
    for (const edit of edits) await proveSame(edit);
    context.writePlan(folder, edits);
    return;
  }
  const sources = context.readPlan(folder);
  try {
    await draft(edits, sources, folder, load);
  } catch (error) {
    // If the plan was broken by somebody else meanwhile, report that, and not the new record, as the fault.
    const flaws = (await load(sources, folder)).problems.filter(isError);
    throw flaws.length > 0 ? new Failure('plan-flawed', {}, flaws) : error;
  }
  context.writePlan(folder, edits);
}

/** Throws an error if a layout edit would change what the file says. */
async function proveSame({ name, before = new Uint8Array(), after }: FileEdit): Promise<void> {
  if (!isSameReading(await readBytes(before), await readBytes(after)))
    throw new Error(`${name} would not say the same any more`);
}

function withEdits(sources: readonly SourceFile[], edits: readonly FileEdit[]): SourceFile[] {
  const charter = sources.find(({ name }) => name === 'plan.yaml')?.file ?? 'plan.yaml';
  const base = charter.replace(/plan\.yaml$/, '');
  const edited = edits.map(({ name, after }): SourceFile => {
    const file = base + name;
    if (!name.startsWith('evidence/')) return { file, name, bytes: after };
    return { file, name, hash: () => sha256(after) };
  });
  const names = new Set(edits.map(({ name }) => name));
  return [...sources.filter(({ name }) => !names.has(name)), ...edited].sort((one, other) =>
    compare(one.name, other.name),
  );
}
