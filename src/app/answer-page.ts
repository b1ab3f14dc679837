// The page of an answer, with notices added to the command's own content: whether the files were sound, and which
// revision they are from.
import type { Settings } from '../cli/settings';
import type { Outcome } from '../commands/shared/command';
import type { Context, Revision } from '../context';
import type { Loaded } from '../load/load';
import { withHints } from '../page/hints';
import { withNotice, withRevision } from '../page/notice';
import type { Page } from '../page/page';
import type { Say } from '../page/say';
import type { Problem } from '../problem';
import type { PageRow } from '../render/formats';
import type { Day } from '../util/day';

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

/** The files that an answer is based on. */
export interface Basis {
  readonly loaded: Loaded | undefined;
  readonly plan: Loaded['plan'];
  readonly problems: readonly Problem[];
  readonly revision: Revision | undefined;
  /** Whether the page itself names the revisions. */
  readonly namesRevisions: boolean;
}

/** What the outcome is based on. `loaded` holds the request's own files; undefined if the command needs none. */
export function basisOf({ readings, isReport }: Outcome, loaded: Loaded | undefined): Basis {
  const last = readings?.at(-1) ?? loaded;
  return {
    loaded: last,
    plan: last?.plan,
    problems: readings?.flatMap(({ problems }) => problems) ?? loaded?.problems ?? [],
    revision: last?.revision,
    namesRevisions: readings !== undefined || isReport === true,
  };
}

export function noticedPage({ outcome, say, basis }: Answer): Page {
  const noticed = outcome.saysProblems ? outcome.page : withNotice(outcome.page, basis.problems, say);
  return basis.namesRevisions ? noticed : withRevision(noticed, basis.revision, say);
}

export function writePage(answer: Answer, format: PageRow, context: Context): string {
  const { settings } = answer;
  const page = noticedPage(answer);
  // A report is handed to others, so it carries no hints: they contain paths of this machine.
  return format.write(answer.outcome.isReport ? page : withHints(page, settings.hints), {
    width: settings.width,
    color: settings.color,
    unicode: context.hasUnicode,
  });
}
