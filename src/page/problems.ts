// Problems as text: file:line:column, what is wrong, the line with a mark under the place, what to write instead.
import { isError, type Problem } from '../problem';
import { shellQuoted } from '../util/shell-quote';
import { conflictWords } from './conflict-words';
import type { ProblemView } from './page';
import type { Say } from './say';

export function viewProblem(problem: Problem, say: Say): ProblemView {
  const { messages } = say;
  const { code, file, span } = problem;
  const { what, fix } = problemWords(problem, say);
  const severity = isError(problem) ? 'error' : 'warning';
  return {
    place: span ? `${file}:${span.line}:${span.column}` : file,
    severity,
    severityWord: messages.severity[severity],
    what,
    code,
    line: span?.line,
    excerpt: span?.excerpt ?? '',
    column: span?.column ?? 1,
    length: span?.length ?? 1,
    fix,
  };
}

function problemWords({ code, file, params, conflict }: Problem, say: Say): { what: string; fix: string } {
  if (conflict) return conflictWords(conflict, say);
  const words = say.messages.problems[code];
  // For the commands in a remedy: the paper where it is one that is to be fetched back, else the file itself.
  const told = { ...params, path: shellQuoted(String(params.paper ?? file)) };
  return { what: words.what(told), fix: words.fix(told) };
}

/** The same as data, for `--json`. */
export function problemData(problem: Problem, say: Say) {
  const view = viewProblem(problem, say);
  return {
    code: problem.code,
    severity: view.severity,
    file: problem.file,
    line: problem.span?.line ?? null,
    column: problem.span?.column ?? null,
    length: problem.span?.length ?? null,
    excerpt: problem.span?.excerpt ?? null,
    message: view.what,
    fix: view.fix,
  };
}
