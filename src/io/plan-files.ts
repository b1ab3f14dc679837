// Finds the plan's folder and reads every file in it. Nothing is skipped silently: what cannot be read is returned with
// the reason.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../context';
import { troubleOf } from '../problem';

const slashes = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

/**
 * Folder that contains plan.yaml: `asked` or its `plan/`; if not asked, `plan/` in `cwd` or its nearest parent with
 * one.
 */
export function findPlan(cwd: string, asked: string | undefined): string | undefined {
  if (asked !== undefined) {
    const folder = resolve(cwd, asked);
    return [folder, join(folder, 'plan')].find((candidate) => existsSync(join(candidate, 'plan.yaml')));
  }
  for (let folder = cwd; ; folder = dirname(folder)) {
    const candidate = join(folder, 'plan');
    if (existsSync(join(candidate, 'plan.yaml'))) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * Path relative to the nearest parent folder with `.git` (a folder, or a file in a linked working tree); else
 * undefined.
 */
export function belowRepository(folder: string): string | undefined {
  for (let top = folder; ; top = dirname(top)) {
    if (existsSync(join(top, '.git'))) return slashes(relative(top, folder));
    if (dirname(top) === top) return undefined;
  }
}

/** Returns a function from a name in the plan's folder to its path relative to `cwd`, with forward slashes. */
export function shownFrom(cwd: string, folder: string): (name: string) => string {
  const shown = slashes(relative(cwd, folder));
  if (shown === '') return (name) => name;
  // From inside the plan's folder the path goes up and down again, and has to be computed for each file.
  return shown.startsWith('..')
    ? (name) => slashes(relative(cwd, `${folder}${sep}${name}`))
    : (name) => `${shown}/${name}`;
}

export function readPlan(cwd: string, folder: string): SourceFile[] {
  const names: string[] = [];
  const troubles = new Map<string, string>();
  collect('');
  const shown = shownFrom(cwd, folder);
  // Plain code-unit order: the same on every machine, whatever its locale.
  return names.sort().map((name) => {
    const path = `${folder}${sep}${name}`;
    const file = shown(name);
    const trouble = troubles.get(name);
    // Unreadable evidence is reported only where a record names it.
    if (isEvidence(name)) return { file, name, hash: () => (trouble ? undefined : hashFile(path)) };
    if (trouble) return { file, name, trouble };
    try {
      return { file, name, bytes: readFileSync(path) };
    } catch (error) {
      return { file, name, trouble: troubleOf(error) };
    }
  });

  function collect(prefix: string): void {
    let entries: import('node:fs').Dirent[];
    try {
      entries = readdirSync(join(folder, prefix), { withFileTypes: true });
    } catch (error) {
      troubles.set(prefix, troubleOf(error));
      names.push(prefix);
      return;
    }
    // `record` writes evidence before the report that names it: listed last, no named file can be missing.
    const inTurn =
      prefix === '' ? [...entries].sort((one, other) => evidenceLast(one.name) - evidenceLast(other.name)) : entries;
    for (const entry of inTurn) {
      if (entry.name.startsWith('.')) continue;
      const name = prefix ? `${prefix}/${entry.name}` : entry.name;
      if (entry.isDirectory() && !isYaml(name)) collect(name);
      else {
        // A pipe never ends; and where a link led at another commit is unknown, so that no guard could compare.
        if (!entry.isFile()) troubles.set(name, 'not a file');
        names.push(name);
      }
    }
  }
}

const evidenceLast = (name: string): number => (name === 'evidence' ? 1 : 0);

/** Whether it is evidence. These files may be large: they are only hashed, and only if a record names them. */
const isEvidence = (name: string): boolean => name.startsWith('evidence/');

function hashFile(path: string): string | undefined {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const hash = createHash('sha256');
      const buffer = Buffer.allocUnsafe(1 << 20);
      for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer))
        hash.update(buffer.subarray(0, read));
      return hash.digest('hex');
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

const isYaml = (name: string): boolean => name.endsWith('.yaml');
