// Writes files into the plan's folder so that a kill at any moment leaves each one whole, the old or the new; that no
// two writers meet; and that nothing is replaced which was not read first.
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

/** A write takes milliseconds: who has waited this long is told instead. */
const patience = 5_000;

/** All the edits in their order, or none: only a kill in the middle leaves the first ones done and the others not. */
export function writePlan(
  folder: string,
  edits: readonly FileEdit[],
  { waitMilliseconds = patience }: { readonly waitMilliseconds?: number } = {},
): void {
  for (const { name } of edits)
    if (!isInside(name)) throw new Failure('plan-unwritable', { file: name, trouble: 'path' });
  const lock = explained(folder, () => lockPlan(folder, waitMilliseconds));
  const undo: (() => void)[] = [];
  try {
    const each = (action: (path: string, edit: FileEdit) => void): void => {
      for (const edit of edits) {
        const path = join(folder, edit.name);
        explained(path, () => action(path, edit));
      }
    };
    // Nobody else comes by the folder of the evidence that a killed writer was about to add.
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

/** A hidden file is refused too: nobody would ever read it, and one of them is the lock. */
function isInside(name: string): boolean {
  const strange = sep === '/' ? /[\\\0]/ : /[\\\0:]/;
  return !strange.test(name) && name.split('/').every((part) => part !== '' && !part.startsWith('.'));
}

function explained<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    // Somebody was quicker by less than the last look at the disk.
    if (code === 'EEXIST' && syscall === 'link') throw new Failure('plan-changed', { file: shownPath(path) });
    throw new Failure('plan-unwritable', { file: shownPath(path), trouble: code ?? String(error) });
  }
}

/** The file to be written, behind a link if there is one; throws where the disk is not what the edit was made from. */
function unchanged(path: string, { before }: FileEdit): string {
  const changed = (): Failure => new Failure('plan-changed', { file: shownPath(path) });
  if (before === undefined) {
    // A link that leads nowhere is something too.
    if (lstatSync(path, { throwIfNoEntry: false })) throw changed();
    return path;
  }
  if (!statSync(path, { throwIfNoEntry: false })?.isFile() || !holds(path, before)) throw changed();
  const real = realpathSync(path);
  // Moving another file into its place would work all the same, against the will of whoever protected it.
  accessSync(real, constants.W_OK);
  return real;
}

const holds = (path: string, bytes: Uint8Array): boolean => readFileSync(path).equals(bytes);

function carryOut(path: string, edit: FileEdit, lock: PlanLock, undo: (() => void)[]): void {
  const { before, after } = edit;
  if (before === undefined) makeFolder(dirname(path), undo);
  const real = unchanged(path, edit);
  const old = before && statSync(real);
  putFile(real, after, old, () => {
    lock.check();
    // Once more: an editor knows of no lock, and another edit of this call may have had the same file.
    unchanged(path, edit);
  });
  undo.push(() => {
    if (!holds(real, after)) return;
    if (before) putFile(real, before, old, lock.check);
    else rmSync(real);
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
