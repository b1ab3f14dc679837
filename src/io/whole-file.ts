// Writes or replaces a file in one step: writes a temporary file beside it, flushes it to disk, and renames it. Readers
// always find the whole old or the whole new file, even if the process is killed.
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { attempt, temporaryBeside } from './temporary-file';

/**
 * Replaces the file described by `old`, or creates one if undefined. `check` is called last before that, and may throw
 * to stop it.
 */
export function putFile(path: string, bytes: Uint8Array, old: Stats | undefined, check: () => void): void {
  const temporary = temporaryBeside(path);
  try {
    const descriptor = openSync(temporary, 'wx', old ? old.mode & 0o777 : 0o666);
    try {
      writeFileSync(descriptor, bytes);
      if (old) keepRights(descriptor, old);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    check();
    if (old) renameSync(temporary, path);
    else moveToFree(temporary, path);
  } finally {
    attempt(() => rmSync(temporary, { force: true }));
  }
}

/** Moves the file to a free path. Creating a link fails if something exists there; a rename would replace it. */
function moveToFree(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    // Either something exists there, or the file system has no links, for which there are many error codes.
    if (lstatSync(path, { throwIfNoEntry: false })) throw error;
    renameSync(temporary, path);
  }
}

function keepRights(descriptor: number, old: Stats): void {
  // Keeps the group of a shared file. Only root can keep the owner.
  const { uid } = fstatSync(descriptor);
  for (const owner of new Set([uid, old.uid])) attempt(() => fchownSync(descriptor, owner, old.gid));
  // Last, because changing the owner clears some permission bits. Skipped if nothing differs: some file systems have
  // none.
  if (fstatSync(descriptor).mode !== old.mode) fchmodSync(descriptor, old.mode & 0o7777);
}

/**
 * Flushes a folder's entries to disk, so that they survive a power cut. Errors other than EIO are ignored: not every
 * system can do it.
 */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EIO') throw error;
  }
}
