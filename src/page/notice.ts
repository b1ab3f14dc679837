// Adds a notice to a page if the plan's files have problems, and a line naming the revision that was read.
import type { Revision } from '../context';
import { isComplete, isError, type Problem } from '../problem';
import type { Block, Page, Text } from './page';
import type { Say } from './say';

export function noticeLines(problems: readonly Problem[], { messages }: Say): Text[] {
  const errors = problems.filter(isError).length;
  if (errors === 0) return [];
  return isComplete(problems) ? messages.flawed(errors) : messages.incomplete(errors);
}

/** The first 10 digits of a commit. */
export const shortCommit = (commit: string): string => commit.slice(0, 10);

/** Adds the notice below the page's title; the page itself if there are no problems. */
export function withNotice({ blocks }: Page, problems: readonly Problem[], say: Say): Page {
  const lines = noticeLines(problems, say);
  if (lines.length === 0) return { blocks };
  const notice: Block = { type: 'notice', tone: isComplete(problems) ? 'yellow' : 'red', lines };
  // An official report has its letterhead above the title.
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

/** Adds the line below the page's title, or first if there is no title. */
export function withRevision(page: Page, revision: Revision | undefined, say: Say): Page {
  if (!revision) return page;
  const at = page.blocks[0]?.type === 'heading' ? 1 : 0;
  const notice: Block = { type: 'notice', tone: 'muted', lines: [revisionLine(revision, say)] };
  return { blocks: [...page.blocks.slice(0, at), notice, ...page.blocks.slice(at)] };
}
