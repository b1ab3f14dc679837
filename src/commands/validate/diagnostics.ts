// What is wrong in the files, as other tools take it: each file is one case.

import { type Diagnostic, type Diagnostics, problemDiagnostics, rulesOf } from '../../page/diagnostics';
import type { Say } from '../../page/say';
import type { Problem } from '../../problem';

/** `files` are all that were looked at, as shown. */
export function validateDiagnostics(problems: readonly Problem[], files: readonly string[], say: Say): Diagnostics {
  const diagnostics = problemDiagnostics(problems, say);
  const of = (name: string): Diagnostic[] => diagnostics.filter(({ file }) => file === name);
  // One that is missing was looked for, too.
  const names = [...new Set([...files, ...diagnostics.map(({ file }) => file)])].sort();
  return {
    command: 'validate',
    diagnostics,
    rules: rulesOf(diagnostics, say),
    cases: names.map((name) => ({ group: say.messages.validate.title, name, diagnostics: of(name) })),
  };
}
