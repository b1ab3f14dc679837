// The findings of an answer for other tools: in their formats, and as the summary of a pipeline's step.

import type { Context } from '../context';
import { type Diagnostics, fromRepository } from '../page/diagnostics';
import type { Block } from '../page/page';
import { viewProblem } from '../page/problems';
import { troubleOf } from '../problem';
import { type FindingRow, formats } from '../render/formats';
import { cutLines } from '../util/cut-lines';
import { type Answer, type Basis, writePage } from './answer-page';
import { writeError } from './write-error';

/** For other tools; loaded only when asked for. */
export async function writeFindings(answer: Answer, format: FindingRow, context: Context): Promise<string> {
  const { outcome, basis, say, version } = answer;
  const diagnostics = await outcome.diagnostics?.();
  if (!diagnostics) throw new Error(`${answer.kind} offers findings, and has no diagnostics`);
  const { findings } = say.messages.gate;
  return format.write(placed(diagnostics, basis, context), {
    version,
    words: findings,
    log: writePage(withAllProblems(answer), formats.text, context),
  });
}

/** With the files' paths as the repository's host knows them. */
function placed(diagnostics: Diagnostics, { loaded }: Basis, context: Context): Diagnostics {
  const [source] = loaded?.sources ?? [];
  const below = loaded && context.belowRepository(loaded.folder);
  if (!source || below === undefined) return diagnostics;
  return fromRepository(diagnostics, source.file.slice(0, -source.name.length || undefined), below && `${below}/`);
}

/**
 * The whole list as Markdown, behind what the step's summary holds already. GitHub sets the variable, and takes 1 MiB a
 * step (docs.github.com, "Adding a job summary").
 */
export function writeSummary(answer: Answer, context: Context): void {
  const path = context.environment.GITHUB_STEP_SUMMARY;
  if (answer.settings.format !== 'github' || !path) return;
  const { gate, failures } = answer.say.messages;
  const text = writePage(withAllProblems(answer), formats.markdown, context);
  try {
    context.appendFile(path, cutLines(text, 2 ** 20, gate.findings.cut('1 MiB')));
  } catch (error) {
    // The answer itself stands in the log.
    const told = failures['output-unwritable']({ path, trouble: troubleOf(error), isRecorded: '' });
    writeError([{ type: 'paragraph', text: told }], context);
  }
}

/** There is no second command whose answer would list what is wrong in the files. */
const withAllProblems = (answer: Answer): Answer => {
  const { outcome, basis, say } = answer;
  if (outcome.saysProblems || basis.problems.length === 0) return answer;
  const problems: Block = { type: 'problems', problems: basis.problems.map((problem) => viewProblem(problem, say)) };
  return { ...answer, outcome: { ...outcome, page: { blocks: [...outcome.page.blocks, problems] } } };
};
