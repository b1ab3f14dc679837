// Turns problems into diagnostics, names the codes that occur, and moves paths to the repository's top.

import { isError, type Problem } from '../problem';
import type { Diagnostic, Diagnostics, ExplainedCode } from './diagnostic';
import { wordsFor } from './finding-words';
import { viewProblem } from './problems';
import type { Say } from './say';

export const rulesOf = (diagnostics: readonly Diagnostic[], say: Say): Diagnostics['rules'] =>
  [...new Set(diagnostics.map(({ code }) => code))].map((code) => ({ code, ...named(code, say) }));

/** Only the name and the reason of a code; its words also hold functions. */
const named = (code: ExplainedCode, say: Say) => {
  const { name, why } = wordsFor(code, say);
  return { name, why };
};

/** Rewrites paths to start at the repository's top: the prefix `shown` becomes `below`. */
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

/** Problems as diagnostics; equal ones in one file get a running number in their key. */
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
