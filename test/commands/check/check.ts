// Runs `tjcc check --base` on a pull request.
import type { Files } from '../../evaluate/pull-requests';
import { verdictOf } from '../../evaluate/pulls';
import { runTool } from '../../run-tool';

/** Runs `check` on the plan `head` against the base `from`. */
export const check = async (head: Files, from: Files, asOf: string, ...more: readonly string[]) =>
  runTool(['check', '--base', 'main', '--as-of', asOf, ...more], { plan: head, revisions: { HEAD: head, main: from } });

/** Runs `check` and returns its verdict in one line, as `verdictOf` writes it. */
export async function verdict(head: Files, from: Files, asOf: string, ...more: readonly string[]): Promise<string> {
  const { stdout, exitCode } = await check(head, from, asOf, '--json', ...more);
  return verdictOf(stdout, exitCode);
}
