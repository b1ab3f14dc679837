// Writes files into the plan's folder so that each is the whole old or the whole new one even if the process is killed
// at any moment, no two processes write at the same time, and no file is replaced that has changed since it was read.
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { FileEdit } from '../context';
import { Failure } from '../problem';
import { lockPlan, type PlanLock, shownPath } from './plan-lock';
import { attempt, removeLeftovers } from './temporary-file';
import { putFile, syncFolder } from './whole-file';

/** Milliseconds to wait for the lock before failing with `plan-busy`; a write takes only a few. */
const longestWait = 5_000;

/**
 * Writes all edits in order, or none; only if the process is killed in between may the first ones be written and the
 * others not. Throws a Failure `plan-changed`, `plan-busy` or `plan-unwritable`.
 */
export function writePlan(
  folder: string,
  edits: readonly FileEdit[],
  { waitMilliseconds = longestWait }: { readonly waitMilliseconds?: number } = {},
): void {
  for (const { name } of edits)
    if (!isInside(name)) throw new Failure('plan-unwritable', { file: name, trouble: 'path' });
  const lock = withFailures(folder, () => lockPlan(folder, waitMilliseconds));
  const undo: (() => void)[] = [];
  try {
    const each = (action: (path: string, edit: FileEdit) => void): void => {
      for (const edit of edits) {
        const path = join(folder, edit.name);
        withFailures(path, () => action(path, edit));
      }
    };
    // All folders are cleaned, because a killed process may have left files where nobody writes again, such as in
    // evidence/.
    const folders = new Set(foldersOf(folder));
    each((path, edit) => folders.add(dirname(unchanged(path, edit))));
    for (const used of folders) removeLeftovers(used);
    each((path, edit) => carryOut(path, edit, lock, undo));
  } catch (error) {
    for (const step of undo.reverse()) attempt(step);
    throw error;
  } finally {
    lock.release();
  }
}

function foldersOf(folder: string): string[] {
  const found = [folder];
  attempt(() => {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isDirectory()) found.push(join(entry.parentPath, entry.name));
  });
  return found;
}

/**
 * Whether the name is a path inside the plan's folder. Hidden files are refused: they are never read, and one is the
 * lock.
 */
function isInside(name: string): boolean {
  const strange = sep === '/' ? /[\\\0]/ : /[\\\0:]/;
  return !strange.test(name) && name.split('/').every((part) => part !== '' && !part.startsWith('.'));
}

function withFailures<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    // Another process created the file after the last check.
    if (code === 'EEXIST' && syscall === 'link') throw new Failure('plan-changed', { file: shownPath(path) });
    throw new Failure('plan-unwritable', { file: shownPath(path), trouble: code ?? String(error) });
  }
}

/**
 * Path of the file to write, with links resolved. Throws a Failure `plan-changed` if it is not what the edit was made
 * from.
 */
function unchanged(path: string, { before }: FileEdit): string {
  const changed = (): Failure => new Failure('plan-changed', { file: shownPath(path) });
  if (before === undefined) {
    // Not existsSync, which ignores a dangling link.
    if (lstatSync(path, { throwIfNoEntry: false })) throw changed();
    return path;
  }
  if (!statSync(path, { throwIfNoEntry: false })?.isFile() || !hasContent(path, before)) throw changed();
  const real = realpathSync(path);
  // Renaming another file over it would succeed even if it is write-protected, against the owner's intention.
  accessSync(real, constants.W_OK);
  return real;
}

const hasContent = (path: string, bytes: Uint8Array): boolean => readFileSync(path).equals(bytes);

function carryOut(path: string, edit: FileEdit, lock: PlanLock, undo: (() => void)[]): void {
  const { before, after } = edit;
  if (before === undefined) makeFolder(dirname(path), undo);
  const real = unchanged(path, edit);
  const old = before && statSync(real);
  putFile(real, after, old, () => {
    lock.check();
    // Checked again: editors ignore the lock, and an earlier edit may have changed the same file.
    unchanged(path, edit);
  });
  // Compared last before it is undone, like everything written: editors ignore the lock.
  const stillOurs = (): void => {
    lock.check();
    if (!hasContent(real, after)) throw new Failure('plan-changed', { file: shownPath(path) });
  };
  undo.push(() => {
    if (before) return putFile(real, before, old, stillOurs);
    stillOurs();
    rmSync(real);
  });
  syncFolder(dirname(real));
}

function makeFolder(folder: string, undo: (() => void)[]): void {
  const missing: string[] = [];
  for (let above = folder; !existsSync(above); above = dirname(above)) missing.unshift(above);
  for (const path of missing) undo.push(() => rmdirSync(path));
  mkdirSync(folder, { recursive: true });
  for (const path of missing) syncFolder(dirname(path));
}
