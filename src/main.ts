// Runs one command from argv to exit status: parse, load, run, write. The only place where failures are caught.
import { type ExitCode, exitCodeOf, warn, writeAnswer } from './app/answer';
import { writeSummary } from './app/findings';
import { answerOf, judgedDay, runCommand } from './app/request';
import { writeError } from './app/write-error';
import { complete } from './cli/complete';
import { parseCommandLine } from './cli/program';
import { chosenLanguage, readSettings, type Settings } from './cli/settings';
import type { Context } from './context';
import { createLoader, type Load, loadPlan } from './load/load';
import { save } from './load/save';
import { loadMessages } from './messages/index';
import { errorBlocks } from './page/error';
import type { Say } from './page/say';
import { Failure, troubleOf, UsageError } from './problem';

/** `load` loads the plan, its revisions and its drafts; tests pass one that remembers files between runs. */
export async function run(
  argv: readonly string[],
  version: string,
  context: Context,
  load: Load = createLoader(),
): Promise<ExitCode> {
  const language = chosenLanguage(argv, context);
  const say: Say = { messages: await loadMessages(language), language };
  try {
    if (argv[0] === '__complete') return await answerCompletion(argv.slice(argv[1] === '--' ? 2 : 1), context, load);
    const parsed = parseCommandLine(argv, version, say.messages, context.stdout.columns ?? 80);
    if ('help' in parsed) {
      context.stdout.write(parsed.help);
      return 0;
    }
    const settings = readSettings(parsed, context);
    const { row } = parsed;
    const loaded = row.needs === 'nothing' ? undefined : await loadPlan(context, load, settings.plan, settings.at);
    const start = { parsed, settings, say, version, context, load, loaded, day: judgedDay(settings, loaded, context) };
    const outcome = await runCommand(start);
    if (outcome.serves && loaded) {
      refuseOutput(row.name, settings);
      const { serve } = await import('./app/serve');
      await serve(outcome.serves, settings, loaded, say, context, load);
      return 0;
    }
    // Saves before answering, so that an answer that says “recorded” is true.
    if (outcome.edits && loaded) await save(outcome.edits, loaded, context, load);
    const answer = answerOf(outcome, start);
    const text = await writeAnswer(answer, context);
    // Before the answer, which may fail to be written.
    writeSummary(answer, context);
    write(text, settings, loaded?.folder, context, outcome.edits !== undefined);
    if (!settings.quiet) warn(answer, context);
    return exitCodeOf(answer);
  } catch (error) {
    return report(error, say, context);
  }
}

/** Throws a UsageError if `--output` is given with a served page. */
function refuseOutput(command: string, { output }: Settings): void {
  if (output !== undefined) throw new UsageError('conflicting-options', { one: command, other: `--output ${output}` });
}

/** Writes the answer. Throws a Failure `output-unwritable` that says whether the plan itself was written. */
function write(
  text: string | Uint8Array,
  { output }: Settings,
  folder: string | undefined,
  context: Context,
  isRecorded: boolean,
): void {
  try {
    if (output === undefined) context.stdout.write(text);
    else context.writeFile(output, text, folder);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('output-unwritable', {
      path: output ?? 'stdout',
      trouble: troubleOf(error),
      isRecorded: isRecorded ? 'yes' : '',
    });
  }
}

/** Writes the error to stderr. Returns 2 if the command line was wrong, otherwise 3. */
function report(error: unknown, say: Say, context: Context): ExitCode {
  writeError(errorBlocks(error, say), context);
  return error instanceof UsageError ? 2 : 3;
}

async function answerCompletion(words: readonly string[], context: Context, load: Load): Promise<ExitCode> {
  const plan = await loadPlan(context, load, context.environment.TJCC_PLAN || undefined).then(
    (loaded) => loaded.plan,
    () => undefined,
  );
  context.stdout.write(
    complete(words, plan)
      .map((word) => `${word}\n`)
      .join(''),
  );
  return 0;
}
