// Watches a folder for changes by polling. The system's notifications (fs.watch) come twice, late, or never for network
// folders, and differ on every platform; looking at some sixty files takes a millisecond.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { troubleOf } from '../problem';

/** Milliseconds between two looks. */
const everyMs = 300;
/** Pause after a look, in multiples of the time it took, so that a large plan does not keep the machine busy. */
const restPerLook = 20;

export interface Watch {
  /**
   * Starts to call `changed` after every change since the watch was created; never before the previous call has
   * resolved. Rejects with the error that `changed` throws, and stops then; otherwise never settles.
   */
  begin(changed: () => Promise<void>): Promise<never>;
  end(): void;
}

/** Watches the files, and a `key` for everything else that the result depends on. */
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

/** Names, sizes, times and permissions of all files as one text; an error code for what cannot be read. */
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
