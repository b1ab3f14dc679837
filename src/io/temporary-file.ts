// Names for temporary files, hidden from the reader and naming the process they belong to, so that what a killed
// process left behind can be told from what a living one still needs.
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Beside `path`, because only within one folder a file can be moved in a single step. */
export function temporaryBeside(path: string): string {
  // A name may have 255 bytes, and a Chinese one may use them up alone.
  const start = [...basename(path)].slice(0, 30).join('');
  return join(dirname(path), `.${start}.${process.pid}.${chance()}.tmp`);
}

const form = /^\..+\.(\d+)\.[0-9a-f]{12}\.tmp$/;

/** Twelve signs, 0-9 and a-f. */
export const chance = (): string => crypto.randomUUID().slice(-12);

/** Removes the temporary files that dead processes left in the folder; never those of others. */
export function removeLeftovers(folder: string): void {
  attempt(() => {
    for (const name of readdirSync(folder)) {
      const pid = form.exec(name)?.[1];
      if (pid !== undefined && isDead(Number(pid))) attempt(() => rmSync(join(folder, name)));
    }
  });
}

export function isDead(pid: number): boolean {
  // Nobody's number; the system would take it for all of our own group.
  if (pid === 0) return true;
  try {
    // Signal 0 is not sent: it only asks whether it could be. EPERM says: alive, and somebody else's.
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** For tidying up: what fails does no harm, and must not hide why there was something to tidy. */
export function attempt(action: () => void): void {
  try {
    action();
  } catch {}
}
