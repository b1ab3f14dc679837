// tjcc validate: checks the plan's files. The result does not depend on the day.

import type { Block, Text } from '../../page/page';
import { problemData, viewProblem } from '../../page/problems';
import { isError } from '../../problem';
import { fileKindOf } from '../../schema/kinds';
import type { FilesCommand } from '../shared/command';
import { validateDiagnostics } from './diagnostics';

export const run: FilesCommand = ({ loaded, say }) => {
  const { problems, plan } = loaded;
  const documents = loaded.documents.filter(({ name }) => fileKindOf(name) !== undefined);
  const words = say.messages.validate;
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const records = plan?.records.filter(({ kind }) => kind !== 'instance').length ?? 0;
  const summary: Text =
    problems.length === 0
      ? words.sound(documents.length, records)
      : errors === 0
        ? words.warned(documents.length, records, warnings)
        : words.found(errors, warnings, new Set(problems.map(({ file }) => file)).size);
  const blocks: Block[] = [
    ...(problems.length > 0
      ? [
          {
            type: 'problems' as const,
            problems: problems.map((problem) => viewProblem(problem, say)),
          },
        ]
      : []),
    {
      type: 'notice',
      tone: errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'muted',
      lines: [summary, ...(problems[0] ? [words.explain(problems[0].code)] : [])],
    },
  ];
  return {
    page: { blocks },
    data: {
      files: documents.length,
      records,
      errors,
      warnings,
      problems: problems.map((problem) => problemData(problem, say)),
    },
    exitCode: errors > 0 ? 1 : 0,
    diagnostics: () =>
      validateDiagnostics(
        problems,
        documents.map(({ file }) => file),
        say,
      ),
    saysProblems: true,
  };
};
