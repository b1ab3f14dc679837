// One command from argv to exit status: parse, load, run, write. The only place where a failure is caught.

import { type ExitCode, exitCodeOf, warn, writeAnswer } from './app/answer';
import { type Answer, basisOf } from './app/answer-page';
import { writeSummary } from './app/findings';
import { writeError } from './app/write-error';
import { codeWords } from './cli/code-words';
import { complete } from './cli/complete';
import { type Parsed, parseCommandLine } from './cli/program';
import { languageOf, readSettings, type Settings } from './cli/settings';
import type { Options, Outcome, Person, Request } from './commands/shared/command';
import type { Context, FileEdit } from './context';
import { buildCorpus } from './evaluate/query/corpus';
import { takeSnapshot } from './evaluate/snapshot/snapshot';
import { createLoader, type Load, type Loaded, loadPlan } from './load/load';
import { openHistory } from './load/revisions';
import { draft, save } from './load/save';
import { loadMessages } from './messages/index';
import { errorBlocks } from './page/error';
import type { Say } from './page/say';
import { Failure, troubleOf, UsageError } from './problem';
import type { Format } from './render/formats';
import type { Day } from './util/day';

/** `load`: what loads the plan, its revisions and its drafts; one that the command has to itself where not given. */
export async function run(
  argv: readonly string[],
  version: string,
  context: Context,
  load: Load = createLoader(),
): Promise<ExitCode> {
  const language = languageOf(argv, context);
  const say: Say = { messages: await loadMessages(language), language };
  try {
    if (argv[0] === '__complete') return await answerCompletion(argv.slice(argv[1] === '--' ? 2 : 1), context, load);
    const invocation = parseCommandLine(argv, version, say.messages, context.stdout.columns ?? 80);
    if ('help' in invocation) {
      context.stdout.write(invocation.help);
      return 0;
    }
    const settings = readSettings(invocation, context);
    const { row } = invocation;
    const loaded = row.needs === 'nothing' ? undefined : await loadPlan(context, load, settings.plan, settings.at);
    const { today, request } = prepare(invocation, loaded, settings, say, version, context, load);
    const command = await row.load();
    if (row.needs === 'plan' && !loaded?.plan) throw new Failure('plan-unreadable', {}, loaded?.problems);
    const outcome = await command.run(request());
    if (outcome.serves && loaded) {
      refuseOutput(row.name, settings);
      const { serve } = await import('./app/serve');
      await serve(outcome.serves, settings, loaded, say, context, load);
      return 0;
    }
    // Before anything is said: an answer that says “recorded” is true.
    if (outcome.edits && loaded) await save(outcome.edits, loaded, context, load);
    const asOf = outcome.asOf ?? settings.asOf ?? today();
    const answer = { version, kind: row.name, outcome, settings, say, asOf, basis: basisOf(outcome, loaded) };
    const text = await writeAnswer(answer, context);
    // First, so that it is there whatever happens to the rest.
    writeSummary(answer, context);
    write(text, settings, loaded?.folder, context, outcome.edits !== undefined);
    if (!settings.quiet) warn(answer, context);
    return exitCodeOf(answer);
  } catch (error) {
    return report(error, say, context);
  }
}

function prepare(
  { row, args, options, given }: Parsed,
  loaded: Loaded | undefined,
  settings: Settings,
  say: Say,
  version: string,
  context: Context,
  load: Load,
) {
  // As a file: without colour, and broken at no width.
  const answerOf = (outcome: Outcome, format: Format, words: Say): Answer => ({
    version,
    kind: row.name,
    outcome,
    settings: { ...settings, format, output: '', color: false, width: undefined },
    say: words,
    asOf: outcome.asOf ?? settings.asOf ?? today(),
    basis: basisOf(outcome, loaded),
  });
  const today = (): Day => context.today(loaded?.plan?.charter.time_zone ?? 'Asia/Shanghai');
  const request = (): Request => {
    // Typed as always there; the command table says which commands may look.
    const snapshot = loaded?.plan ? takeSnapshot(loaded.plan, settings.asOf ?? today()) : undefined;
    const corpus = snapshot && buildCorpus(snapshot, codeWords(say.messages));
    return {
      command: row.name,
      args,
      options: options as Options,
      given,
      environment: context.environment,
      say,
      loaded,
      snapshot,
      corpus,
      // Looking whether somebody sits there takes a moment: only the commands that ask do.
      get person() {
        return personAt(context, settings, say);
      },
      version,
      wordsFor: codeWords(say.messages),
      isDayGiven: settings.asOf !== undefined,
      get asOf() {
        return settings.asOf ?? today();
      },
      get today() {
        return today();
      },
      history: openHistory(context, loaded?.folder ?? '', load),
      otherMessages: () => loadMessages(say.language === 'en' ? 'zh' : 'en'),
      token: context.token,
      rewrite: async (outcome: Outcome, format: Format, words: Say) =>
        bytesOf(await writeAnswer(answerOf(outcome, format, words), context)),
      readPaper: (path: string) => context.readPaper(path, loaded?.folder ?? ''),
      draft: (edits: readonly FileEdit[]) => draft(edits, loaded?.sources ?? [], loaded?.folder ?? '', load),
    } as Request;
  };
  return { today, request };
}

/** A page that is served goes into no file. */
function refuseOutput(command: string, { output }: Settings): void {
  if (output !== undefined) throw new UsageError('conflicting-options', { one: command, other: `--output ${output}` });
}

/** Only who sees the answer as text can be asked: a script that reads JSON waits for nobody. */
function personAt(context: Context, { format, quiet }: Settings, { messages }: Say): Person | undefined {
  const { prompter } = context;
  if (!prompter || format !== 'text' || quiet) return undefined;
  return {
    prompter: () => prompter(messages.prompts),
    show: ({ blocks }) => writeError(blocks, context),
  };
}

/** Who reads that the answer could not be written must know whether the plan was. */
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

/** 2 where the command line was wrong, else 3. */
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

const bytesOf = (answer: string | Uint8Array): Uint8Array =>
  typeof answer === 'string' ? new TextEncoder().encode(answer) : answer;
