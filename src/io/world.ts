// The real outside world as a Context.
import { randomInt } from 'node:crypto';
import { appendFileSync, fstatSync, lstatSync, readFileSync, statSync, writeSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import type { Context, GivenFile, Output } from '../context';
import { Failure } from '../problem';
import { today } from './clock';
import { openRepository } from './git';
import { belowRepository, findPlan, readPlan, shownFrom } from './plan-files';
import { writeAnswerFile } from './write-answer-file';
import { writePlan } from './write-plan';

/** False for the system's own consoles: the old Windows console draws these symbols two cells wide. */
function hasUnicode(environment: NodeJS.ProcessEnv, platform: string): boolean {
  if (platform !== 'win32') return environment.TERM !== 'linux';
  return Boolean(environment.WT_SESSION || environment.TERM_PROGRAM || environment.ConEmuTask);
}

function output(descriptor: 1 | 2): Output {
  // Accessing process.stdout loads Node's network code, even for a pipe (3 ms), so only devices are asked.
  const stream = isDevice(descriptor) ? (descriptor === 1 ? process.stdout : process.stderr) : undefined;
  return {
    isTerminal: stream?.isTTY === true,
    columns: stream?.columns,
    write(text) {
      writeAll(descriptor, typeof text === 'string' ? Buffer.from(text, 'utf8') : text);
    },
  };
}

function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // The descriptor was closed by the caller (`>&-`).
    return false;
  }
}

/** Writes all bytes synchronously: a pipe may take only a part, or ask to wait (EAGAIN). */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The reader has closed the pipe (`tjcc list tasks | head`), which is not an error.
      if (code === 'EPIPE' || code === 'EBADF') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function readGivenFile(path: string, folder: string): GivenFile {
  // Not devices and pipes: they may never end.
  const there = statSync(path);
  if (!there.isFile() && !there.isDirectory()) throw Object.assign(new Error(path), { code: 'ENOTSUP' });
  const below = relative(folder, path).split(sep).join('/');
  const isInPlan = below.startsWith('evidence/');
  return {
    bytes: readFileSync(path),
    isInPlan,
    name: isInPlan ? below : basename(path),
    isLink: lstatSync(path).isSymbolicLink(),
  };
}

/** Four characters of 0 to 9 and a to z. `draw` returns a whole number from 0 to below its limit. */
export const token = (draw: (limit: number) => number): string =>
  draw(36 ** 4)
    .toString(36)
    .padStart(4, '0');

/** Accessing process.stdin loads Node's terminal code, so it comes last, and only if stdin may be a terminal. */
function prompter(environment: NodeJS.ProcessEnv, stderr: Output): Context['prompter'] {
  if (environment.CI === 'true' || environment.TERM === 'dumb') return undefined;
  if (!stderr.isTerminal || !isDevice(0) || !process.stdin.isTTY) return undefined;
  return async (words) => {
    const { makePrompter } = await import('./prompter');
    const cancelled = () => new Failure('cancelled');
    return makePrompter({ input: process.stdin, output: process.stderr, words, cancelled });
  };
}

export function realWorld(): Context {
  const cwd = process.cwd();
  const stderr = output(2);
  return {
    environment: process.env,
    stdout: output(1),
    stderr,
    today,
    findPlan: (asked) => findPlan(cwd, asked),
    readPlan: (folder) => readPlan(cwd, folder),
    belowRepository,
    openRepository: (folder) => openRepository(folder, shownFrom(cwd, folder)),
    appendFile: (path, text) => appendFileSync(path, text),
    writeFile: (path, text, folder) => writeAnswerFile(resolve(path), text, folder),
    writePlan,
    readGivenFile: (path, folder) => readGivenFile(resolve(cwd, path), folder),
    serve: async (site) => (await import('./server')).serveSite(site),
    token: () => token(randomInt),
    get prompter() {
      return prompter(process.env, stderr);
    },
    hasUnicode: hasUnicode(process.env, process.platform),
  };
}
