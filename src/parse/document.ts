// A source parsed: its value, its problems, and the way back to lines and columns.
import type { SourceFile } from '../context';
import type { Path, Problem } from '../problem';
import { decode } from './decode';
import { firstInvisible, mendHabits } from './habits';
import { readQuickly } from './quick';
import { spanAt } from './span';
import type { YamlDocument } from './yaml-document';

export interface PlanDocument {
  readonly file: string;
  readonly name: string;
  /** Undefined where the file could not be read at all. */
  readonly text: string | undefined;
  /** Undefined where the file could not be understood. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

const conflictMarker = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/m;

export async function parseSource(source: SourceFile): Promise<PlanDocument> {
  const { file, name, bytes } = source;
  const fail = (problems: readonly Problem[], text?: string): PlanDocument => ({
    file,
    name,
    text,
    value: undefined,
    problems,
  });
  if (!bytes) return fail([{ code: 'file/unreadable', file, params: { trouble: source.trouble ?? '' } }]);
  const decoded = decode(bytes, file);
  if (decoded.text === undefined) return fail(decoded.problems);
  const conflicts = findConflicts(decoded.text, file);
  if (conflicts.length > 0) return fail([...decoded.problems, ...conflicts], decoded.text);
  const mended = mendHabits(decoded.text, file);
  const { text } = mended;
  const problems = [...decoded.problems, ...mended.problems];
  const quick = readQuickly(text);
  if (quick) return { file, name, text, value: quick.value, problems };
  const careful = await carefully(text, file);
  const hidden = text.includes('\\') ? hiddenCharacters(careful.value, file) : [];
  return { file, name, text, value: careful.value, problems: [...problems, ...careful.problems, ...hidden] };
}

/** Gives every problem that knows its path a span. */
export async function locateProblems(
  problems: readonly Problem[],
  documents: readonly PlanDocument[],
): Promise<Problem[]> {
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  const parsed = new Map<string, YamlDocument>();
  const located: Problem[] = [];
  for (const problem of problems) {
    const text = texts.get(problem.file);
    if (problem.span || !problem.path || text === undefined) {
      located.push(problem);
      continue;
    }
    let document = parsed.get(problem.file);
    if (!document) parsed.set(problem.file, (document = await carefully(text, problem.file)));
    located.push({ ...problem, span: document.locate(problem.path, problem.at ?? 'value') });
  }
  return located;
}

async function carefully(text: string, file: string): Promise<YamlDocument> {
  const { readCarefully } = await import('./yaml-document');
  return readCarefully(text, file);
}

function findConflicts(text: string, file: string): Problem[] {
  if (!conflictMarker.test(text)) return [];
  return text
    .split('\n')
    .flatMap((line, index): Problem[] =>
      /^<{7}(?: |\r?$)/.test(line) || (/^>{7}(?: |\r?$)/.test(line) && !/^<{7}/m.test(text))
        ? [{ code: 'file/conflict', file, span: spanAt(text, index + 1, 1, line.length), params: {} }]
        : [],
    );
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
