// The page for a command that ends early: a wrong command line, or a failure.
import { Failure, UsageError } from '../problem';
import type { Block } from './page';
import { viewProblem } from './problems';
import type { Say } from './say';

/** Anything that is neither a usage error nor a failure is a bug of the tool, and is shown with its stack. */
export function errorBlocks(error: unknown, say: Say): Block[] {
  const { messages } = say;
  if (error instanceof UsageError) return usageBlocks(error, say);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const failure = error instanceof Failure ? error : new Failure('unexpected', { detail });
  const sentences = (messages.error + messages.failures[failure.code](failure.params)).split('\n');
  const problems = failure.problems.map((problem) => viewProblem(problem, say));
  return [
    ...sentences.map((text): Block => ({ type: 'paragraph', text })),
    ...(problems.length > 0 ? [{ type: 'problems' as const, problems }] : []),
  ];
}

function usageBlocks({ code, params }: UsageError, { messages }: Say): Block[] {
  const said: Block = { type: 'paragraph', text: messages.error + messages.usage[code](params).trim() };
  if (code === 'unknown-command') return [said, { type: 'paragraph', text: messages.usageHint('') }];
  if (code !== 'missing-argument') return [said];
  return [said, { type: 'paragraph', text: messages.usageHint(String(params.command ?? '')) }];
}
