// Reading the plan's folder: only regular files are read, because only those can be read at another commit as well.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPlan } from '../../src/io/plan-files';

const temporary = mkdtempSync(join(tmpdir(), 'tjcc-plan-files-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const folder = join(temporary, 'plan');
beforeAll(() => {
  mkdirSync(join(folder, 'evidence'), { recursive: true });
  mkdirSync(join(temporary, 'elsewhere'));
  for (const name of ['plan/plan.yaml', 'elsewhere/T07.yaml', 'elsewhere/a.pdf'])
    writeFileSync(join(temporary, name), 'a: 1\n');
});

it('a link is never followed, but reported', () => {
  symlinkSync('../elsewhere/T07.yaml', join(folder, 'T07.yaml'));
  symlinkSync('plan.yaml', join(folder, 'beside.yaml'));
  symlinkSync('nowhere', join(folder, 'dangling.yaml'));
  symlinkSync('../elsewhere', join(folder, 'tasks'));
  symlinkSync('../../elsewhere/a.pdf', join(folder, 'evidence/a.pdf'));
  const sources = readPlan(temporary, folder);
  expect(sources.map(({ name, trouble }) => `${name}: ${trouble ?? 'read'}`)).toEqual([
    'T07.yaml: not a file',
    'beside.yaml: not a file',
    'dangling.yaml: not a file',
    'evidence/a.pdf: read',
    'plan.yaml: read',
    'tasks: not a file',
  ]);
  expect(sources.find(({ name }) => name === 'evidence/a.pdf')?.hash?.()).toBeUndefined();
});

it('the folder itself may be a link', () => {
  symlinkSync('plan', join(temporary, 'linked'));
  expect(readPlan(temporary, join(temporary, 'linked')).map(({ name }) => name)).toContain('plan.yaml');
});
