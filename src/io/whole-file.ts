// Puts a file in its place in one step: written beside it and down to the disk, then moved. Whoever looks, and
// whatever is killed, finds the old file or the new one.
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

/** In place of the file that `old` tells of, or where nothing stands; `check` is asked at the last moment. */
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

/** A link is refused where something stands; a move would replace it. */
function moveToFree(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    // There is something, or the file system has no links, which it may say in half a dozen ways.
    if (lstatSync(path, { throwIfNoEntry: false })) throw error;
    renameSync(temporary, path);
  }
}

function keepRights(descriptor: number, old: Stats): void {
  // A file shared with a group stays the group's; the owner only root can keep.
  const { uid } = fstatSync(descriptor);
  for (const owner of new Set([uid, old.uid])) attempt(() => fchownSync(descriptor, owner, old.gid));
  // Last, because a new owner takes away some of the bits. Where there are none to set, there is nothing to keep.
  if (fstatSync(descriptor).mode !== old.mode) fchmodSync(descriptor, old.mode & 0o7777);
}

/** Makes the names in a folder last through a power cut. Not every system can, and the files stand either way. */
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
