// Writes an answer to where --output says: whole or not at all, and never over the plan that it is about.
import { realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Failure } from '../problem';
import { putFile } from './whole-file';

/** `path` is absolute; `folder` is the plan's, where there is one. */
export function writeAnswerFile(path: string, text: string | Uint8Array, folder: string | undefined): void {
  const there = statSync(path, { throwIfNoEntry: false });
  // A pipe or a device takes what comes; only a file can be replaced.
  if (there && !there.isFile()) {
    writeFileSync(path, text);
    return;
  }
  // Links are followed first: an answer must not get into the plan by a detour.
  const target = there ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
  if (folder !== undefined && !relative(realpathSync(folder), target).startsWith('..'))
    throw new Failure('output-in-plan', { path });
  putFile(target, typeof text === 'string' ? new TextEncoder().encode(text) : text, there, () => {});
}
