// The built tool as people start it: as a separate process, in other time zones, with a pipe that closes, in a real bash.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { edited, ownPlan, planWith, root, runTool } from '../run-tool';
import { sample } from '../size';

const bin = join(inject('tool'), 'bin/tjcc.js');
const folder = mkdtempSync(join(tmpdir(), 'tjcc-'));
/** Nothing of the machine's own settings: no zone, no locale, no home. */
const bare = { PATH: process.env.PATH ?? '', HOME: folder };

function start(args: readonly string[], environment: Record<string, string> = {}, cwd = root) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    env: { ...bare, ...environment },
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(sample(['status', 'check', 'timeline', 'list tasks', 'show T15', 'explain', 'report plan', '--help'], 3))(
  'tjcc %s gives what it gives in this process',
  async (command) => {
    const args = `${command} --as-of 2019-06-30`.split(' ');
    const inProcess = await runTool(args, { plan: ownPlan });
    expect(start(args)).toEqual({ stdout: inProcess.stdout, stderr: '', status: inProcess.exitCode });
  },
);

test('finds in a damaged plan what it finds in this process', async () => {
  const plan = planWith({
    ...edited('tasks/T07.yaml', 'area: A2', 'area：A2'),
    ...edited('pairings.yaml', '[O-cc-new-area]', '［O-cc-new-area］'),
    ...edited('projects.yaml', 'role: main-park', 'role: 主园'),
    ...edited('timeline.yaml', 'due: 2018', 'due: 2018年'),
  });
  for (const [name, content] of Object.entries(plan)) {
    mkdirSync(dirname(join(folder, 'plan', name)), { recursive: true });
    writeFileSync(join(folder, 'plan', name), String(content));
  }
  const inProcess = await runTool('validate', { plan });
  expect(start(['validate'], {}, folder)).toEqual({ stdout: inProcess.stdout, stderr: '', status: 1 });
});

test.each(sample(['Pacific/Apia', 'Asia/Shanghai', 'America/Los_Angeles', 'UTC'], 1))(
  'judges alike in the zone %s',
  (TZ) => {
    const reference = start(['status', '--json', '--as-of', '2018-12-31'], { TZ: 'UTC' });
    expect(start(['status', '--json', '--as-of', '2018-12-31'], { TZ })).toEqual(reference);
  },
);

test('is found from a folder below, and by TJCC_PLAN', () => {
  expect(start(['validate'], {}, join(root, 'src/util')).status).toBe(0);
  expect(start(['validate'], { TJCC_PLAN: root }, folder).status).toBe(0);
  const lost = start(['validate'], {}, tmpdir());
  expect(lost.status).toBe(3);
  expect(lost.stdout).toBe('');
  expect(lost.stderr).toContain('--plan');
});

test('writes a report to a file', () => {
  const path = join(folder, 'plan.txt');
  expect(start(['report', 'plan', '--original', '--output', path])).toEqual({ stdout: '', stderr: '', status: 0 });
  expect(readFileSync(path, 'utf8')).toBe(start(['report', 'plan', '--original']).stdout);
  expect(start(['report', 'plan', '--output', join(folder, 'no/such/folder')]).status).toBe(3);
});

test('a reader that stops early is no failure', () => {
  const script = `set -o pipefail; "${process.execPath}" "${bin}" report plan | head -c 10`;
  const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: root, env: bare, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('completes in a real bash, ids included', () => {
  const script = join(folder, 'try.bash');
  writeFileSync(
    script,
    `tjcc() { "${process.execPath}" "${bin}" "$@"; }
eval "$(tjcc completion bash)"
try() { COMP_LINE="$1" COMP_POINT=\${#1} COMPREPLY=(); _tjcc; echo "\${COMPREPLY[*]}"; }
try "tjcc st"; try "tjcc show P02"; try "tjcc tasks is:ov"; try "tjcc status --lang "
`,
  );
  const { stdout } = spawnSync('bash', [script], { cwd: root, env: bare, encoding: 'utf8' });
  expect(stdout).toBe('status\nP02 P02.1\noverdue overridden\nzh en\n');
});
