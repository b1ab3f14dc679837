// Writes an answer to the path of --output: whole or not at all, and never over the plan itself.
import { realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Failure } from '../problem';
import { putFile } from './whole-file';

/**
 * `path` must be absolute; `folder` is the plan's, if any. Throws a Failure `output-in-plan`, or the system's error.
 */
export function writeAnswerFile(path: string, text: string | Uint8Array, folder: string | undefined): void {
  const there = statSync(path, { throwIfNoEntry: false });
  // A pipe or a device is written to directly; only a file can be replaced.
  if (there && !there.isFile()) {
    writeFileSync(path, text);
    return;
  }
  // Links are resolved first, so that an answer cannot get into the plan through one.
  const target = there ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
  if (folder !== undefined && !relative(realpathSync(folder), target).startsWith('..'))
    throw new Failure('output-in-plan', { path });
  putFile(target, typeof text === 'string' ? new TextEncoder().encode(text) : text, there, () => {});
}
