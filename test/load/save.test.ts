// Writing edits: what is looked at first, what stops it, and whose fault is told.
import { expect, it, vi } from 'vitest';
import type { Context, FileEdit, SourceFile } from '../../src/context';
import type { Load, Loaded } from '../../src/load/load';
import { draft, save } from '../../src/load/save';
import { Failure, type Problem } from '../../src/problem';
import { sha256 } from '../../src/util/sha256';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);
const source = (name: string, content: string): SourceFile => ({ file: `here/${name}`, name, bytes: bytes(content) });
const edit = (name: string, before: string | undefined, after: string): FileEdit => ({
  name,
  before: before === undefined ? undefined : bytes(before),
  after: bytes(after),
});
const sources = [source('plan.yaml', 'a: 1'), source('tasks/T01.yaml', 'b: 1')];

/** Finds an error in every file that says so, and a warning in every file that says that. */
const load: Load = async (files, folder = '') => {
  const problems = files.flatMap(({ file, bytes: content }): Problem[] => {
    const said = text(content);
    if (said.includes('error')) return [{ code: 'yaml/syntax', file, params: {} }];
    return said.includes('warning') ? [{ code: 'file/stray', file, params: {} }] : [];
  });
  return { folder, sources: files, revision: undefined, plan: undefined, documents: [], problems };
};

async function refusal(action: Promise<unknown>): Promise<unknown> {
  try {
    return await action;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [error.code, ...error.problems.map(({ file }) => file)];
  }
}

/** Saves where the files are these by now. */
async function saved(edits: readonly FileEdit[], now: readonly SourceFile[] = sources) {
  const [readPlan, writePlan] = [vi.fn(() => now), vi.fn()];
  const loaded = { folder: 'here' } as Loaded;
  const refused = await refusal(save(edits, loaded, { readPlan, writePlan } as unknown as Context, load));
  return { refused, reads: readPlan.mock.calls, writes: writePlan.mock.calls };
}

it('a draft holds the edited files in place of the old ones, sorted by name', async () => {
  const paper = edit('evidence/a.pdf', undefined, 'paper');
  const edits = [edit('tasks/T01.yaml', 'b: 1', 'b: 2'), edit('progress/one.yaml', undefined, 'c: 1'), paper];
  const after = await draft(edits, sources, 'here', load);
  expect(after.folder).toBe('here');
  expect(after.sources.map(({ file, name, bytes: content }) => [file, name, content && text(content)])).toEqual([
    ['here/evidence/a.pdf', 'evidence/a.pdf', undefined],
    ['here/plan.yaml', 'plan.yaml', 'a: 1'],
    ['here/progress/one.yaml', 'progress/one.yaml', 'c: 1'],
    ['here/tasks/T01.yaml', 'tasks/T01.yaml', 'b: 2'],
  ]);
  expect(after.sources[0]?.hash?.()).toBe(sha256(bytes('paper')));
});

it('a draft with errors is refused with them and without the warnings', async () => {
  const edits = [edit('a.yaml', undefined, 'an error'), edit('b.yaml', undefined, 'a warning')];
  expect(await refusal(draft(edits, sources, 'here', load))).toEqual(['result-invalid', 'here/a.yaml']);
  expect(await draft(edits.slice(1), sources, 'here', load)).toMatchObject({ problems: [{ code: 'file/stray' }] });
});

it('edits are written where the result is sound', async () => {
  const edits = [edit('tasks/T01.yaml', 'b: 1', 'a warning')];
  const { refused, reads, writes } = await saved(edits);
  expect(refused).toBeUndefined();
  expect([reads, writes]).toEqual([[['here']], [['here', edits]]]);
});

it('nothing is written where the result would have errors', async () => {
  const { refused, writes } = await saved([edit('tasks/T01.yaml', 'b: 1', 'an error')]);
  expect([refused, writes]).toEqual([['result-invalid', 'here/tasks/T01.yaml'], []]);
});

it('a plan that somebody else has broken meanwhile is the fault, not what was to be written', async () => {
  const broken = [source('plan.yaml', 'an error'), source('tasks/T01.yaml', 'a warning')];
  const { refused, writes } = await saved([edit('progress/one.yaml', undefined, 'an error')], broken);
  expect([refused, writes]).toEqual([['plan-flawed', 'here/plan.yaml'], []]);
});

it('warnings of a plan are no fault of it', async () => {
  const warned = [source('plan.yaml', 'a warning')];
  const { refused } = await saved([edit('progress/one.yaml', undefined, 'an error')], warned);
  expect(refused).toEqual(['result-invalid', 'here/progress/one.yaml']);
});

it('a new layout is written also where the plan has errors, and nothing is read for it', async () => {
  const tidied: FileEdit = { ...edit('plan.yaml', 'a:   1', 'a: 1'), isLayout: true };
  const { refused, reads, writes } = await saved([tidied], [source('plan.yaml', 'an error')]);
  expect([refused, reads, writes]).toEqual([undefined, [], [['here', [tidied]]]]);
});

it('a layout that says something else is a bug, and nothing is written', async () => {
  const wrong: FileEdit = { ...edit('tasks/T01.yaml', 'a: 1', 'a: 2'), isLayout: true };
  await expect(saved([wrong])).rejects.toThrow('tasks/T01.yaml would not say the same any more');
});

it('a layout beside another edit is judged like one', async () => {
  const tidied: FileEdit = { ...edit('plan.yaml', 'a:   1', 'a: 1'), isLayout: true };
  const { refused, reads } = await saved([tidied, edit('a.yaml', undefined, 'an error')]);
  expect([refused, reads]).toEqual([['result-invalid', 'here/a.yaml'], [['here']]]);
});
