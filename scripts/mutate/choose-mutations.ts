// Chooses mutations by a seed, evenly over the files: the same seed on the same sources chooses the same ones.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { findMutations, type Mutation } from './find-mutations';

/** Whether the file is left out: words of messages, generated code, and files of types only. */
const isLeftOut = (file: string): boolean => /\/(?:generated|messages)\/|\/(?:zh|en)\.ts$|\.d\.ts$/.test(file);

/** The chosen mutations. `area` is the start of the files' paths; empty for all of src/ and scripts/ci/. */
export function chooseMutations(root: string, area: string, seed: number, count: number): Mutation[] {
  const draw = numbersFrom(seed);
  const remaining = ['src', 'scripts/ci']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => /\.(?:ts|mjs)$/.test(file) && !isLeftOut(file) && file.startsWith(area))
    .sort()
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return { text, mutations: findMutations(file, text) };
    });
  const chosen: Mutation[] = [];
  // Each round takes one mutation from each file, in a new random order.
  while (chosen.length < count && remaining.some(({ mutations }) => mutations.length > 0)) {
    for (const { text, mutations } of shuffled(remaining, draw)) {
      while (mutations.length > 0) {
        const [mutation] = mutations.splice(Math.floor(draw() * mutations.length), 1);
        if (!mutation || !compiles(mutated(text, mutation), mutation.file)) continue;
        chosen.push(mutation);
        break;
      }
    }
  }
  return chosen.slice(0, count);
}

export const mutated = (text: string, { start, end, after }: Mutation): string =>
  text.slice(0, start) + after + text.slice(end);

function compiles(text: string, file: string): boolean {
  try {
    transformSync(text, { loader: file.endsWith('.ts') ? 'ts' : 'js', logLevel: 'silent' });
    return true;
  } catch {
    return false;
  }
}

function shuffled<T>(list: readonly T[], draw: () => number): T[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(Math.floor(draw() * rest.length), 1));
}

/** A generator of random numbers from 0 to below 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
