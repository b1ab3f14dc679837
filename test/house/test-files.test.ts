// Every file under test/ is short, and says at its top what it is for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run-tool';

/** The most lines that a file may have. A longer one is split by subject. */
const most = 400;

const files = readdirSync(join(root, 'test'), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    file: path.slice(root.length).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }));

describe('every file under test/', () => {
  it('is seen', () => {
    const own = files.map(({ file }) => file);
    expect(own).toContain('test/house/test-files.test.ts');
    expect(own).toContain('test/run-tool.ts');
  });

  it(`has at most ${most} lines`, () => {
    const long = files
      .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > most);
    expect(long).toEqual([]);
  });

  it('opens with a sentence saying what it is for', () => {
    expect(files.filter(({ text }) => !/^\/\/ \S/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  // All tests have the same time limit (vitest.config.ts); npm run bench measures times.
  it('uses no clock and no random numbers, and sets no short time limit', () => {
    const forbidden = /Date\.now|performance\.now|Math\.random|\bsetTimeout|timeout: \d{1,2}_/;
    const found = files.filter(({ file, text }) => !file.startsWith('test/house/') && forbidden.test(text));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  // Test files share processes: a module that another file has loaded is not replaced any more.
  it('replaces no module', () => {
    const found = files.filter(
      ({ file, text }) => !file.startsWith('test/house/') && /\bvi\.(?:doMock|mock)\b/.test(text),
    );
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});
