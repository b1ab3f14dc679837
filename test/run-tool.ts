// Runs the tool in this process, on a plan in memory and on a day that is an argument: no clock, no disk, no screen.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Context, SourceFile } from '../src/context';
import { readPlan } from '../src/io/plan-files';
import { run } from '../src/main';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The repository's own plan: name below plan/ to text. */
export const ownPlan: Readonly<Record<string, string>> = Object.fromEntries(
  readPlan(root, `${root}plan`).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
);

export interface World {
  /** Files below plan/; a `Uint8Array` for bytes that are not UTF-8, `{ trouble }` for what cannot be read. */
  readonly plan?: Readonly<Record<string, string | Uint8Array | { readonly trouble: string }>>;
  readonly today?: string;
  /** Columns of a terminal; undefined for a pipe. */
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly unicode?: boolean;
}

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** What `--output` wrote: path to text. */
  readonly written: Readonly<Record<string, string>>;
}

/** `runTool('list tasks area:A2', …)`: words part at spaces; give a list where a word holds one. */
export async function runTool(command: string | readonly string[], world: World = {}): Promise<Run> {
  const argv = typeof command === 'string' ? command.split(' ').filter(Boolean) : command;
  let stdout = '';
  let stderr = '';
  const written: Record<string, string> = {};
  const files = world.plan ?? ownPlan;
  const sources = Object.keys(files)
    .sort()
    .map((name): SourceFile => {
      const content = files[name] ?? '';
      const file = `plan/${name}`;
      if (typeof content === 'string') return { file, name, bytes: new TextEncoder().encode(content) };
      return content instanceof Uint8Array ? { file, name, bytes: content } : { file, name, trouble: content.trouble };
    });
  const isTerminal = world.columns !== undefined;
  const context: Context = {
    environment: world.environment ?? {},
    stdout: { isTerminal, columns: world.columns, write: (text) => void (stdout += text) },
    stderr: { isTerminal, columns: world.columns, write: (text) => void (stderr += text) },
    today: () => world.today ?? '2019-06-30',
    findPlan: () => ('plan.yaml' in files ? 'plan' : undefined),
    readPlan: () => sources,
    writeFile: (path, text) => void (written[path] = text),
    hasUnicode: world.unicode ?? true,
  };
  const exitCode = await run(argv, version, context);
  return { stdout, stderr, exitCode, written };
}

export const version: string = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version;

/** The own plan with one file changed, added (text) or taken away (undefined). */
export function planWith(changes: Readonly<Record<string, string | Uint8Array | { trouble: string } | undefined>>) {
  const files: Record<string, string | Uint8Array | { trouble: string }> = { ...ownPlan };
  for (const [name, content] of Object.entries(changes)) {
    if (content === undefined) delete files[name];
    else files[name] = content;
  }
  return files;
}

/** A file of the own plan with one passage replaced; fails where the passage is not there exactly as given. */
export function edited(name: string, from: string, to: string): Record<string, string> {
  const text = ownPlan[name] ?? '';
  if (!text.includes(from)) throw new Error(`${name} does not hold ${JSON.stringify(from)}`);
  return { [name]: text.replace(from, () => to) };
}
