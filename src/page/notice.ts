// The notice that an answer rests on files with problems; none where the files are sound.
import type { Revision } from '../context';
import { isComplete, isError, type Problem } from '../problem';
import type { Block, Page, Text } from './page';
import type { Say } from './say';

export function noticeLines(problems: readonly Problem[], { messages }: Say): Text[] {
  const errors = problems.filter(isError).length;
  if (errors === 0) return [];
  return isComplete(problems) ? messages.flawed(errors) : messages.incomplete(errors);
}

/** A commit as people tell it from others. */
export const shortCommit = (commit: string): string => commit.slice(0, 10);

/** Under the page's title. */
export function withNotice({ blocks }: Page, problems: readonly Problem[], say: Say): Page {
  const lines = noticeLines(problems, say);
  if (lines.length === 0) return { blocks };
  const notice: Block = { type: 'notice', tone: isComplete(problems) ? 'yellow' : 'red', lines };
  // A report may have its head above the title.
  const at =
    Math.max(
      0,
      blocks.findIndex(({ type }) => type === 'heading'),
    ) + 1;
  return { blocks: [...blocks.slice(0, at), notice, ...blocks.slice(at)] };
}

export function revisionLine({ name, commit, committedOn }: Revision, { messages }: Say): string {
  const asked = commit.startsWith(name) ? '' : name;
  return messages.fromRevision(asked, shortCommit(commit), committedOn);
}

/** Under the page's title, or first where it has none. */
export function withRevision(page: Page, revision: Revision | undefined, say: Say): Page {
  if (!revision) return page;
  const at = page.blocks[0]?.type === 'heading' ? 1 : 0;
  const notice: Block = { type: 'notice', tone: 'muted', lines: [revisionLine(revision, say)] };
  return { blocks: [...page.blocks.slice(0, at), notice, ...page.blocks.slice(at)] };
}
