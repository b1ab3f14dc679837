// An outcome as the text that goes out, with what has to be said beside it: which files it rests on, and how they stand.
import type { Settings } from './cli/settings';
import type { Outcome } from './commands/command';
import type { Context, Revision } from './context';
import type { Loaded } from './load';
import { isComplete, isError, type Problem, troubleOf } from './problem';
import { type DiagnosticFormat, type PageFormat, pageFormats } from './render/formats';
import { type Diagnostics, fromRepository } from './report/diagnostics';
import { withHints } from './report/hints';
import { noticeLines, withNotice, withRevision } from './report/notice';
import type { Block } from './report/page';
import { viewProblem } from './report/problems';
import type { Say } from './report/say';
import { cutLines } from './util/cut-lines';
import type { Day } from './util/day';

/** The version of the JSON that every command gives; raised when a field changes its meaning or goes. */
const schemaVersion = 1;

/** 0 fine · 1 problems or overdue found · 2 the command line was wrong · 3 the work could not be done. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Answer {
  /** The tool's own version. */
  readonly version: string;
  /** The command's name. */
  readonly kind: string;
  readonly outcome: Outcome;
  readonly settings: Settings;
  readonly say: Say;
  readonly asOf: Day;
  readonly basis: Basis;
}

/** The files that an answer rests on. */
interface Basis {
  readonly loaded: Loaded | undefined;
  readonly plan: Loaded['plan'];
  readonly problems: readonly Problem[];
  readonly revision: Revision | undefined;
  /** Whether the page itself names the revisions: it compares several. */
  readonly namesRevisions: boolean;
}

/** `loaded` are the request's own files; undefined where the command needs none. */
export function basisOf({ readings }: Outcome, loaded: Loaded | undefined): Basis {
  const last = readings?.at(-1) ?? loaded;
  return {
    loaded: last,
    plan: last?.plan,
    problems: readings?.flatMap(({ problems }) => problems) ?? loaded?.problems ?? [],
    revision: last?.revision,
    namesRevisions: readings !== undefined,
  };
}

export async function writeAnswer(answer: Answer, context: Context): Promise<string> {
  const { outcome, settings } = answer;
  switch (settings.format) {
    case 'json':
      return envelope(answer);
    case 'text':
      return outcome.text ?? writePage(answer, 'text', context);
    case 'markdown':
      return writePage(answer, 'markdown', context);
    default:
      return writeFindings(answer, settings.format, context);
  }
}

/** The page with the notices that belong on it. */
function writePage({ outcome, settings, say, basis }: Answer, format: PageFormat, context: Context): string {
  const noticed = outcome.saysProblems ? outcome.page : withNotice(outcome.page, basis.problems, say);
  const page = basis.namesRevisions ? noticed : withRevision(noticed, basis.revision, say);
  return pageFormats[format](withHints(page, settings.hints), {
    width: settings.width,
    color: settings.color,
    unicode: context.hasUnicode,
  });
}

/** For other tools; loaded only when asked for. */
async function writeFindings(answer: Answer, format: DiagnosticFormat, context: Context): Promise<string> {
  const { outcome, basis, say, version } = answer;
  const { diagnosticFormats } = await import('./render/diagnostics/index');
  const diagnostics = await outcome.diagnostics?.();
  if (!diagnostics) throw new Error(`${answer.kind} offers ${format}, and has no diagnostics`);
  const { findings } = say.messages.gate;
  return diagnosticFormats[format](placed(diagnostics, basis, context), {
    version,
    words: findings,
    log: writePage(withAllProblems(answer), 'text', context),
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
  const text = writePage(withAllProblems(answer), 'markdown', context);
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

function envelope({ kind, outcome, asOf, basis }: Answer): string {
  const charter = basis.plan?.charter;
  return `${JSON.stringify(
    {
      schemaVersion,
      kind,
      plan: charter ? { title: charter.title, number: charter.number } : null,
      asOf,
      at: basis.revision?.commit ?? null,
      complete: isComplete(basis.problems),
      data: outcome.data,
    },
    null,
    2,
  )}\n`;
}

/** Where the answer itself cannot say it (a document, JSON), stderr says that it rests on files with problems. */
export function warn({ outcome, settings, say, basis }: Answer, context: Context): void {
  const isSaid =
    outcome.saysProblems === true ||
    (settings.format !== 'json' && outcome.text === undefined && settings.output === undefined);
  const lines = noticeLines(basis.problems, say);
  if (lines.length === 0 || isSaid) return;
  writeError(
    lines.map((text) => ({ type: 'paragraph', text })),
    context,
  );
}

export function exitCodeOf({ outcome, basis: { problems } }: Answer): ExitCode {
  if (problems.some(({ code }) => code === 'file/unreadable')) return 3;
  return problems.some(isError) ? 1 : (outcome.exitCode ?? 0);
}

/** To people: without colour, for it may end up in a log. */
export function writeError(blocks: readonly Block[], { stderr, hasUnicode }: Context): void {
  stderr.write(pageFormats.text({ blocks }, { width: stderr.columns, color: false, unicode: hasUnicode }));
}
