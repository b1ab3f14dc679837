// THIRD-PARTY-NOTICES names exactly the packages whose code is in dist/. The test finds them in another way than the
// generator: by source maps, which name the file and the line of each piece of a bundle.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBundles } from '../../scripts/bundles.mjs';
import { freshNotices, namedInside, noticeOf, packageFolders } from '../../scripts/generate-notices';
import { root } from '../run-tool';

const stored = readFileSync(`${root}THIRD-PARTY-NOTICES`, 'utf8');
const titles = [...stored.matchAll(/^={80}\n(.+) · .+\n={80}$/gm)].map(([, title = '']) => title);
const installed = titles.filter((title) => !title.includes('(inside '));
const carriedBy = (carrier: string): string[] =>
  titles.filter((title) => title.endsWith(`(inside ${carrier})`)).map((title) => title.replace(/ \(.*/, ''));

let bundles: Awaited<ReturnType<typeof makeBundles>>;
beforeAll(async () => {
  bundles = await makeBundles({ sourcemap: 'external' });
});

const packageOf = (path: string): string | undefined => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
/** The lines of a file, from 0, that a piece of the bundle comes from. */
function linesIn(bundle: { text: string; map: string } | undefined, file: RegExp): Set<number> {
  const map = new SourceMap(JSON.parse(bundle?.map ?? ''));
  const lines = new Set<number>();
  (bundle?.text ?? '').split('\n').forEach((text, line) => {
    for (let column = 0; column < text.length; column++) {
      const entry = map.findEntry(line, column);
      if ('originalSource' in entry && file.test(entry.originalSource)) lines.add(entry.originalLine);
    }
  });
  return lines;
}

describe('THIRD-PARTY-NOTICES', () => {
  it('is fresh (else: npm run generate)', async () => {
    expect(stored).toBe(await freshNotices());
  });

  it('names every package whose files are in a bundle, with its version, and no other', () => {
    const sources = bundles.flatMap(({ map }) => JSON.parse(map).sources as string[]);
    const names = new Set(sources.flatMap((source) => packageOf(source) ?? []));
    const expected = [...names].map((name) => {
      const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
      return `${name} ${version}`;
    });
    // Source maps lack what esbuild itself adds, and what was compiled into the validators before.
    const added = installed.filter((title) => /^(esbuild|ajv|fast-deep-equal) /.test(title));
    expect(added).toHaveLength(3);
    expect(installed).toEqual([...expected, ...added].sort());
  });

  it('names every package that docx carries into its bundle, and no other', () => {
    const lines = readFileSync(join(root, 'node_modules/docx/dist/index.mjs'), 'utf8').split('\n');
    const used = linesIn(
      bundles.find(({ file }) => file === 'docx.cjs'),
      /docx\/dist\/index\.mjs$/,
    );
    let region = '';
    const regions = new Set<string>();
    lines.forEach((text, number) => {
      region = /^\/\/#region (.*)/.exec(text)?.[1] ?? region;
      if (used.has(number)) regions.add(region);
    });
    const names = [...regions].flatMap(
      (name) => packageOf(name) ?? /^\\0(@?[^@/]+)/.exec(name)?.[1]?.replace('+', '/') ?? [],
    );
    expect(names.length).toBeGreaterThan(30);
    expect(carriedBy('docx')).toEqual([...new Set(names)].sort());
  });

  it('names what sql.js and jszip carry, as their files show', () => {
    const sql = readFileSync(join(root, 'node_modules/sql.js/dist/sql-wasm-inline.js'), 'latin1');
    const wasm = Buffer.from(/AGFzbQ[A-Za-z0-9+/]{1000,}/.exec(sql)?.[0] ?? '', 'base64').toString('latin1');
    expect(wasm).toContain('SQLite format 3');
    expect(wasm).toContain('extension-functions.c');
    expect(carriedBy('sql.js')).toEqual(['Emscripten', 'SQLite', 'extension-functions.c', 'musl']);
    const docx = readFileSync(join(root, 'node_modules/docx/dist/index.mjs'), 'utf8');
    const jszip = docx.slice(docx.indexOf('#region node_modules/jszip/'));
    for (const name of carriedBy('jszip')) expect(jszip).toMatch(new RegExp(`\\be\\("${name}"\\)`));
    expect(carriedBy('jszip')).toEqual(['immediate', 'lie', 'pako', 'setimmediate']);
  });

  it('holds a text for each, and no text is kept that it does not hold', () => {
    for (const entry of stored.split(/^={80}\n.+ · .+\n={80}\n/m).slice(1))
      expect(entry.trim().length).toBeGreaterThan(80);
    const kept = readdirSync(join(root, 'scripts/licences'), { recursive: true, encoding: 'utf8' });
    const names = kept
      .filter((name) => name.endsWith('.txt'))
      .map((name) => name.replace(/\.txt$/, '').replaceAll('\\', '/'));
    const carried = titles.filter((title) => title.includes('(inside ')).map((title) => title.replace(/ \(.*/, ''));
    expect(names.sort()).toEqual(carried.sort());
  });

  it('is in the package', () => {
    expect(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).files).toContain('THIRD-PARTY-NOTICES');
  });
});

describe('a package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tjcc-notices-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const made = (name: string, files: Readonly<Record<string, string>>): string => {
    mkdirSync(join(folder, name));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
    return join(folder, name);
  };

  it('gives its licence, and the authors that the licence speaks of', () => {
    const described = JSON.stringify({ name: 'a', version: '1.2.3', license: 'MIT' });
    const files = {
      'package.json': described,
      AUTHORS: 'Somebody\n',
      'License.md': 'By the authors. \r\n',
      'license.js': '',
    };
    expect(noticeOf(made('a', files))).toEqual({
      name: 'a',
      version: '1.2.3',
      licence: 'MIT',
      text: 'By the authors.\n\nSomebody',
    });
  });

  it('without a licence is refused', () => {
    const nothing = made('b', {
      'package.json': '{"name":"b","version":"1.0.0","license":"MIT"}',
      AUTHORS: 'Somebody',
    });
    expect(() => noticeOf(nothing)).toThrow('b 1.0.0 is bundled, but holds no licence');
    const unnamed = made('c', { 'package.json': '{"name":"c","version":"1.0.0"}', LICENSE: 'Do as you like.' });
    expect(() => noticeOf(unnamed)).toThrow('c 1.0.0 is bundled, but holds no licence');
  });

  it('is found by the path of a file in it', () => {
    const paths = [
      'src/main.ts',
      'node_modules/a/index.js',
      'node_modules/a/lib/b.js',
      'node_modules/a/node_modules/@c/d/e.js',
    ];
    expect(packageFolders(paths)).toEqual([
      'node_modules/esbuild',
      'node_modules/a',
      'node_modules/a/node_modules/@c/d',
    ]);
  });

  it('is found in the published file of another', () => {
    const text =
      '//#region src/a.ts\n//#endregion\n//#region node_modules/@b/c/d.js\n//#region \\0@e+f@1.0.0/g.js\n//#region \\0h/i.js\n';
    expect(namedInside(text)).toEqual(['@b/c', '@e/f', 'h']);
  });
});
