// Runs the tool in this process, on a plan in memory and on a day that is an argument: no clock, no disk, no screen.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Context, Prompter, Repository, SourceFile } from '../src/context';
import { readPlan } from '../src/io/plan-files';
import { createLoader, type Load } from '../src/load/load';
import { run } from '../src/main';
import { Failure } from '../src/problem';
import { oncePerObject } from '../src/util/once';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The repository's own plan: name below plan/ to text. */
export const ownPlan: Readonly<Record<string, string>> = Object.fromEntries(
  readPlan(root, `${root}plan`).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
);

/** The plan as approved: no reports, no meetings, no later projects. Most tests start from it. */
export const approvedPlan: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ownPlan).filter(([name]) => !/^(progress|meetings|evidence)\//.test(name))),
  'projects.yaml': (ownPlan['projects.yaml'] ?? '')
    .replace(/\n[^\n]*\n? {2}- id: J03[\s\S]*$/, '\n')
    .replace(/\n+$/, '\n'),
};

export interface World {
  /** Files below plan/, the approved plan where not given; a `Uint8Array` for bytes that are not UTF-8, `{ trouble }` for what cannot be read. */
  readonly plan?: Readonly<Record<string, string | Uint8Array | { readonly trouble: string }>>;
  readonly today?: string;
  /** Columns of a terminal; undefined for a pipe. */
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly unicode?: boolean;
  /** Returns the four random characters of an update's id. */
  readonly token?: () => string;
  /** Files outside the plan, as evidence is handed in: path to content. */
  readonly papers?: Readonly<Record<string, string | Uint8Array>>;
  /** What a person at the terminal would answer, in the order of the questions. */
  readonly answers?: readonly string[];
  /** The plan's files at other commits, by the name of the revision; each is its own merge base. */
  readonly revisions?: Readonly<Record<string, Files>>;
  /** Where the plan lies in its repository; `plan` where not given. */
  readonly below?: string;
  /** Names of revisions that have no commit in common with the others. */
  readonly apart?: readonly string[];
  /** Whether the history is cut off. */
  readonly isShallow?: boolean;
  /** Runs at every question: while a person thinks, somebody else may change the plan. */
  readonly whileAsked?: (files: Record<string, string | Uint8Array | { readonly trouble: string }>) => void;
  /** Runs just before the plan is written: somebody else may change it. */
  readonly beforeWrite?: (files: Record<string, string | Uint8Array | { readonly trouble: string }>) => void;
}

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** What `--output` wrote as text: path to text. */
  readonly written: Readonly<Record<string, string>>;
  /** What `--output` wrote as bytes: path to bytes. */
  readonly documents: Readonly<Record<string, Uint8Array>>;
  /** What was written into the plan's folder: name to text. */
  readonly recorded: Readonly<Record<string, string>>;
  /** The questions that were asked. */
  readonly asked: readonly string[];
}

/** `runTool('list tasks area:A2', …)`: words part at spaces; give a list where a word holds one. */
export async function runTool(command: string | readonly string[], world: World = {}): Promise<Run> {
  const argv = typeof command === 'string' ? command.split(' ').filter(Boolean) : command;
  let stdout = '';
  let stderr = '';
  const written: Record<string, string> = {};
  const documents: Record<string, Uint8Array> = {};
  const recorded: Record<string, string> = {};
  const asked: string[] = [];
  const answers = [...(world.answers ?? [])];
  const files = { ...(world.plan ?? approvedPlan) };
  const isTerminal = world.columns !== undefined;
  let tokens = 0;
  const context: Context = {
    environment: world.environment ?? {},
    stdout: { isTerminal, columns: world.columns, write: (text) => void (stdout += text) },
    stderr: { isTerminal, columns: world.columns, write: (text) => void (stderr += text) },
    today: () => world.today ?? '2019-06-30',
    belowRepository: () => world.below ?? 'plan',
    openRepository: () => repositoryOf(world),
    appendFile(path, text) {
      if (path.startsWith('/nowhere/')) throw Object.assign(new Error(path), { code: 'ENOENT' });
      written[path] = (written[path] ?? '') + text;
    },
    findPlan: () => ('plan.yaml' in files ? 'plan' : undefined),
    readPlan: () => sourcesOf(files),
    writeFile(path, text) {
      if (path.startsWith('plan/')) throw new Failure('output-in-plan', { path });
      if (typeof text === 'string') written[path] = text;
      else documents[path] = text;
    },
    hasUnicode: world.unicode ?? true,
    writePlan(_folder, edits) {
      world.beforeWrite?.(files);
      for (const { name, before } of edits) {
        const now = sourcesOf(files).find((source) => source.name === name)?.bytes;
        if (!isSame(now, before)) throw new Failure('plan-changed', { file: `plan/${name}` });
      }
      for (const { name, after } of edits) recorded[name] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(after);
    },
    readGivenFile(path) {
      const name = path.replace(/^plan\//, '');
      const isInPlan = name.startsWith('evidence/');
      const content = isInPlan ? files[name] : world.papers?.[path];
      if (typeof content !== 'string' && !(content instanceof Uint8Array))
        throw Object.assign(new Error(path), { code: 'ENOENT' });
      return {
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
        isInPlan,
        isLink: false,
        name: isInPlan ? name : (path.split('/').at(-1) ?? ''),
      };
    },
    // Ends at once; test/commands/serve tests the real server.
    async serve(site) {
      await site.read('12:00:00');
      site.ready(`http://127.0.0.1:${site.port}/`);
    },
    // Every run counts from the same start: t000, t001 …
    token: world.token ?? (() => `t${String(tokens++).padStart(3, '0')}`),
    prompter: world.answers ? async () => personWith(answers, asked, () => world.whileAsked?.(files)) : undefined,
  };
  const exitCode = await run(argv, version, context, loadOnce);
  return { stdout, stderr, exitCode, written, documents, recorded, asked };
}

/** Loads each list of sources once, because thousands of tests use the same plan. */
export const loadOnce: Load = async (sources, folder = '', revision) => ({
  ...(await loaded(sources)),
  folder,
  revision,
});
const loaded = oncePerObject(createLoader());

type Files = Readonly<Record<string, string | Uint8Array | { readonly trouble: string }>>;

const commitOf = (name: string): string => createHash('sha1').update(name).digest('hex');

/** A repository in memory; the id of a commit is made from its name. */
function repositoryOf({ revisions, apart = [], isShallow = false }: World): Repository {
  if (!revisions) throw new Failure('not-a-repository', { folder: 'plan' });
  return {
    isShallow,
    resolve(asked) {
      const name = Object.keys(revisions).find(
        (known) => known === asked || (asked.length > 6 && commitOf(known).startsWith(asked)),
      );
      if (name === undefined)
        throw new Failure(isShallow ? 'history-shallow' : 'revision-unknown', { revision: asked, nearest: '' });
      return { name, commit: commitOf(name), committedOn: '2019-03-02' };
    },
    mergeBase: (one) => (apart.some((name) => commitOf(name) === one.commit) ? undefined : one),
    lastChange() {
      return 'HEAD' in revisions ? this.resolve('HEAD') : undefined;
    },
    readPlan({ name }) {
      const files = revisions[name] ?? {};
      if (!('plan.yaml' in files)) throw new Failure('plan-not-in-revision', { revision: name, folder: 'plan' });
      return sourcesOf(files);
    },
  };
}

/** The files as read from disk; those in evidence/ are only hashed. The same files give the same list, which is loaded once. */
export function sourcesOf(files: Files): SourceFile[] {
  const sources = Object.keys(files)
    .sort()
    .map((name) => sourceOf(name, files[name] ?? ''));
  const same = lists.find((list) => list.length === sources.length && list.every((one, at) => one === sources[at]));
  if (same) return same;
  lists.unshift(sources);
  lists.length = Math.min(lists.length, few);
  return sources;
}

/** The last few lists, and for each file name the last few sources. */
const lists: SourceFile[][] = [];
const few = 20;

/** The same name and text give the same source, which is parsed once. */
const known = new Map<string, Map<string, SourceFile>>();

function sourceOf(name: string, content: Files[string]): SourceFile {
  const file = `plan/${name}`;
  const before = known.get(name) ?? new Map<string, SourceFile>();
  const same = typeof content === 'string' ? before.get(content) : undefined;
  if (same) return same;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (!(bytes instanceof Uint8Array)) return { file, name, trouble: bytes.trouble };
  const source = name.startsWith('evidence/')
    ? { file, name, hash: () => createHash('sha256').update(bytes).digest('hex') }
    : { file, name, bytes };
  if (typeof content !== 'string') return source;
  const [oldest = ''] = before.keys();
  if (before.size === few) before.delete(oldest);
  known.set(name, before.set(content, source));
  return source;
}

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && Buffer.compare(one, other) === 0);

/** A prompter that gives the answers in turn, and aborts when there are none left. */
function personWith(answers: string[], asked: string[], think: () => void): Prompter {
  const answer = (message: string): string => {
    asked.push(message);
    think();
    const next = answers.shift();
    if (next === undefined) throw new Failure('cancelled');
    return next;
  };
  return {
    async text({ message, check }) {
      for (;;) {
        const given = answer(message);
        const complaint = check?.(given);
        if (!complaint) return given;
        asked.push(complaint);
      }
    },
    choose: async ({ message, options }) => {
      const given = answer(message);
      const option = options.find(({ value, label }) => value === given || label === given);
      if (!option) throw new Error(`${given} is none of ${options.map(({ value }) => value).join(', ')}`);
      return option.value;
    },
    confirm: async ({ message }) => answer(message) === 'y',
  };
}

export const version: string = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version;

/** The approved plan with one file changed, added (text) or taken away (undefined). */
export function planWith(changes: Readonly<Record<string, string | Uint8Array | { trouble: string } | undefined>>) {
  const files: Record<string, string | Uint8Array | { trouble: string }> = { ...approvedPlan };
  for (const [name, content] of Object.entries(changes)) {
    if (content === undefined) delete files[name];
    else files[name] = content;
  }
  return files;
}

/** A file of the approved plan with one passage replaced; fails where the passage is not there exactly as given. */
export function edited(name: string, from: string, to: string): Record<string, string> {
  const text = approvedPlan[name] ?? '';
  if (!text.includes(from)) throw new Error(`${name} does not hold ${JSON.stringify(from)}`);
  return { [name]: text.replace(from, () => to) };
}
