// No import circles between the files of src/, neither of values nor of types.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { root } from '../run-tool';

type Imports = ReadonlyMap<string, readonly string[]>;

/** Path of each file from the root, to the paths of the files that it imports in any way. */
function importsIn(folder: string): Imports {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js)$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
  const known = new Set(names);
  return new Map(
    names.map((name) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, name), 'utf8'), true, true);
      const targets = importedFiles
        .filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => relative(root, join(root, dirname(name), fileName)).replaceAll('\\', '/'))
        .flatMap((path) => [path, `${path}.ts`, `${path}.js`, `${path}/index.ts`].find((one) => known.has(one)) ?? []);
      return [name, [...new Set(targets)]];
    }),
  );
}

/** Every circle that is found on a walk from file to file, as `a → b → a`; no file is walked from twice. */
function circlesIn(imports: Imports): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return circles;
}

it('no file of src/ imports itself by way of others', () => {
  const imports = importsIn('src');
  expect(imports.size).toBeGreaterThan(200);
  expect([...imports.values()].flat().length).toBeGreaterThan(600);
  expect(circlesIn(imports)).toEqual([]);
});

it('sees imports of types, and of values that are loaded later', () => {
  const imports = importsIn('src');
  expect(imports.get('src/commands/shared/command.ts')).toContain('src/page/page.ts');
  expect(imports.get('src/messages/index.ts')).toContain('src/messages/en/index.ts');
});

it('finds a circle of two and one of three', () => {
  const imports = new Map([
    ['a', ['b', 'c']],
    ['b', ['a']],
    ['c', ['d']],
    ['d', ['e', 'b']],
    ['e', ['c']],
  ]);
  expect(circlesIn(imports)).toEqual(['a → b → a', 'c → d → e → c']);
});
