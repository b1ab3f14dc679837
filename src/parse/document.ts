// Parses a source file: its value, its problems, and a way back to lines and columns.

import type { SourceFile } from '../context';
import type { Path, Problem, ProblemCode, SourceSpan } from '../problem';
import { compare } from '../util/compare-texts';
import { once } from '../util/once';
import { hasConflictMarks } from './conflict/marks';
import { decodeSource } from './decode';
import type { YamlDocument } from './yaml/careful';
import { firstInvisible, mendHabits } from './yaml/habits';
import { readQuickly } from './yaml/quick';

export interface PlanDocument {
  readonly file: string;
  readonly name: string;
  /** Undefined if the file could not be read or decoded. */
  readonly text: string | undefined;
  /** Undefined if the text could not be parsed. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Converts a span of `text`, in which typing habits are mended, to a span of the file as written. */
  restore?(span: SourceSpan): SourceSpan;
  /** The careful reading, which knows where everything is, made when first asked for; missing without a text. */
  readonly places?: (() => Promise<YamlDocument>) | undefined;
}

/** Limit on the problems reported for one file at a time. */
const mostProblems = 1000;

export async function parseSource(source: SourceFile): Promise<PlanDocument> {
  const { file, name, bytes } = source;
  const fail = (problems: readonly Problem[], text?: string): PlanDocument => ({
    file,
    name,
    text,
    value: undefined,
    problems,
    places: text === undefined ? undefined : once(() => carefully(text, file)),
  });
  if (!bytes) return fail([{ code: 'file/unreadable', file, params: { trouble: source.trouble ?? '' } }]);
  const decoded = decodeSource(bytes, file);
  if (decoded.text === undefined) return fail(decoded.problems);
  // A lone CR ends a line in YAML and in every editor, but not for the `yaml` package.
  const plain = decoded.text.replace(/\r(?!\n)/g, '\n');
  if (hasConflictMarks(plain)) {
    const { findConflicts } = await import('./conflict/index');
    return fail([...decoded.problems, ...findConflicts(plain, source)], plain);
  }
  const mended = mendHabits(plain, file);
  const { text, restore } = mended;
  const problems = [...decoded.problems, ...mended.problems];
  const quick = readQuickly(text);
  const places = once(() => carefully(text, file));
  if (quick) return { file, name, text, value: quick.value, problems, restore, places };
  const careful = await places();
  const found = careful.problems.map((problem) =>
    problem.span ? { ...problem, span: restore(problem.span) } : problem,
  );
  // A syntax error after a line whose layout was mended is most likely caused by the mending: it is not reported.
  const guessed = mended.problems.find(({ code }) => isLayout(code))?.span?.line;
  const own = found.filter(
    ({ code, span }) => code !== 'yaml/syntax' || guessed === undefined || (span?.line ?? 0) < guessed,
  );
  const hidden = text.includes('\\') ? hiddenCharacters(careful.value, file) : [];
  // Problems that lose records come first, so that the limit never cuts them off.
  const all = [...decoded.problems, ...own, ...mended.problems, ...hidden].slice(0, mostProblems);
  return { file, name, text, value: careful.value, problems: all, restore, places };
}

/** Whether the code is for mended layout; each of these says that records may be missing. */
const isLayout = (code: ProblemCode): boolean =>
  code === 'yaml/tab' || code === 'yaml/full-width' || code === 'yaml/colon-space';

/** Adds a span to every problem that has only a path, and sorts all by file, line, column and code. */
export async function locateProblems(
  problems: readonly Problem[],
  documents: readonly PlanDocument[],
): Promise<Problem[]> {
  const sources = new Map(documents.map((document) => [document.file, document]));
  const located: Problem[] = [];
  for (const problem of problems) {
    const source = sources.get(problem.file);
    const careful = problem.span || !problem.path || !source ? undefined : await source.places?.();
    if (!careful || !problem.path) {
      located.push(problem);
      continue;
    }
    const span = careful.locate(problem.path, problem.at ?? 'value');
    located.push({ ...problem, span: source?.restore ? source.restore(span) : span });
  }
  return located.sort(byPlace);
}

function byPlace(one: Problem, other: Problem): number {
  return (
    compare(one.file, other.file) ||
    (one.span?.line ?? 0) - (other.span?.line ?? 0) ||
    (one.span?.column ?? 0) - (other.span?.column ?? 0) ||
    compare(one.code, other.code)
  );
}

async function carefully(text: string, file: string): Promise<YamlDocument> {
  const { readCarefully } = await import('./yaml/careful');
  return readCarefully(text, file);
}

function hiddenCharacters(value: unknown, file: string, path: Path = []): Problem[] {
  if (typeof value === 'string') {
    const sign = firstInvisible(value);
    return sign ? [{ code: 'text/invisible', file, path, params: { sign } }] : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    hiddenCharacters(item, file, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
