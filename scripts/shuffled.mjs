// npm run test:shuffled -- 10: runs the tests that many times, files and tests in another order each time, and says by
// which seed, so that a run can be repeated (`--seed N`). `--busy` keeps two other processes busy beside them, `--all`
// takes npm run test:all. Ends with 1 where any run failed.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { busy: { type: 'boolean' }, all: { type: 'boolean' }, seed: { type: 'string' } },
});
const runs = Number(positionals[0] ?? 1);
const first = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(first)) {
  console.error('npm run test:shuffled -- RUNS [--seed N] [--busy] [--all]');
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

// They end with this process, however it ends, because their standard input closes.
const endless =
  "process.stdin.on('end', () => process.exit()).resume(); (function turn() { for (let i = 0; i < 1e8; i++); setImmediate(turn); })()";
const loops = Array.from({ length: values.busy ? 2 : 0 }, () =>
  spawn(process.execPath, ['-e', endless], { stdio: ['pipe', 'ignore', 'ignore'] }),
);

const results = [];
for (let run = 0; run < runs; run += 1) {
  const seed = first + run;
  const order = ['--sequence.shuffle.files', '--sequence.shuffle.tests', `--sequence.seed=${seed}`];
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...(values.all ? ['--mode', 'all'] : []), ...order], {
    cwd: root,
    stdio: 'inherit',
  });
  const seconds = Math.round((performance.now() - begun) / 1000);
  results.push({ seed, passed: status === 0 });
  console.log(`run ${run + 1} of ${runs}, seed ${seed}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
}

for (const loop of loops) loop.kill('SIGKILL');
const failed = results.filter(({ passed }) => !passed).map(({ seed }) => seed);
console.log(
  `${runs - failed.length} of ${runs} runs passed${failed.length > 0 ? `; failed with the seeds ${failed.join(', ')}` : ''}`,
);
process.exit(failed.length > 0 ? 1 : 0);
