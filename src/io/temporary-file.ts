// Names temporary files: hidden, so that the plan's reader skips them, and with the process id, so that leftovers of a
// killed process can be told from files still in use.
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Path of a temporary file in the same folder as `path`, because only there a file can be renamed in one step. */
export function temporaryBeside(path: string): string {
  // A name may have at most 255 bytes, which a Chinese name alone may use up.
  const start = [...basename(path)].slice(0, 30).join('');
  return join(dirname(path), `.${start}.${process.pid}.${chance()}.tmp`);
}

const form = /^\..+\.(\d+)\.[0-9a-f]{12}\.tmp$/;

/** Twelve random characters, 0-9 and a-f. */
export const chance = (): string => crypto.randomUUID().slice(-12);

/** Removes temporary files of dead processes from the folder; never those of living ones. */
export function removeLeftovers(folder: string): void {
  attempt(() => {
    for (const name of readdirSync(folder)) {
      const pid = form.exec(name)?.[1];
      if (pid !== undefined && isDead(Number(pid))) attempt(() => rmSync(join(folder, name)));
    }
  });
}

export function isDead(pid: number): boolean {
  // No process has id 0; `kill` would take it for our own process group.
  if (pid === 0) return true;
  try {
    // Signal 0 only tests whether the process exists. EPERM means that it does, but belongs to another user.
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Runs a clean-up step and ignores its errors, which must not hide the original error. */
export function attempt(action: () => void): void {
  try {
    action();
  } catch {}
}
