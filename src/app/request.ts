// Runs a command with the request that its row needs: nothing, the files, or the plan as seen on the day.
import { codeWords } from '../cli/code-words';
import type { Parsed } from '../cli/program';
import type { Settings } from '../cli/settings';
import type { BareRequest, FilesRequest, JudgedDay, Outcome, Person, PlanRequest } from '../commands/shared/command';
import type { Context } from '../context';
import { buildCorpus } from '../evaluate/query/corpus';
import { takeSnapshot } from '../evaluate/snapshot/snapshot';
import type { Load, Loaded } from '../load/load';
import { openRevisions } from '../load/revisions';
import { draft } from '../load/save';
import { loadMessages } from '../messages/index';
import type { Say } from '../page/say';
import { Failure } from '../problem';
import { writeAnswer } from './answer';
import { type Answer, basisOf } from './answer-page';
import { writeError } from './write-error';

/** Everything known when a command starts: what was asked, how to answer, and what was read. */
export interface Start {
  readonly parsed: Parsed;
  readonly settings: Settings;
  readonly say: Say;
  /** The tool's own version. */
  readonly version: string;
  readonly context: Context;
  readonly load: Load;
  /** Undefined if the command needs no files. */
  readonly loaded: Loaded | undefined;
  readonly day: JudgedDay;
}

/** The time zone if there is no plan that states one. */
const usualZone = 'Asia/Shanghai';

/** The day is decided here and nowhere else: as asked for, or today in the plan's time zone. */
export function judgedDay({ asOf }: Settings, loaded: Loaded | undefined, context: Context): JudgedDay {
  const today = context.today(loaded?.plan?.charter.time_zone ?? usualZone);
  return { asOf: asOf ?? today, isDayGiven: asOf !== undefined, today };
}

/** Runs the command. Throws a Failure `plan-unreadable` if it needs a plan and plan.yaml could not be used. */
export async function runCommand(start: Start): Promise<Outcome> {
  const { row } = start.parsed;
  const bare = bareRequest(start);
  if (row.needs === 'nothing') return (await row.load()).run(bare);
  if (!start.loaded) throw new Error(`${row.name} needs files, and none were read`);
  const files = filesRequest(bare, start.loaded, start);
  if (row.needs === 'files') return (await row.load()).run(files);
  return (await row.load()).run(planRequest(files));
}

function bareRequest({ parsed, say, version, context }: Start): BareRequest {
  const { row, args, switches, given } = parsed;
  return {
    command: row.name,
    args,
    switches,
    given,
    environment: context.environment,
    say,
    otherMessages: () => loadMessages(say.language === 'en' ? 'zh' : 'en'),
    version,
    wordsFor: codeWords(say.messages),
  };
}

function filesRequest(bare: BareRequest, loaded: Loaded, start: Start): FilesRequest {
  const { context, settings, say, day, load } = start;
  const { folder, sources } = loaded;
  return {
    ...bare,
    ...day,
    loaded,
    revisions: openRevisions(context, folder, load),
    person: () => personAt(context, settings, say),
    rewrite: async (outcome, format, words) => {
      // For a file: no colour, no line breaks at the terminal's width.
      const asFile: Settings = { ...settings, format, output: '', color: false, width: undefined };
      return bytesOf(await writeAnswer({ ...answerOf(outcome, start), settings: asFile, say: words }, context));
    },
    token: context.token,
    readGivenFile: (path) => context.readGivenFile(path, folder),
    draft: (edits) => draft(edits, sources, folder, load),
  };
}

function planRequest(files: FilesRequest): PlanRequest {
  const { plan, problems } = files.loaded;
  if (!plan) throw new Failure('plan-unreadable', {}, problems);
  const snapshot = takeSnapshot(plan, files.asOf);
  return { ...files, snapshot, corpus: buildCorpus(snapshot, files.wordsFor) };
}

export const answerOf = (outcome: Outcome, { parsed, settings, say, version, loaded, day }: Start): Answer => ({
  version,
  kind: parsed.row.name,
  outcome,
  settings,
  say,
  asOf: outcome.asOf ?? day.asOf,
  basis: basisOf(outcome, loaded),
});

/**
 * The person who can be asked questions; undefined if the answer is not text, since a script that reads JSON cannot
 * reply.
 */
function personAt(context: Context, { format, quiet }: Settings, { messages }: Say): Person | undefined {
  const { prompter } = context;
  if (!prompter || format !== 'text' || quiet) return undefined;
  return {
    prompter: () => prompter(messages.prompts),
    show: ({ blocks }) => writeError(blocks, context),
  };
}

const bytesOf = (answer: string | Uint8Array): Uint8Array =>
  typeof answer === 'string' ? new TextEncoder().encode(answer) : answer;
