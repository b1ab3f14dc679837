// Generates modules that export the rows of all commands and their words in each language. A folder of src/commands with
// an index.ts is a command; shared/ and generated/ have none.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const notice = '// Generated from the folders of src/commands by npm run generate. Do not edit.';

export const commandNames = (): string[] =>
  readdirSync(`${root}src/commands`)
    .filter((name) => existsSync(`${root}src/commands/${name}/index.ts`))
    .sort();

/** Text of every file that this script generates, by path. */
export function commandRegistries(names: readonly string[] = commandNames()): Record<string, string> {
  const rows = names.map((name) => `export { row as ${name} } from '../${name}/index';`);
  return {
    'src/commands/generated/rows.ts': `${[notice, ...rows].join('\n')}\n`,
    'src/messages/generated/zh.ts': wordsOf(names, 'zh'),
    'src/messages/generated/en.ts': wordsOf(names, 'en'),
  };
}

/** The words are imported as `importWords` and so on, because `import` and `export` cannot name variables. */
function wordsOf(names: readonly string[], language: 'zh' | 'en'): string {
  const imports = names.map(
    (name) => `import { ${language} as ${name}Words } from '../../commands/${name}/${language}';`,
  );
  const entries = names.map((name) => `  ${name}: ${name}Words,`);
  return `${[notice, ...imports, '', 'export const commands = {', ...entries, '};'].join('\n')}\n`;
}

export function generateCommands(): void {
  for (const [path, text] of Object.entries(commandRegistries())) writeFileSync(root + path, text);
}
