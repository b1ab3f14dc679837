// One writer at a time: a file in the plan's folder that says which process holds it. A killed writer leaves it
// behind; the next one finds the process dead and takes over.
import { closeSync, fstatSync, linkSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Failure } from '../problem';
import { attempt, chance, isDead, temporaryBeside } from './temporary-file';

export interface PlanLock {
  /** Throws the Failure `plan-busy` if somebody has taken the lock away. */
  check(): void;
  release(): void;
}

interface Holder {
  readonly text: string;
  readonly pid: number | undefined;
  /** Never the same for two holders, and fit for a file name. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** As shown to people: from where they stand, with forward slashes. */
export const shownPath = (path: string): string => relative(process.cwd(), path).split(sep).join('/') || '.';

export function lockPlan(folder: string, waitMilliseconds: number): PlanLock {
  const lock = join(folder, '.tjcc.lock');
  const ticket = `${process.pid} ${chance()}`;
  const isOurs = (): boolean => readHolder(lock)?.text === ticket;
  const busy = (): Failure => {
    const holder = readHolder(lock);
    return new Failure('plan-busy', { file: shownPath(lock), holder: String(holder?.pid ?? '?') });
  };
  // Written beside and then linked, the lock never stands there empty.
  const temporary = temporaryBeside(lock);
  try {
    writeFileSync(temporary, ticket, { flag: 'wx' });
    const deadline = performance.now() + waitMilliseconds;
    while (!take(lock, ticket, temporary)) {
      if (performance.now() >= deadline) throw busy();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  } finally {
    attempt(() => rmSync(temporary, { force: true }));
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
 * Two waiters may find the same dead holder. Whoever removes it needs a second lock, named after that very holder: so
 * only one removes it, and one who comes too late finds another holder in its place and leaves that alone. Who dies
 * over it leaves a dead second lock, which goes the same way.
 */
function take(path: string, ticket: string, temporary: string): boolean {
  for (;;) {
    if (create(path, ticket, temporary)) return true;
    const holder = readHolder(path);
    if (!holder || !isAbandoned(holder)) return false;
    // Named like a temporary file of the dead holder: left over, it is cleared away as one.
    const claim = join(path, '..', `.tjcc.lock.claim.${holder.key}.tmp`);
    if (!take(claim, ticket, temporary)) return false;
    try {
      if (readHolder(path)?.key === holder.key) rmSync(path, { force: true });
    } finally {
      attempt(() => rmSync(claim));
    }
  }
}

/** False where there is a holder already. */
function create(path: string, ticket: string, temporary: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
  }
  // Some file systems have no links, and say so in many ways. Whatever else it was, this meets it again.
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

/** No write lasts this long; a process still alive by then has another's number, or sleeps and will check. */
const longestWrite = 10 * 60_000;
/** Between creating the lock without links and naming oneself in it lies an instant. */
const longestNameless = 3_000;

function isAbandoned({ pid, since }: Holder): boolean {
  const age = Date.now() - since;
  if (pid === undefined) return age > longestNameless;
  // In a container, every start may have the same number: then a lock older than this process was a former one's.
  if (pid === process.pid && since < performance.timeOrigin) return true;
  return age > longestWrite || isDead(pid);
}
