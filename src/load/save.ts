// From edits to files. What would not be valid is not written, and neither is what was judged on files that have since
// changed into something else.
import type { Context, FileEdit, SourceFile } from '../context';
import { isSameReading, readBytes } from '../edit/layout/same-reading';
import { Failure, isError } from '../problem';
import { compare } from '../util/compare';
import { sha256 } from '../util/sha256';
import type { Load, Loaded } from './load';

/** The plan as it would be. Throws a Failure `result-invalid` where that has errors. */
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

/** Looks once more at what is there now: while somebody thought about an answer, others may have written. */
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
    // What somebody else broke meanwhile is not to be told as a fault of what is recorded.
    const flaws = (await load(sources, folder)).problems.filter(isError);
    throw flaws.length > 0 ? new Failure('plan-flawed', {}, flaws) : error;
  }
  context.writePlan(folder, edits);
}

/** Whoever writes a layout that says something else has a fault: nothing is written. */
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
