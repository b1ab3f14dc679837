// Usage errors leave stdout empty, also with `--json`.
import { expect, it } from 'vitest';
import { runTool } from '../run-tool';

it.each([
  'stauts --json',
  'list --json',
  'list taks --json',
  'list tasks colour:red --json',
  'list tasks is:late --json',
  'list tasks --unknown --json',
  'show --json',
  'show T07 T99 --json',
  'status extra --json',
  'report yearly --json',
  'export --json',
  'export icz --json',
  'export csv taks --json',
  'export ics --unit 南海 --json',
  'explain yaml/nothing --json',
  'completion csh --json',
  'check --as-of 2018-02-30 --json',
  'check --as-of --json',
  'status --json --format markdown',
  'status --format xml',
  'completion bash --format markdown',
])('“tjcc %s” is a usage error and leaves stdout empty', async (command) => {
  const run = await runTool(command);
  expect(run).toMatchObject({ stdout: '', exitCode: 2, written: {} });
  expect(run.stderr).not.toBe('');
});
