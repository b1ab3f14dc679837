// Finds the tests that most likely notice a change in a file, so that the whole suite is run only if they do not.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The deepest folder under test/ that mirrors the folder of `file`; undefined for the files at the root of src/. */
function mirroredFolder(root: string, file: string): string | undefined {
  if (file.startsWith('scripts/')) return 'test/ci/';
  const parts = file.split('/').slice(1, -1);
  while (parts.length > 0 && !existsSync(join(root, 'test', ...parts))) parts.pop();
  return parts.length > 0 ? `test/${parts.join('/')}/` : undefined;
}

/** Areas whose faults show in damaged plans. */
const isReading = (file: string): boolean => /^src\/(?:load|model|parse|rules|schema)\//.test(file);

/** Test files in the mirrored folder, those that import the file or have its name, and the transcripts. */
export function nearTests(root: string, file: string): string[] {
  const module = file.replace(/\.\w+$/, '');
  const stem = module.split('/').at(-1) ?? '';
  const mirrored = mirroredFolder(root, file);
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'));
  return tests.filter(
    (test) =>
      (mirrored !== undefined && test.startsWith(mirrored)) ||
      test.startsWith('test/transcripts/') ||
      (isReading(file) && test.startsWith('test/damaged/')) ||
      test.includes(`/${stem}`) ||
      readFileSync(join(root, test), 'utf8').includes(`/${module}'`),
  );
}
