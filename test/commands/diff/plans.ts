// Plans that differ, and what tjcc diff says of two of them.
import { runTool, type World } from '../../run-tool';
import { decidedPlan } from '../../transcripts/overlay';

export const progress = 'progress/2019.yaml';

export type Files = Readonly<Record<string, string>>;

/** The decided plan with one passage of one file replaced. */
export function decided(name: string, from: string | RegExp, to: string, plan = decidedPlan): Files {
  const text = plan[name] ?? '';
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${name} does not hold ${from}`);
  return { ...plan, [name]: changed };
}

// biome-ignore lint/suspicious/noExplicitAny: what its shape is, test/output says
export type Json = any;

/** The data of `diff` between two plans. */
export async function ask(before: Files, after: Files, asOf = '2019-06-30'): Promise<Json> {
  const { stdout } = await runTool(`diff --json --as-of ${asOf}`, { plan: after, revisions: { HEAD: before } });
  return JSON.parse(stdout).data;
}

/** The page of `diff` between two plans. */
export async function tell(before: Files, after: Files, more = ''): Promise<string> {
  const world: World = { plan: after, revisions: { HEAD: before }, environment: { NO_COLOR: '1' } };
  return (await runTool(`diff --as-of 2019-06-30 ${more}`, world)).stdout;
}
