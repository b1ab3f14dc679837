// npm run bench: measures how long commands take as whole processes, each run paired with a bare start of Node.
import { spawnSync } from 'node:child_process';
import { root } from '../test/run-tool';

const runs = 15;
const environment = { ...process.env };
// On Node 20 this setting alone triples the time of a bare start, and would hide what is measured.
delete environment.NODE_EXTRA_CA_CERTS;

function time(args: readonly string[]): number {
  const begun = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { cwd: root, env: environment, maxBuffer: 2 ** 26 });
  if (status === null || status > 1) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - begun) / 1e6;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

const commands = [
  'status',
  'check',
  'validate',
  'list tasks',
  'export ics',
  'export sqlite',
  'report status --format html',
];

for (const command of commands) {
  const args = [`${root}bin/tjcc.js`, ...command.split(' ')];
  time(args);
  const pairs = Array.from({ length: runs }, () => [time(args), time(['-e', '0'])] as const);
  const ratio = median(pairs.map(([ours, bare]) => ours / bare));
  const milliseconds = median(pairs.map(([ours]) => ours));
  process.stdout.write(
    `tjcc ${command.padEnd(28)} ${milliseconds.toFixed(0).padStart(4)} ms  ${ratio.toFixed(2)} x node -e 0\n`,
  );
}
