// One name, one meaning: no two files of src/ export the same name for two things.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { root } from '../run-tool';

/** Names that every command's folder exports. */
const agreed = ['row', 'run'];

/** Names declared with `export` at the top level of the file; re-exported names do not count. */
function exportedNames(text: string): string[] {
  const { statements } = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022);
  return statements.flatMap((statement): string[] => {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    return isNamed && statement.name ? [statement.name.text] : [];
  });
}

it('no name is exported by two files', () => {
  const homes = new Map<string, string[]>();
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    // The words of the two languages have the same names, and generated types those of the schemas.
    (file) => file.endsWith('.ts') && !/(^|[\\/])((messages|generated|zh|en)[\\/]|(zh|en)\.ts$)/.test(file),
  );
  for (const file of files)
    for (const name of exportedNames(readFileSync(join(root, 'src', file), 'utf8')))
      homes.set(name, [...(homes.get(name) ?? []), file]);
  expect(homes.size).toBeGreaterThan(500);
  const shared = [...homes].filter(([name, { length }]) => length > 1 && !agreed.includes(name));
  expect(Object.fromEntries(shared)).toEqual({});
});

it('sees functions, constants, classes, interfaces and types', () => {
  const text = `export function one() {}
export const two = 2, three = 3;
export class Four {}
export interface Five { readonly six: 6 }
export type Seven = 7;
const eight = 8;
export { nine } from './nine';`;
  expect(exportedNames(text)).toEqual(['one', 'two', 'three', 'Four', 'Five', 'Seven']);
});
