// Findings in a neutral shape, from which the formats of other tools (SARIF, JUnit …) are written.

import { isError, type Problem } from '../problem';
import { type Code, wordsFor } from './finding-words';
import { viewProblem } from './problems';
import type { Say } from './say';

export interface Diagnostic {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  /** The code's name in the reader's language. */
  readonly title: string;
  /** What is wrong, one sentence or several. */
  readonly message: string;
  /** The remedy; empty where there is none. */
  readonly fix: string;
  /** The path as shown to the user, with forward slashes. */
  readonly file: string;
  /** From 1; columns and lengths in characters (code points). Undefined without a place in the file. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly length: number | undefined;
  /** The text of the line; undefined without a column. */
  readonly excerpt: string | undefined;
  /** Identifies the finding within its code and file without a line number; fingerprints are made from all three. */
  readonly key: string;
}

export interface Diagnostics {
  readonly command: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The codes that occur, with their meanings, in the order of their first findings. */
  readonly rules: readonly { readonly code: Code; readonly name: string; readonly why: string }[];
  /** Everything that was checked, for JUnit's test cases; those without diagnostics passed. */
  readonly cases: readonly {
    readonly group: string;
    readonly name: string;
    readonly diagnostics: readonly Diagnostic[];
  }[];
}

export const rulesOf = (diagnostics: readonly Diagnostic[], say: Say): Diagnostics['rules'] =>
  [...new Set(diagnostics.map(({ code }) => code))].map((code) => ({ code, ...named(code, say) }));

/** Only the name and the reason of a code; its words also hold functions. */
const named = (code: Code, say: Say) => {
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
