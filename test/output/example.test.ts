// The example of `--json` in the documentation.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root, runTool } from '../run-tool';

it('the example in docs/reference/json.md is what the tool says, but for what is marked as left out', async () => {
  const page = readFileSync(`${root}docs/reference/json.md`, 'utf8');
  const command = /`tjcc ([^`]+ --json)`，/.exec(page)?.[1] ?? '';
  const parts = (/```json\n([^`]*)```/.exec(page)?.[1] ?? '').split(/^ *…\n/m);
  expect(parts.length).toBeGreaterThan(3);
  const { stdout, exitCode } = await runTool(command);
  let rest = stdout;
  for (const [index, part] of parts.entries()) {
    const at = rest.indexOf(part);
    expect(at, part).toBeGreaterThanOrEqual(0);
    if (index === 0) expect(at).toBe(0);
    rest = rest.slice(at + part.length);
  }
  expect(rest).toBe('');
  expect(exitCode).toBe(1);
});
