// The real world, as a context.
import { fstatSync, writeFileSync, writeSync } from 'node:fs';
import type { Context, Output } from '../context';
import { today } from './clock';
import { findPlan, readPlan } from './plan-files';

/** Only what the operating system's own console lacks: the old Windows console draws these signs two cells wide. */
function hasUnicode(environment: NodeJS.ProcessEnv, platform: string): boolean {
  if (platform !== 'win32') return environment.TERM !== 'linux';
  return Boolean(environment.WT_SESSION || environment.TERM_PROGRAM || environment.ConEmuTask);
}

function output(descriptor: 1 | 2): Output {
  // Asking process.stdout loads Node's network code, even for a pipe (3 ms): only what may be a terminal is asked.
  const stream = isDevice(descriptor) ? (descriptor === 1 ? process.stdout : process.stderr) : undefined;
  return {
    isTerminal: stream?.isTTY === true,
    columns: stream?.columns,
    write(text) {
      writeAll(descriptor, Buffer.from(text, 'utf8'));
    },
  };
}

function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // Closed from outside (`>&-`): there is nobody to write to.
    return false;
  }
}

/** Writes at once and to the end: a pipe may take only a part, or ask to wait (EAGAIN). */
function writeAll(descriptor: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Whoever read the pipe has had enough (`tjcc list tasks | head`): not an error of ours.
      if (code === 'EPIPE' || code === 'EBADF') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

export function realWorld(): Context {
  const cwd = process.cwd();
  return {
    environment: process.env,
    stdout: output(1),
    stderr: output(2),
    today,
    findPlan: (asked) => findPlan(cwd, asked),
    readPlan: (folder) => readPlan(cwd, folder),
    writeFile: (path, text) => writeFileSync(path, text),
    hasUnicode: hasUnicode(process.env, process.platform),
  };
}
