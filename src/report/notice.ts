// The notice that an answer rests on files with problems; none where the files are sound.
import { isComplete, isError, type Problem } from '../problem';
import type { Block, Page, Text } from './page';
import type { Say } from './say';

export function noticeLines(problems: readonly Problem[], { messages }: Say): Text[] {
  const errors = problems.filter(isError).length;
  if (errors === 0) return [];
  return isComplete(problems) ? messages.flawed(errors) : messages.incomplete(errors);
}

/** Under the page's title. */
export function withNotice({ blocks }: Page, problems: readonly Problem[], say: Say): Page {
  const lines = noticeLines(problems, say);
  if (lines.length === 0) return { blocks };
  const notice: Block = { type: 'notice', tone: isComplete(problems) ? 'yellow' : 'red', lines };
  return { blocks: [...blocks.slice(0, 1), notice, ...blocks.slice(1)] };
}
