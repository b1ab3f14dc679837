// npm run bench: measures how long commands take as whole processes, each run paired with a bare start of Node.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { exported, withPart } from '../test/ledger/ledgers';
import { root } from '../test/run-tool';

const runs = 15;
const environment = { ...process.env };
// On Node 20 this setting alone triples the time of a bare start, and would hide what is measured.
delete environment.NODE_EXTRA_CA_CERTS;

/** Times in milliseconds; `highest` is the highest exit status that is expected. */
function time(args: readonly string[], highest = 1): number {
  const begun = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { cwd: root, env: environment, maxBuffer: 2 ** 26 });
  if (status === null || status > highest) throw new Error(`node ${args.join(' ')} ended with ${status}`);
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

const folder = mkdtempSync(join(tmpdir(), 'tjcc-bench-'));
const sheet = 'xl/worksheets/sheet1.xml';
const ledger = await exported('report ledger kind:task');
const rows = `<worksheet><sheetData>${'<row r="1">'.repeat(200_000)}</sheetData></worksheet>`;
const bomb = zipSync({ ...unzipSync(ledger), 'xl/worksheets/sheet2.xml': new Uint8Array(50 * 2 ** 20) }, { level: 1 });
const slow: readonly [name: string, bytes: Uint8Array, command: string][] = [
  ['tags.docx', zipSync({ 'word/document.xml': strToU8('<w:t>'.repeat(300_000)) }), 'report --verify'],
  ['rows.xlsx', withPart(ledger, sheet, () => rows), 'import --by O-cc-office'],
  ['bomb.xlsx', bomb, 'import --by O-cc-office'],
];
for (const [name, bytes, command] of slow) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const milliseconds = time([`${root}bin/tjcc.js`, ...command.split(' '), path], 3);
  process.stdout.write(`tjcc ${`${command} ${name}`.padEnd(36)} ${milliseconds.toFixed(0).padStart(4)} ms\n`);
}
rmSync(folder, { recursive: true });
