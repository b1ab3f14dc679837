// An outcome as the text that goes out, with what has to be said beside it: which files it rests on, and how they stand.
import type { Settings } from './cli/settings';
import type { Outcome } from './commands/command';
import type { Context, Revision } from './context';
import type { Loaded } from './load';
import { isComplete, isError, type Problem } from './problem';
import { pageFormats } from './render/formats';
import { withHints } from './report/hints';
import { noticeLines, withNotice, withRevision } from './report/notice';
import type { Block } from './report/page';
import type { Say } from './report/say';
import type { Day } from './util/day';

/** The version of the JSON that every command gives; raised when a field changes its meaning or goes. */
const schemaVersion = 1;

/** 0 fine · 1 problems or overdue found · 2 the command line was wrong · 3 the work could not be done. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Answer {
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
    plan: last?.plan,
    problems: readings?.flatMap(({ problems }) => problems) ?? loaded?.problems ?? [],
    revision: last?.revision,
    namesRevisions: readings !== undefined,
  };
}

export function writeAnswer(answer: Answer, context: Context): string {
  const { outcome, settings, say, basis } = answer;
  if (settings.format === 'json') return envelope(answer);
  if (settings.format === 'text' && outcome.text !== undefined) return outcome.text;
  const noticed = outcome.saysProblems ? outcome.page : withNotice(outcome.page, basis.problems, say);
  const page = basis.namesRevisions ? noticed : withRevision(noticed, basis.revision, say);
  return pageFormats[settings.format](withHints(page, settings.hints), {
    width: settings.width,
    color: settings.color,
    unicode: context.hasUnicode,
  });
}

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
