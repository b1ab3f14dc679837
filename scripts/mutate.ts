// npm run mutate -- --count 100 --seed 7 [--area src/io] [--near] [--again]: makes small changes of meaning to the sources, one
// at a time and in a copy, and counts how many of them the tests notice. Not part of CI: a hundred take hours.
// A change that the compiler refuses is set aside: the share is that of the others.
// --near runs only the tests nearest to each file; --again repeats those that nothing noticed last time.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chooseMutations } from './mutate/choose-mutations';
import type { Mutation } from './mutate/find-mutations';
import { nearTests } from './mutate/near-tests';
import { build, checkTypes, copyTree, type Noticed, refused, runTests, withMutation } from './mutate/working-copy';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    area: { type: 'string', default: '' },
    near: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
  },
});
/** Folder of the copy and the results; an interrupted run continues from it. */
const folder = join(tmpdir(), `tjcc-mutations-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`);
const copy = join(folder, `copy-${process.pid}`);
const results = join(folder, `seed-${values.seed}.ndjson`);

interface Result {
  readonly index: number;
  /** Identifies a mutation by file, line and change, since the same index may mean another one after an edit. */
  readonly mutation: string;
  readonly isNear: boolean;
  readonly noticed: string | null;
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
const wordsOf = ({ file, line, before, after }: Mutation): string =>
  `${file}:${line}  ${oneLine(before)}  →  ${oneLine(after) || '(nothing)'}`;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

function known(): Result[] {
  if (!existsSync(results)) return [];
  return readFileSync(results, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Result);
}

/** Milliseconds after which tests count as hanging: some multiple of what all take on the sources as they are. */
function limitOf(): number {
  const begun = Date.now();
  const failed = build(copy) ?? runTests(copy, [], 3_600_000);
  if (failed !== undefined) throw new Error(`The tests fail without any mutation: ${failed}`);
  return 60_000 + 3 * (Date.now() - begun);
}

/** `isNearDone`: the nearest tests and the compiler have seen the same mutation, and neither noticed it. */
function notice(mutation: Mutation, limit: number, isNearDone: boolean): Noticed {
  const near = nearTests(copy, mutation.file);
  return withMutation(copy, mutation, () => {
    const nearby = (): Noticed => runTests(copy, near, limit) ?? checkTypes(copy, mutation.file);
    const found = build(copy, mutation.file) ?? (isNearDone ? undefined : nearby());
    return found ?? (values.near ? undefined : runTests(copy, [], limit));
  });
}

function table(all: readonly (readonly [Mutation, Noticed])[]): void {
  const areaOf = ({ file }: Mutation): string => /^(scripts\/ci|src\/[^/]+(?=\/)|src)/.exec(file)?.[0] ?? file;
  const areas = [...new Set(all.map(([mutation]) => areaOf(mutation)))].sort();
  const row = (name: string, part: typeof all): void => {
    const running = part.filter(([, by]) => !by?.startsWith(refused));
    const noticed = running.filter(([, by]) => by !== undefined).length;
    const share = running.length > 0 ? `${Math.round((100 * noticed) / running.length)} %` : '–';
    const numbers = [part.length, part.length - running.length, noticed].map((number) => String(number).padStart(8));
    say(`${name.padEnd(18)} ${numbers.join(' ')} ${share.padStart(6)}`);
  };
  say(`\n${'area'.padEnd(18)}     made  refused  noticed  share`);
  for (const area of areas)
    row(
      area,
      all.filter(([mutation]) => areaOf(mutation) === area),
    );
  if (all.length > 0) row('all', all);
}

const mutations = chooseMutations(root, values.area, Number(values.seed), Number(values.count));
mkdirSync(folder, { recursive: true });
const before = known();
copyTree(root, copy);
const limit = limitOf();
const all = mutations.map((mutation, index): readonly [Mutation, Noticed] => {
  const words = wordsOf(mutation);
  const last = before.findLast((result) => result.index === index && result.mutation === words);
  const isToRun = !last || (last.noticed === null && (values.again || (last.isNear && !values.near)));
  const noticed = isToRun
    ? notice(mutation, limit, last?.isNear === true && !values.again)
    : (last.noticed ?? undefined);
  if (isToRun) {
    const result: Result = { index, mutation: words, isNear: values.near, noticed: noticed ?? null };
    appendFileSync(results, `${JSON.stringify(result)}\n`);
  }
  say(`${String(index + 1).padStart(3)}  ${words}  ·  ${noticed ?? 'SURVIVED'}`);
  return [mutation, noticed];
});
rmSync(copy, { recursive: true, force: true });
table(all);
