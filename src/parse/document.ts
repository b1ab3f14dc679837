// A source parsed: its value, its problems, and the way back to lines and columns.
import type { SourceFile } from '../context';
import type { Path, Problem, ProblemCode, Span } from '../problem';
import { compare } from '../util/compare';
import { once } from '../util/once';
import { hasMarks } from './conflict/marks';
import { decode } from './decode';
import type { YamlDocument } from './yaml/careful';
import { firstInvisible, mendHabits } from './yaml/habits';
import { readQuickly } from './yaml/quick';

export interface PlanDocument {
  readonly file: string;
  readonly name: string;
  /** Undefined where the file could not be read at all. */
  readonly text: string | undefined;
  /** Undefined where the file could not be understood. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** A span of `text`, in which typing habits are mended, as it is in the file. */
  restore?(span: Span): Span;
  /** Its text read by the slow reader, which knows where everything stands; missing where there is no text. */
  readonly places?: () => Promise<YamlDocument>;
}

/** As many problems as are told of one file at a time. */
const most = 1000;

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
  const decoded = decode(bytes, file);
  if (decoded.text === undefined) return fail(decoded.problems);
  // A CR by itself ends a line in YAML and in every editor; `yaml` reads on.
  const plain = decoded.text.replace(/\r(?!\n)/g, '\n');
  if (hasMarks(plain)) {
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
  // What does not parse behind a line whose layout was mended most likely does not because of how it was mended.
  const guessed = mended.problems.find(({ code }) => isLayout(code))?.span?.line;
  const own = found.filter(
    ({ code, span }) => code !== 'yaml/syntax' || guessed === undefined || (span?.line ?? 0) < guessed,
  );
  const hidden = text.includes('\\') ? hiddenCharacters(careful.value, file) : [];
  // First what keeps records out, so that it is never among what is cut off.
  const all = [...decoded.problems, ...own, ...mended.problems, ...hidden].slice(0, most);
  return { file, name, text, value: careful.value, problems: all, restore, places };
}

/** Each of these by itself says that records may be missing. */
const isLayout = (code: ProblemCode): boolean =>
  code === 'yaml/tab' || code === 'yaml/full-width' || code === 'yaml/colon-space';

/** Gives every problem that knows its path a span, and sorts them all by file, line and code. */
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
