// What is wrong, in the neutral shape that the formats of other tools are written from.

import { type ExplainedCode, wordsFor } from '../commands/explain/page';
import { isError, type Problem } from '../problem';
import { viewProblem } from './problems';
import type { Say } from './say';

export interface Diagnostic {
  readonly code: ExplainedCode;
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
  /** The line itself, where there is a column in it. */
  readonly excerpt: string | undefined;
  /** Which one it is, without any line number: fingerprints are made from code, file and key. */
  readonly key: string;
}

export interface Diagnostics {
  readonly command: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The codes among them, each with its meaning, in the order of their first findings. */
  readonly rules: readonly { readonly code: ExplainedCode; readonly name: string; readonly why: string }[];
  /** What was looked at, one by one; those without diagnostics passed. JUnit's test cases. */
  readonly cases: readonly {
    readonly group: string;
    readonly name: string;
    readonly diagnostics: readonly Diagnostic[];
  }[];
}

export const rulesOf = (diagnostics: readonly Diagnostic[], say: Say): Diagnostics['rules'] =>
  [...new Set(diagnostics.map(({ code }) => code))].map((code) => ({ code, ...named(code, say) }));

/** Their names and reasons, and no more: the words of a problem hold its sentences as well. */
const named = (code: ExplainedCode, say: Say) => {
  const { name, why } = wordsFor(code, say);
  return { name, why };
};

/** With paths from the repository's top: `shown` is how the plan's folder stands before them, `below` what it is there. */
export function fromRepository(diagnostics: Diagnostics, shown: string, below: string): Diagnostics {
  const path = (file: string): string => (file.startsWith(shown) ? below + file.slice(shown.length) : file);
  const moved = new Map(diagnostics.diagnostics.map((one) => [one, { ...one, file: path(one.file) }]));
  const all = (list: readonly Diagnostic[]): Diagnostic[] => list.map((one) => moved.get(one) ?? one);
  return {
    ...diagnostics,
    diagnostics: all(diagnostics.diagnostics),
    cases: diagnostics.cases.map((one) => ({ ...one, diagnostics: all(one.diagnostics) })),
  };
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
      excerpt: span?.excerpt,
      key: count === 1 ? own : `${own} ${count}`,
    };
  });
}
