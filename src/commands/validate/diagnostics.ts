// The problems in the files for other tools: each file is one test case.

import type { Diagnostic, Diagnostics } from '../../page/diagnostic';
import { problemDiagnostics, rulesOf } from '../../page/diagnostics';
import type { Say } from '../../page/say';
import type { Problem } from '../../problem';

/** `files` are all files checked, as shown to the user. */
export function validateDiagnostics(problems: readonly Problem[], files: readonly string[], say: Say): Diagnostics {
  const diagnostics = problemDiagnostics(problems, say);
  const of = (name: string): Diagnostic[] => diagnostics.filter(({ file }) => file === name);
  // Missing files have problems but are not in `files`.
  const names = [...new Set([...files, ...diagnostics.map(({ file }) => file)])].sort();
  return {
    command: 'validate',
    diagnostics,
    rules: rulesOf(diagnostics, say),
    cases: names.map((name) => ({ group: say.messages.fileCheck, name, diagnostics: of(name) })),
  };
}
