// Looks again and again whether anything below a folder has changed. The system's own notices (fs.watch) come twice, late or
// not at all for folders on a network, and differ on every platform; looking at some sixty files takes a millisecond.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const everyMs = 300;
/** A large plan takes longer to look at: then it is looked at less often, so that most of the time is free. */
const restPerLook = 20;

/**
 * Calls `changed` whenever the files, or the key, are others than before; never again before it has come back. Returns what
 * ends the watch.
 */
export function watchFolder(folder: string, key: () => string, changed: () => Promise<void>): () => void {
  let known = lookAt(folder) + key();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const look = async (): Promise<void> => {
    const begun = performance.now();
    const now = lookAt(folder) + key();
    const taken = performance.now() - begun;
    if (now !== known) {
      known = now;
      await changed();
    }
    if (!isOver) timer = setTimeout(look, Math.max(everyMs, taken * restPerLook));
  };
  timer = setTimeout(look, everyMs);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** Names, sizes and times of all files. What cannot be looked at right now, an editor may be just about to replace. */
function lookAt(folder: string): string {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const { size, mtimeMs, ino } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0, ino: 0 };
        return `${path}\0${size}\0${mtimeMs}\0${ino}`;
      })
      .sort()
      .join('\n');
  } catch {
    return '';
  }
}
