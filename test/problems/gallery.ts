// The gallery: for every problem code one damaged plan, kept as what differs from our own plan.
// A case is edit.json, or files in bad/ under the names they have in plan/; NAME.deleted takes a file away,
// NAME.unreadable holds the system's word for why a file cannot be read, NAME.base64 bytes that are not UTF-8.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExplainedCode } from '../../src/page/diagnostic';
import type { ProblemCode } from '../../src/problem';
import { approvedPlan, planWith, runTool } from '../run-tool';

export type Damage = Readonly<Record<string, string | Uint8Array | { trouble: string } | undefined>>;

type Edit =
  | { readonly file: string; readonly from: string; readonly to: string }
  | { readonly file: string; readonly rename: string }
  | { readonly file: string; readonly append: string };

export interface Case {
  readonly code: ProblemCode;
  /** The case's own folder, with a slash at its end. */
  readonly folder: string;
  readonly damage: Damage;
}

const home = fileURLToPath(new URL('.', import.meta.url));

export const loadCases = (): Case[] =>
  readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({
      code: name.replace('--', '/') as ProblemCode,
      folder: `${home}${name}/`,
      damage: readCase(name),
    }));

/** At a width that fits the narrowest screen, since `explain` shows these lines as they are. */
export const runCase = ({ damage }: Case, language: 'zh' | 'en') =>
  runTool(['validate', '--lang', language, '--width', '58'], { plan: planWith(damage) });

/** The lines of one problem in the tool's output; empty if there is no such problem. */
export function problemBlock(stdout: string, code: ExplainedCode): string[] {
  const blocks = stdout.trimEnd().split('\n\n');
  return blocks.find((block) => block.replaceAll('\n', '').includes(`[${code}]`))?.split('\n') ?? [];
}

function readCase(name: string): Damage {
  const folder = `${home}${name}/`;
  const damage: Record<string, Damage[string]> = {};
  if (existsSync(`${folder}edit.json`)) {
    for (const edit of JSON.parse(readFileSync(`${folder}edit.json`, 'utf8')) as Edit[]) apply(edit, damage);
  }
  if (!existsSync(`${folder}bad`)) return damage;
  for (const entry of readdirSync(`${folder}bad`, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/');
    const [, file = '', marker] =
      /^(.*?)(?:\.(deleted|unreadable|base64))?$/.exec(path.slice(`${folder}bad/`.length)) ?? [];
    const bytes = readFileSync(path);
    if (marker === 'deleted') damage[file] = undefined;
    else if (marker === 'unreadable') damage[file] = { trouble: bytes.toString('utf8').trim() };
    else damage[file] = new Uint8Array(marker === 'base64' ? Buffer.from(bytes.toString('utf8'), 'base64') : bytes);
  }
  return damage;
}

function apply(edit: Edit, damage: Record<string, Damage[string]>): void {
  const { file } = edit;
  const before = damage[file];
  const text = typeof before === 'string' ? before : (approvedPlan[file] ?? '');
  if ('append' in edit) {
    damage[file] = text + edit.append;
  } else if ('rename' in edit) {
    damage[file] = undefined;
    damage[edit.rename] = text;
  } else {
    const parts = text.split(edit.from);
    if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times ${JSON.stringify(edit.from)}`);
    damage[file] = parts.join(edit.to);
  }
}
