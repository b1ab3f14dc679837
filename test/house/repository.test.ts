// The repository is self-contained: it holds no path of anybody's machine, and no path or link in it leads out of it. The
// paths of the checkout and of the temporary folder are read when the test runs.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run-tool';

/** Paths that tests and generators invent. Add a new one here only after checking that it is invented. */
const madeUp = new Set([
  // A person's home folder in a test of `~`.
  '/home/某',
  // Imports in the files that scripts/ writes into src/.
  ...['../value-formats', '../kinds', '../../../page/diagnostic', '../page', '../${name', '../../commands/${name'],
  // The test runner, where npm puts it.
  '../node_modules/vitest/vitest.mjs',
  // Files beside a plan that a test makes.
  ...[
    '../a',
    '../elsewhere',
    '../elsewhere/T07.yaml',
    '../../elsewhere/a.pdf',
    '../别处.pdf',
    '../../../../etc/passwd',
  ],
  ...['../evidence/2019/纪要.pdf', '../plan/progress/2018.yaml', '../progress/2019/2019-04-30-forum.yaml'],
  // A line that is cut.
  '../../s…',
]);

/** Folders that every system has, so that their names reveal nothing about a machine. */
const common = new Set(
  'bin boot dev etc home lib media mnt opt private proc root run sbin srv sys tmp usr var Users Volumes'.split(' '),
);

const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter(Boolean);
/** Files and folders of the repository, from its root. */
const ours = new Set(names.flatMap((name) => parentsOf(name)).concat('.'));
const texts = names.flatMap((name): [string, string][] => {
  try {
    return [[name, readFileSync(join(root, name), 'utf8')]];
  } catch {
    return []; // deleted, and not yet committed
  }
});

/** `a/b/c` → `a/b/c`, `a/b`, `a`. */
function parentsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/')).filter(Boolean);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Patterns for a folder of this machine and its parents, except folders that every system has. */
function patternsOf(folder: string): RegExp[] {
  const places = parentsOf(folder.replaceAll('\\', '/').replace(/\/$/, ''));
  return places.flatMap((place) => {
    const isDeep = /\/.*\//.test(place) || /^[A-Za-z]:\/./.test(place);
    if (isDeep) return new RegExp(`${escaped(place)}(?![\\w-])`);
    const name = place.replace(/^\//, '');
    if (common.has(name) || ours.has(name) || /^[A-Za-z]:$/.test(name)) return [];
    // At the top, a name counts only where a path starts with it.
    return new RegExp(`(?<![\\w./~)}-])${escaped(place)}(?![\\w-])`);
  });
}

/** The paths in a text that are of somebody's machine; `places` are folders of this one. */
function machinePaths(text: string, places: readonly string[]): string[] {
  const patterns = [
    /(?<![\w.])\/(?:home|Users)\/[\p{L}\p{N}_-]+/u,
    /(?<![\w.)}])\/root\/\w/,
    /(?<![\w.)}])\/var\/folders\/\w/,
    /\b[A-Za-z]:[\\/]+Users[\\/]+[\p{L}\p{N}_-]+/u,
    ...places.flatMap(patternsOf),
  ];
  return patterns
    .flatMap((pattern) => [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))])
    .map(([found]) => found)
    .filter((found) => !madeUp.has(found));
}

const isOurs = (path: string): boolean =>
  ['', '.ts', '.d.ts', '.js', '/index.ts'].some((ending) => ours.has(path.replace(/(?<=.)\/$/, '') + ending));

/** The relative paths (`../`) and Markdown links in a file's text that lead out of the repository, or nowhere. */
function strayPaths(name: string, text: string): string[] {
  const climbing = [...text.matchAll(/(?<![\w./\\])(?:\.\.\/)+[^\s'"`)\]}<>,;|，。）]*/g)].map(([path]) => path);
  const inShell = [...text.matchAll(/dirname "?\$(?:0|\{BASH_SOURCE[^}]*\})"?\)"?\/([\w./-]+)/g)].map(
    ([, path = '']) => path,
  );
  const links = name.endsWith('.md')
    ? [...text.matchAll(/\]\((?![a-z]+:|#)([^)\s]+)|^\[[^\]]+\]: (?![a-z]+:|#)(\S+)/gm)].map(([, a, b]) => a ?? b ?? '')
    : [];
  return [...climbing, ...inShell, ...links].filter((path) => {
    const target = posix.normalize(posix.join(posix.dirname(name), path.replace(/[#?].*/, '')));
    // Shown output may name a file of the repository relative to a file of the plan.
    const seenFromThere = path.replace(/^(?:\.\.\/)+/, '');
    return !isOurs(target) && !(seenFromThere && isOurs(seenFromThere)) && !madeUp.has(path);
  });
}

describe('the repository', () => {
  it('is seen whole', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(ours.has('test/house/repository.test.ts')).toBe(true);
  });

  it('holds no path of a machine', () => {
    const found = texts.flatMap(([name, text]) =>
      machinePaths(text, [root, tmpdir()]).map((path) => `${name}: ${path}`),
    );
    expect(found).toEqual([]);
  });

  it('has no path or link that leads out of it: each names one of its own files', () => {
    expect(texts.flatMap(([name, text]) => strayPaths(name, text).map((path) => `${name}: ${path}`))).toEqual([]);
  });
});

describe('the search', () => {
  // Joined from parts, so that this file itself contains no such path.
  const path = (...parts: readonly string[]): string => parts.join('/');
  const checkout = path('', 'builds', 'city', 'tjcc');

  it.each([
    ['a home folder', path('', 'home', 'li', 'tjcc')],
    ['one of a Mac', `file://${path('', 'Users', 'li', 'Desktop')}`],
    ['one of Windows', `"${['C:', 'Users', 'li'].join('\\\\')}"`],
    ['that of root', path('', 'root', 'tjcc')],
    ['a temporary folder of a Mac', path('', 'var', 'folders', 'x1', 'T')],
    ['the checkout', `see ${path(checkout, 'README.md')}`],
    ['a folder beside the checkout', path('', 'builds', 'city', 'notes.md')],
    ['a folder at the top', `cat ${path('', 'builds', 'other')}`],
  ])('finds %s', (_name, text) => {
    expect(machinePaths(text, [checkout])).not.toEqual([]);
  });

  it.each([
    ['a checkout that is named as a folder of ours', 'open /plan/tasks', '/plan'],
    ['a folder that every system has', 'tar -C /tmp', '/tmp'],
    ['an address', `https://example.cn${path('', 'home', 'page')}`, checkout],
    ['a longer name', `/buildsystem and ${'../'}builds/x`, checkout],
  ])('leaves alone %s', (_name, text, place) => {
    expect(machinePaths(text, [place])).toEqual([]);
  });

  const up = (count: number, rest: string): string => '../'.repeat(count) + rest;
  it.each([
    ['docs/x.md', `[a](${up(2, 'README.md')}x)`],
    ['docs/x.md', `see ${up(1, 'notes/design.md')}`],
    ['docs/x.md', '[a](architectur.md)'],
    ['docs/x.md', '[a]: architectur.md'],
    ['src/a/b.ts', `import { a } from '${up(3, 'other/main')}';`],
    ['src/a/b.ts', `import { a } from '${up(1, 'mian')}';`],
    ['scripts/x.json', `{ "extends": "${up(2, 'tsconfig.base.json')}" }`],
    ['scripts/ci/x.sh', `cd "$(dirname "$0")/${up(3, 'other')}"`],
  ])('finds in %s: %s', (name, text) => {
    expect(strayPaths(name, text)).not.toEqual([]);
  });

  it.each([
    ['docs/x.md', '[a](architecture.md#the-build), [b](https://example.cn/x.md), [c](#top), [d](../src)'],
    ['src/a/b.ts', `import { a } from '${up(1, 'main')}'; import('${up(1, 'commands/status')}');`],
    ['docs/x.md', '# yaml-language-server: $schema=../../../schemas/progress.schema.json'],
    ['scripts/ci/x.sh', 'cd "$(dirname "$0")/../.."'],
  ])('leaves alone in %s: %s', (name, text) => {
    expect(strayPaths(name, text)).toEqual([]);
  });
});
