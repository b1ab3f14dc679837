// How much of what only repeats is run: a sample in `npm test`, all of it in `npm run test:all`. The one place where
// tests ask which of the two it is.

/** Whether everything is run (`vitest run --mode all`, see vitest.config.ts). */
export const isWhole = process.env.TEST_SIZE === 'all';

/** `count` of the cases, evenly spread and always the same, the first among them; all of them in `npm run test:all`. */
export function sample<T>(cases: readonly T[], count: number): readonly T[] {
  const step = cases.length / count;
  return isWhole || step <= 1
    ? cases
    : Array.from({ length: count }, (_, index) => cases[Math.floor(index * step)] as T);
}

/** How often something is tried: `few` times in `npm test`. */
export const times = (all: number, few: number): number => (isWhole ? all : few);
