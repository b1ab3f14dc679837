// What the documentation shows is what the tool prints: README examples and the command reference.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { freshDocs } from '../../scripts/generate-docs';
import { generateExamples, generateTypes, generateValidators, readSchemas } from '../../scripts/generate-schema';
import { planWith, root, runTool } from '../run-tool';

const stored = (name: string): string => readFileSync(root + name, 'utf8');

test('README examples and the command reference are fresh (else: npm run generate)', async () => {
  for (const [name, text] of Object.entries(await freshDocs())) expect(stored(name), name).toBe(text);
});

test('the README sets up in two lines that stand on their own', () => {
  for (const name of ['README.md', 'README.en.md']) {
    expect(stored(name)).toContain('npm ci && npx tjcc status\nnpm ci && npm test\n');
  }
});

test('the example of a report in CONTRIBUTING.md is one that validates', async () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(stored('CONTRIBUTING.md')) ?? [];
  const plan = planWith({ 'progress/2019-04-30-T10.yaml': example });
  expect((await runTool('validate', { plan })).exitCode).toBe(0);
  expect((await runTool('list tasks is:no-report', { plan })).stdout).not.toContain('T10');
});

test('types and validators are fresh (else: npm run generate)', async () => {
  const schemas = readSchemas();
  expect(stored('src/schema/generated/types.ts')).toBe(await generateTypes(schemas));
  expect(stored('src/schema/generated/examples.ts')).toBe(generateExamples(schemas));
  expect(stored('src/schema/generated/validators.js')).toBe(await generateValidators(schemas));
});
