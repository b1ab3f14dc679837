// Reads from git: nothing is checked out, the index is not touched, and no user input can become an option of git.
import { createHash } from 'node:crypto';
import type { Repository, Revision, SourceFile } from '../context';
import { Failure } from '../problem';
import { nearest } from '../util/nearest';

/**
 * Opens the repository that contains the plan's folder. `shown` turns a name in the folder into the path shown to
 * people.
 */
export function openRepository(folder: string, shown: (name: string) => string): Repository {
  const found = runGit(folder, ['rev-parse', '--is-shallow-repository', '--show-prefix']);
  if (found.status !== 0) throw refusalOf(folder, found.stderr);
  const [shallow, prefix = ''] = found.text.split('\n');
  const isShallow = shallow === 'true';
  const known = new Map<string, SourceFile>();
  return {
    isShallow,
    resolve: (name) => resolve(folder, name, isShallow),
    mergeBase(one, other) {
      const { status, text, stderr } = runGit(folder, ['merge-base', one.commit, other.commit]);
      // Only 1 is an answer: git ends with 128 where it could not look.
      if (status === 1) return undefined;
      if (status !== 0) throw failed(stderr);
      return revisionAt(folder, one.name, text.trim());
    },
    lastChange() {
      const { status, text } = runGit(folder, ['log', '-1', '--format=%H', '--', '.']);
      return status === 0 && text.trim() !== '' ? revisionAt(folder, 'HEAD', text.trim()) : undefined;
    },
    readPlan: (revision) => readPlanAt(folder, shown, prefix.replace(/\/$/, ''), revision, known),
  };
}

function resolve(folder: string, name: string, isShallow: boolean): Revision {
  // Refused before git sees it: not every version honours --end-of-options, and `^main` means everything not in main.
  const isName = name !== '' && !/^[-^]/.test(name) && !/[\0-\x1f\x7f]/.test(name);
  const found =
    isName &&
    runGit(folder, [
      '-c',
      'core.warnAmbiguousRefs=true',
      'rev-parse',
      '--verify',
      '--end-of-options',
      `${name}^{commit}`,
    ]);
  // git would silently take a tag of the same name, which could replace the branch to be checked.
  if (found && / is ambiguous\./.test(found.stderr)) throw new Failure('revision-ambiguous', { revision: name });
  if (found && found.status === 0) return revisionAt(folder, name, found.text.trim());
  if (isShallow) throw new Failure('history-shallow', { revision: name });
  throw new Failure('revision-unknown', { revision: name, nearest: isName ? suggestionFor(folder, name) : '' });
}

function revisionAt(folder: string, name: string, commit: string): Revision {
  const { text } = runOrThrow(folder, ['show', '--no-patch', '--no-show-signature', '--format=%cs', commit]);
  return { name, commit, committedOn: text.trim() };
}

/** The same name on a remote (a pipeline often has no other), else the nearest name; empty if there is none. */
function suggestionFor(folder: string, name: string): string {
  const { text } = runGit(folder, ['for-each-ref', '--format=%(refname:short)']);
  const names = text.split('\n').filter(Boolean);
  return names.find((one) => one.endsWith(`/${name}`)) ?? nearest(name, names) ?? '';
}

interface TreeEntry {
  readonly mode: string;
  readonly object: string;
  /** Path relative to the plan's folder. */
  readonly name: string;
}

function readPlanAt(
  folder: string,
  shown: (name: string) => string,
  prefix: string,
  { name, commit }: Revision,
  /** Files read before, by object id and name. */
  known: Map<string, SourceFile>,
): SourceFile[] {
  const entries = listTree(folder, `${commit}:${prefix}`);
  if (!entries.some((entry) => entry.name === 'plan.yaml'))
    throw new Failure('plan-not-in-revision', { revision: name, folder: prefix || '.' });
  const isPlain = ({ mode }: TreeEntry): boolean => mode.startsWith('100');
  const isEvidence = (entry: TreeEntry): boolean => entry.name.startsWith('evidence/');
  const contents = readObjects(
    folder,
    entries.filter((entry) => isPlain(entry) && !isEvidence(entry)).map(({ object }) => object),
  );
  return entries.map((entry): SourceFile => {
    const file = shown(entry.name);
    const bytes = contents.get(entry.object);
    if (isEvidence(entry)) return { file, name: entry.name, hash: () => hashObject(folder, entry) };
    // The target of a link at that time is unknown.
    if (!isPlain(entry) || !bytes) return { file, name: entry.name, trouble: 'not a file' };
    const key = `${entry.object} ${entry.name}`;
    const source = known.get(key) ?? { file, name: entry.name, bytes };
    known.set(key, source);
    return source;
  });
}

/**
 * Files of a tree, sorted by name, hidden ones left out; empty if there is no such tree. Throws a Failure `git-failed`.
 */
function listTree(folder: string, tree: string): TreeEntry[] {
  const { status, bytes, stderr } = runGit(folder, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  if (status !== 0 && /not a valid object name/i.test(stderr)) return [];
  if (status !== 0) throw failed(stderr);
  return new TextDecoder()
    .decode(bytes)
    .split('\0')
    .flatMap((line): TreeEntry[] => {
      const [, mode, object, name] = /^(\d+) \w+ (\w+)\t(.+)$/s.exec(line) ?? [];
      if (mode === undefined || object === undefined || name === undefined) return [];
      return /(?:^|\/)\./.test(name) ? [] : [{ mode, object, name }];
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Reads all objects with one process. Each answer is `<object> blob <size>`, a newline, the bytes, a newline. */
function readObjects(folder: string, objects: readonly string[]): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  const { bytes } = runOrThrow(folder, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const [object = '', type, size] = bytes.toString('utf8', at, end).split(' ');
    const length = type === 'blob' ? Number(size) : -1;
    if (length >= 0) contents.set(object, bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + (length >= 0 ? length + 1 : 0);
  }
  return contents;
}

function hashObject(folder: string, { mode, object }: TreeEntry): string | undefined {
  const { status, bytes } = mode.startsWith('100') ? runGit(folder, ['cat-file', 'blob', object]) : noAnswer;
  return status === 0 ? createHash('sha256').update(bytes).digest('hex') : undefined;
}

interface GitResult {
  /** Exit status of git. */
  readonly status: number;
  readonly bytes: Buffer;
  readonly text: string;
  readonly stderr: string;
}

const noAnswer: GitResult = { status: 1, bytes: Buffer.alloc(0), text: '', stderr: '' };

/** Runs git. Throws a Failure `git-failed` if its exit status is not 0. */
function runOrThrow(folder: string, args: readonly string[], input?: string): GitResult {
  const answer = runGit(folder, args, input);
  if (answer.status === 0) return answer;
  throw failed(answer.stderr);
}

const failed = (stderr: string): Failure => new Failure('git-failed', { detail: stderr.trim().split('\n')[0] ?? '' });

/** Runs git, whatever its exit status. Throws a Failure `git-missing`, or `git-failed` if it could not be started. */
function runGit(folder: string, args: readonly string[], input = ''): GitResult {
  // Loaded here and not imported: most commands need no git, and the module takes 4 ms to load.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
    env: cleanEnvironment(),
    input,
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  });
  if (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' ? new Failure('git-missing') : new Failure('git-failed', { detail: String(error) });
  }
  return { status: status ?? 1, bytes: stdout, text: stdout.toString('utf8'), stderr: stderr.toString('utf8') };
}

/**
 * The environment without the variables that bind git to one repository and index, which hooks are run with: the plan
 * may be in another. English, because git's messages are parsed; no prompt, because nobody would see it.
 */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const bound = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|NAMESPACE|OBJECT_DIRECTORY|LITERAL_PATHSPECS)$/;
  const kept = Object.entries(process.env).filter(([name]) => !bound.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
}

/** The Failure for git's refusal to open the repository. */
function refusalOf(folder: string, stderr: string): Failure {
  if (stderr.includes('dubious ownership')) return new Failure('repository-foreign', { folder });
  if (/not a git repository|must be run in a work tree/.test(stderr))
    return new Failure('not-a-repository', { folder });
  return failed(stderr);
}
