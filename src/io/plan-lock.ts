// Lets one process write at a time: a lock file in the plan's folder names the process that holds it. A killed process
// leaves it behind; the next one sees that the process is dead and takes over.
import { closeSync, fstatSync, linkSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Failure } from '../problem';
import { attempt, chance, isDead, temporaryBeside } from './temporary-file';

export interface PlanLock {
  /** Throws a Failure `plan-busy` if another process has taken the lock. */
  check(): void;
  release(): void;
}

interface Holder {
  readonly text: string;
  readonly pid: number | undefined;
  /** Different for every holder, and usable in a file name. */
  readonly key: string;
  /** When the lock was taken, in milliseconds since 1970. */
  readonly since: number;
}

/** Path as shown to people: relative to the current folder, with forward slashes. */
export const shownPath = (path: string): string => relative(process.cwd(), path).split(sep).join('/') || '.';

export function lockPlan(folder: string, waitMilliseconds: number): PlanLock {
  const lock = join(folder, '.tjcc.lock');
  const ticket = `${process.pid} ${chance()}`;
  const isOurs = (): boolean => readHolder(lock)?.text === ticket;
  const busy = (): Failure => {
    const holder = readHolder(lock);
    return new Failure('plan-busy', { file: shownPath(lock), holder: String(holder?.pid ?? '?') });
  };
  // Written to a temporary file and then linked, so that the lock file is never empty.
  const temporary = temporaryBeside(lock);
  try {
    writeFileSync(temporary, ticket, { flag: 'wx' });
    const deadline = performance.now() + waitMilliseconds;
    while (!take(lock, ticket, temporary)) {
      if (performance.now() >= deadline) throw busy();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  } finally {
    attempt(() => rmSync(temporary));
  }
  return {
    check() {
      if (!isOurs()) throw busy();
    },
    release() {
      attempt(() => isOurs() && rmSync(lock));
    },
  };
}

/**
 * Tries once to take the lock; false if a living process holds it. Two waiting processes may find the same dead holder.
 * To remove it, a process needs a second lock, named after that holder: so only one removes it, and one that comes too
 * late finds another holder and leaves it alone. A process that dies meanwhile leaves a dead second lock, removed the
 * same way.
 */
function take(path: string, ticket: string, temporary: string): boolean {
  for (;;) {
    if (create(path, ticket, temporary)) return true;
    const holder = readHolder(path);
    if (!holder || !isAbandoned(holder)) return false;
    // Named like a temporary file of the dead holder, so that a leftover is removed as one.
    const claim = join(path, '..', `.tjcc.lock.claim.${holder.key}.tmp`);
    if (!take(claim, ticket, temporary)) return false;
    try {
      if (readHolder(path)?.key === holder.key) rmSync(path, { force: true });
    } finally {
      attempt(() => rmSync(claim));
    }
  }
}

/** Creates the lock file; false if it exists already. */
function create(path: string, ticket: string, temporary: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
  }
  // Some file systems have no links, with various error codes. Any other error occurs again here.
  try {
    writeFileSync(path, ticket, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): Holder | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { ino, mtimeMs } = fstatSync(descriptor);
    const text = readFileSync(descriptor, 'utf8');
    const [, pid, token] = /^([1-9]\d*) ([0-9a-f]{12})$/.exec(text) ?? [];
    const key = pid ? `${pid}.${token}` : `0.${ino.toString(16).padStart(12, '0')}`;
    return { text, pid: pid ? Number(pid) : undefined, key, since: mtimeMs };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Milliseconds after which a lock is dead: no write takes this long. A living process with that id is another one, or
 * will notice in `check`.
 */
const longestWrite = 10 * 60_000;
/**
 * Milliseconds that a lock without content is respected: without links it is empty for an instant after its creation.
 */
const longestNameless = 3_000;

function isAbandoned({ pid, since }: Holder): boolean {
  const age = Date.now() - since;
  if (pid === undefined) return age > longestNameless;
  // In a container every process may get the same id: a lock older than this process belonged to an earlier one.
  if (pid === process.pid && since < performance.timeOrigin) return true;
  return age > longestWrite || isDead(pid);
}
