// Looks again and again whether anything below a folder has changed. The system's own notices (fs.watch) come twice, late or
// not at all for folders on a network, and differ on every platform; looking at some sixty files takes a millisecond.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { troubleOf } from '../problem';

const everyMs = 300;
/** A large plan takes longer to look at: then it is looked at less often, so that most of the time is free. */
const restPerLook = 20;

export interface Watch {
  /**
   * From then on calls `changed` for whatever has changed since the watch was made; never again before it has come back.
   * Rejects with what it throws, and ends then; else it never settles.
   */
  begin(changed: () => Promise<void>): Promise<never>;
  end(): void;
}

/** Of the files, and of a key that they are shown by. */
export function watchFolder(folder: string, key: () => string): Watch {
  let known = lookAt(folder) + key();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  return {
    begin: (changed) =>
      new Promise((_, reject) => {
        const look = async (): Promise<void> => {
          const begun = performance.now();
          const now = lookAt(folder) + key();
          const taken = performance.now() - begun;
          if (now !== known) {
            known = now;
            await changed();
          }
          if (!isOver) timer = setTimeout(next, Math.max(everyMs, taken * restPerLook));
        };
        const next = (): void => void look().catch(reject);
        timer = setTimeout(next, everyMs);
      }),
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

/** Names, sizes, times and rights of all files. What cannot be looked at is known by why. */
function lookAt(folder: string): string {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
    return entries
      .map((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? `${path}\n${lookAt(path)}` : `${path} ${fileState(path)}\n`;
      })
      .join('');
  } catch (error) {
    return `${troubleOf(error)}\n`;
  }
}

function fileState(path: string): string {
  try {
    const { size, mtimeMs, ctimeMs, ino, mode } = statSync(path);
    return [size, mtimeMs, ctimeMs, ino, mode].join(' ');
  } catch (error) {
    return troubleOf(error);
  }
}
