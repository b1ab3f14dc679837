// What is wrong, in the neutral shape that the formats of other tools are written from.
import { isError, type Problem } from '../problem';
import { viewProblem } from './problems';
import type { Say } from './say';

export interface Diagnostic {
  /** `schema/enum`, `deadline/overdue`, `guard/planned-date` … */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** The code's name in the reader's language. */
  readonly title: string;
  /** What is wrong, one sentence or several. */
  readonly message: string;
  /** The remedy; empty where there is none. */
  readonly fix: string;
  /** As shown, with forward slashes. */
  readonly file: string;
  /** From 1; columns and lengths in characters (code points). Undefined where there is no place in the file. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly length: number | undefined;
  /** Which one it is, without any line number: fingerprints are made from code, file and key. */
  readonly key: string;
}

export interface Diagnostics {
  readonly command: string;
  /** One line: how many of how many. */
  readonly summary: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What was looked at, one by one; those without diagnostics passed. JUnit's test cases. */
  readonly cases: readonly {
    readonly group: string;
    readonly name: string;
    readonly diagnostics: readonly Diagnostic[];
  }[];
}

/** Two problems alike in one file are told apart by counting them. */
export function problemDiagnostics(problems: readonly Problem[], say: Say): Diagnostic[] {
  const seen = new Map<string, number>();
  return problems.map((problem): Diagnostic => {
    const { code, file, span, params } = problem;
    const { what, fix } = viewProblem(problem, say);
    const own = JSON.stringify(params);
    const count = (seen.get(`${code} ${file} ${own}`) ?? 0) + 1;
    seen.set(`${code} ${file} ${own}`, count);
    return {
      code,
      severity: isError(problem) ? 'error' : 'warning',
      title: say.messages.problems[code].name,
      message: what,
      fix,
      file,
      line: span?.line,
      column: span?.column,
      length: span?.length,
      key: count === 1 ? own : `${own} ${count}`,
    };
  });
}
