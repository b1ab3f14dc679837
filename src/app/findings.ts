// Writes an answer's findings for other tools, in their formats and as the summary of a pipeline job.

import type { Context } from '../context';
import type { Diagnostics } from '../page/diagnostic';
import { fromRepository } from '../page/diagnostics';
import type { Block } from '../page/page';
import { viewProblem } from '../page/problems';
import { troubleOf } from '../problem';
import { type FindingRow, formats } from '../render/formats';
import { cutLines } from '../util/cut-lines';
import { type Answer, type Basis, writePage } from './answer-page';
import { writeError } from './write-error';

/** The findings in another tool's format, whose code is loaded only here. */
export async function writeFindings(answer: Answer, format: FindingRow, context: Context): Promise<string> {
  const { outcome, basis, say, version } = answer;
  const diagnostics = await outcome.diagnostics?.();
  if (!diagnostics) throw new Error(`${answer.kind} offers findings, and has no diagnostics`);
  const { findings } = say.messages;
  return format.write(placed(diagnostics, basis, context), {
    version,
    words: findings,
    log: writePage(withAllProblems(answer), formats.text, context),
  });
}

/** The diagnostics with paths relative to the repository's top folder, as the repository's host knows them. */
function placed(diagnostics: Diagnostics, { loaded }: Basis, context: Context): Diagnostics {
  const [source] = loaded?.sources ?? [];
  const below = loaded && context.belowRepository(loaded.folder);
  if (!source || below === undefined) return diagnostics;
  return fromRepository(diagnostics, source.file.slice(0, -source.name.length || undefined), below && `${below}/`);
}

/**
 * Appends the whole list as Markdown to the job's summary, if the format is `github`. GitHub sets the variable, and
 * takes 1 MiB per step (docs.github.com, "Adding a job summary").
 */
export function writeSummary(answer: Answer, context: Context): void {
  const path = context.environment.GITHUB_STEP_SUMMARY;
  if (answer.settings.format !== 'github' || !path) return;
  const { findings, failures } = answer.say.messages;
  const text = writePage(withAllProblems(answer), formats.markdown, context);
  try {
    context.appendFile(path, cutLines(text, 2 ** 20, findings.cut('1 MiB')));
  } catch (error) {
    // Not a failure: the answer itself is in the log.
    const told = failures['output-unwritable']({ path, trouble: troubleOf(error), isRecorded: '' });
    writeError([{ type: 'paragraph', text: told }], context);
  }
}

/** The answer with all problems of the files on its page: in a pipeline nobody runs a second command to see them. */
const withAllProblems = (answer: Answer): Answer => {
  const { outcome, basis, say } = answer;
  if (outcome.saysProblems || basis.problems.length === 0) return answer;
  const problems: Block = { type: 'problems', problems: basis.problems.map((problem) => viewProblem(problem, say)) };
  return { ...answer, outcome: { ...outcome, page: { blocks: [...outcome.page.blocks, problems] } } };
};
