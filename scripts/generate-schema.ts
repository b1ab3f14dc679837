// Generates from schemas/*.schema.json the record types (types.ts) and the compiled validators (validators.js).
// Compiling them here keeps Ajv out of the tool, where it would cost 300–500 ms per start.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { _ } from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { valueFormats } from '../src/schema/value-formats';
import { generateFieldOrder } from './generate-field-order';

const schemasFolder = fileURLToPath(new URL('../schemas/', import.meta.url));
const outputFolder = fileURLToPath(new URL('../src/schema/generated/', import.meta.url));
const notice = '// Generated from schemas/ by scripts/generate-schema.ts. Do not edit.\n';

type Schema = JSONSchema & { $id: string };

export function readSchemas(): Schema[] {
  return readdirSync(schemasFolder)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(schemasFolder + name, 'utf8')) as Schema);
}

const baseName = ($id: string): string => $id.replace('.schema.json', '');
const pascal = (name: string): string =>
  name.replace(/(^|[-_])(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase());

/**
 * TypeScript types: one for each file (`PlanFile`, `TaskFile` …) and one for each entry of `$defs` (`Measure`,
 * `Pairing` …).
 */
export async function generateTypes(schemas: Schema[]): Promise<string> {
  // A field that refers to a definition and adds a title or description has the type of the definition.
  const plain = (value: unknown, inProperties = false): unknown => {
    if (Array.isArray(value)) return value.map((item) => plain(item));
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value);
    const reference = entries.find(([key]) => key === '$ref');
    if (reference && !inProperties) return { $ref: reference[1] };
    return Object.fromEntries(
      entries
        .filter(([key]) => inProperties || key !== 'title')
        .map(([key, item]) => [key, plain(item, key === 'properties' || key === '$defs')]),
    );
  };
  const wanted: Record<string, unknown> = {};
  for (const schema of schemas) {
    const name = baseName(schema.$id);
    const isCommon = name === 'common';
    for (const key of Object.keys((schema.$defs ?? {}) as object)) {
      if (isCommon && key !== 'evidence') continue;
      wanted[pascal(key)] = { $ref: `${schema.$id}#/$defs/${key}` };
    }
    if (!isCommon) wanted[`${pascal(name)}File`] = { $ref: schema.$id };
  }
  const root = { type: 'object', additionalProperties: false, properties: wanted } as JSONSchema;
  const byId = new Map(schemas.map((schema) => [schema.$id, plain(schema)]));
  const inline = (value: unknown, file: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => inline(item, file));
    if (value === null || typeof value !== 'object') return value;
    const reference = (value as { $ref?: string }).$ref;
    if (typeof reference === 'string') return { $ref: `#/$defs/${definitionName(reference, file)}` };
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inline(item, file)]));
  };
  const definitions: Record<string, unknown> = {};
  for (const [file, schema] of byId) {
    const { $defs, $id, $schema, ...whole } = schema as Record<string, unknown>;
    for (const [key, item] of Object.entries(($defs ?? {}) as object)) {
      definitions[definitionName(`#/$defs/${key}`, file)] = inline(item, file);
    }
    if (file !== 'common.schema.json') definitions[`${pascal(baseName(file))}File`] = inline(whole, file);
  }
  const text = await compile(
    { ...(inline(root, '') as JSONSchema), $defs: definitions as never, title: 'Everything' },
    'Everything',
    { bannerComment: notice, additionalProperties: false, style: { singleQuote: true, printWidth: 110 } },
  );
  return text;
}

function definitionName(reference: string, file: string): string {
  const [target, pointer] = reference.split('#');
  const home = target || file;
  const key = pointer?.replace('/$defs/', '');
  if (!key) return `${pascal(baseName(home))}File`;
  // `organization` names both an id in common and a record in organizations.
  if (home === 'common.schema.json' && key === 'organization') return 'OrganizationId';
  return pascal(key);
}

/** The schema without annotations, which only people read; this halves the compiled code. */
function withoutAnnotations(value: unknown, inProperties = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutAnnotations(item));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(
    ([key]) => inProperties || !['title', 'description', 'examples'].includes(key),
  );
  return Object.fromEntries(
    kept.map(([key, item]) => [key, withoutAnnotations(item, key === 'properties' || key === '$defs')]),
  );
}

export async function generateValidators(schemas: Schema[]): Promise<string> {
  const ajv = new Ajv2020({
    schemas: schemas.map((schema) => withoutAnnotations(schema) as Schema),
    formats: valueFormats,
    allErrors: true,
    messages: false,
    inlineRefs: false,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, formats: _`valueFormats` },
  });
  const names = schemas.map((schema) => schema.$id).filter((id) => id !== 'common.schema.json');
  const exports = Object.fromEntries(names.map((id) => [baseName(id), id]));
  const source = `import { valueFormats } from '../value-formats';\n${standaloneCode(ajv, exports)}`;
  // Ajv's standalone code still calls require() for its runtime, so it is bundled; ../value-formats stays an import.
  const bundled = await build({
    stdin: { contents: source, resolveDir: outputFolder, loader: 'js' },
    bundle: true,
    format: 'esm',
    write: false,
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    external: ['../value-formats'],
  });
  return `${notice}// @ts-nocheck\n/* eslint-disable */\n${bundled.outputFiles[0]?.text ?? ''}`;
}

/** An example value for each pattern, for messages: users cannot read patterns. */
export function generateExamples(schemas: Schema[]): string {
  const examples = new Map<string, string>();
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { pattern, examples: given } = value as { pattern?: unknown; examples?: unknown[] };
    if (typeof pattern === 'string' && given) examples.set(pattern, String(given[0]));
    Object.values(value).forEach(walk);
  };
  walk(schemas);
  const rows = [...examples].map(([pattern, example]) => `  ${JSON.stringify(pattern)}: ${JSON.stringify(example)},\n`);
  return `${notice}export const examples: Readonly<Record<string, string>> = {\n${rows.join('')}};\n`;
}

export async function generateSchemaCode(): Promise<void> {
  const schemas = readSchemas();
  writeFileSync(`${outputFolder}types.ts`, await generateTypes(schemas));
  writeFileSync(`${outputFolder}examples.ts`, generateExamples(schemas));
  writeFileSync(`${outputFolder}validators.js`, await generateValidators(schemas));
  writeFileSync(`${outputFolder}field-order.ts`, generateFieldOrder(schemas));
}
