// Finds the tests that most likely notice a change in a file, so that the whole suite is run only if they do not.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Test files in the mirrored folder, those that import the file or have its name, and the transcripts. */
export function nearTests(root: string, file: string): string[] {
  const [top = '', area = ''] = file.split('/');
  const module = file.replace(/\.\w+$/, '');
  const stem = module.split('/').at(-1) ?? '';
  const mirrored = top === 'scripts' ? 'test/ci/' : `test/${area}/`;
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'));
  return tests.filter(
    (test) =>
      test.startsWith(mirrored) ||
      test.startsWith('test/transcripts/') ||
      test.includes(`/${stem}`) ||
      readFileSync(join(root, test), 'utf8').includes(`/${module}'`),
  );
}
