// Writes into schemas/output/ the lists that the source has: names of commands, codes of problems, formats, kinds. Everything
// else in those schemas is written by hand and keeps its layout.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isSeq, parseDocument } from 'yaml';
import { shells } from '../src/commands/completion/run';
import { commandTable } from '../src/commands/index';
import { gateCodes } from '../src/evaluate/guards/codes';
import { blames, failLevels } from '../src/evaluate/guards/gate';
import { guardCodes } from '../src/evaluate/guards/guard';
import { lights, outcomes, stages, statuses } from '../src/evaluate/snapshot/item';
import { drawings } from '../src/export/exporting';
import { problemCodes } from '../src/problem';
import { exportFormats } from '../src/render/formats';
import { kinds } from '../src/schema/kinds';

// biome-ignore lint/suspicious/noExplicitAny: a schema, of which only the path is known
type Json = any;
type Values = readonly (string | null)[];

const data = ['properties', 'data', 'properties'];

/** The lists: name of the schema, path of the object that holds the `enum`, and its values. */
export const lists: readonly (readonly [schema: string, path: readonly string[], values: Values])[] = [
  [
    'envelope',
    ['properties', 'kind'],
    commandTable.filter(({ formats }) => formats.includes('json')).map(({ name }) => name),
  ],
  ['validate', ['$defs', 'code'], Object.keys(problemCodes)],
  ['check', ['$defs', 'code'], gateCodes],
  ['check', ['$defs', 'guard', 'properties', 'code'], guardCodes],
  ['check', ['$defs', 'blamed', 'properties', 'blame'], blames],
  ['check', ['$defs', 'failOn'], failLevels],
  ['item', ['$defs', 'kind'], kinds],
  ['item', ['$defs', 'status'], [...statuses, 'unstated', 'no-report']],
  ['item', ['$defs', 'outcome'], outcomes],
  ['item', ['$defs', 'stage'], stages],
  ['item', ['$defs', 'light'], lights],
  ['list', [...data, 'kind'], [...kinds, 'deadline']],
  ['search', [...data, 'hits', 'items', 'properties', 'kind'], [...kinds, 'plan']],
  ['completion', [...data, 'shell'], shells],
  ['export', [...data, 'format'], exportFormats],
  ['export', [...data, 'drawing'], [...drawings, null]],
  ['export', [...data, 'kind'], [...kinds, 'deadline', null]],
];

const root = fileURLToPath(new URL('..', import.meta.url));
const pathOf = (schema: string): string => `schemas/output/${schema}.schema.json`;

/** Path to text, of the schemas that hold one of the lists. `read` gives the present text of a schema. */
export function outputSchemas(
  read = (path: string): string => readFileSync(root + path, 'utf8'),
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [schema, path, values] of lists) {
    const name = pathOf(schema);
    texts[name] = withEnum(texts[name] ?? read(name), path, values);
  }
  return texts;
}

/** The schema's text with these values in the `enum` at the path. Throws if there is none. A list that has them keeps its layout. */
export function withEnum(text: string, path: readonly string[], values: Values): string {
  const present = [...path, 'enum'].reduce<Json>((value, key) => value?.[key], JSON.parse(text));
  if (JSON.stringify(present) === JSON.stringify(values)) return text;
  // JSON is YAML, whose parser tells where a value stands.
  const node = parseDocument(text).getIn([...path, 'enum'], true);
  if (!isSeq(node) || !node.range) throw new Error(`there is no enum at ${path.join('/')}`);
  const [start, end] = node.range;
  const line = text.lastIndexOf('\n', start) + 1;
  const indent = /^ */.exec(text.slice(line))?.[0] ?? '';
  return text.slice(0, start) + writeList(values, indent, start - line) + text.slice(end);
}

/** On one line if that has room, else several values to a line. */
function writeList(values: Values, indent: string, column: number): string {
  const words = values.map((value) => JSON.stringify(value));
  const short = `[${words.join(', ')}]`;
  if (column + short.length <= 110) return short;
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${indent}  ${last}, ${word},`.length <= 118)
      lines[lines.length - 1] = `${last}, ${word}`;
    else lines.push(word);
  }
  return `[\n${lines.map((one) => `${indent}  ${one}`).join(',\n')}\n${indent}]`;
}

export function generateOutputEnums(): void {
  for (const [path, text] of Object.entries(outputSchemas())) writeFileSync(root + path, text);
}
