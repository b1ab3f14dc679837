// What is generated from the gallery is what is kept in the repository.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeExamples } from '../../scripts/generate-examples';
import { root } from '../run-tool';

it('the examples and the reference of problems are fresh: else run npm run generate', async () => {
  for (const [path, text] of Object.entries(await writeExamples())) {
    expect(readFileSync(root + path, 'utf8'), path).toBe(text);
  }
});
