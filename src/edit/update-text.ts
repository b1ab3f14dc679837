// A progress report as YAML text: one item of the list `updates`, or a whole new file of them.
import { firstInvisible } from '../parse/habits';
import type { Update } from '../schema/generated/types';

export interface TextLayout {
  /** The column, from 0, of the item's dash. */
  readonly indent: number;
  readonly newline: string;
}

/** The order of the schema. */
const order: readonly (keyof Update)[] = [
  'id',
  'on',
  'item',
  'also',
  'by',
  'note',
  'status',
  'stage',
  'percent',
  'forecast',
  'waiver',
  'override',
  'confirms',
  'evidence',
];

/** The same inside of the fields that are mappings, or lists of mappings. */
const orderWithin: Readonly<Record<string, readonly string[]>> = {
  forecast: ['due', 'reason', 'approved_by', 'approved_on'],
  waiver: ['owner', 'reason', 'until'],
  override: ['light', 'reason', 'until'],
  confirms: ['update', 'content'],
  evidence: ['title', 'publisher', 'url', 'path', 'published', 'sha256'],
};

/** The item, from the spaces before its dash to the end of its last line. */
export function updateText(update: Update, { indent, newline }: TextLayout): string {
  return toItem(fieldLines(update, order))
    .map((line) => `${' '.repeat(indent)}${line}${newline}`)
    .join('');
}

/** A new file; `name` is its own below the plan's folder, from which the editor is told where the schema lies. */
export function progressFileText(
  updates: readonly Update[],
  { name, comment }: { readonly name: string; readonly comment?: string },
): string {
  // The plan's folder lies beside `schemas`.
  const upwards = '../'.repeat(name.split('/').length);
  const head = [`yaml-language-server: $schema=${upwards}schemas/progress.schema.json`];
  if (comment) head.push(...comment.split(/[\r\n]+/));
  const items = updates.map((update) => updateText(update, { indent: 2, newline: '\n' }));
  return `${head.map((line) => `# ${line}`.trimEnd()).join('\n')}\n\nupdates:\n${items.join('\n')}`;
}

function fieldLines(record: object, names: readonly string[]): string[] {
  const values = new Map<string, unknown>(Object.entries(record));
  return names.flatMap((name) => {
    const value = values.get(name);
    if (value === undefined) return [];
    if (value === null || typeof value !== 'object') return [`${name}: ${scalarText(value)}`];
    const within = orderWithin[name] ?? [];
    if (!Array.isArray(value)) return [`${name}:`, ...fieldLines(value, within).map(deeper)];
    if (within.length === 0 || value.length === 0) return [`${name}: [${value.map(flowText).join(', ')}]`];
    return [`${name}:`, ...value.flatMap((item: object) => toItem(fieldLines(item, within)).map(deeper))];
  });
}

const deeper = (line: string): string => `  ${line}`;
const toItem = (lines: readonly string[]): string[] => lines.map((line, index) => (index === 0 ? '- ' : '  ') + line);

/** What YAML 1.2 reads as something other than text, and a little more. */
const otherType =
  /^(?:~|null|true|false|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|0[ox][\da-f]+|[-+]?\.(?:inf|nan))$/i;

/** YAML's own signs at the beginning, and the wide bracket, which is taken for a list that was typed wide. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`［]/;

/** A name and a comment begin here; of any blank before `#` we say ourselves that it takes the rest away. */
const cutsText = /: |:$|\s#/;

/** Signs that nobody sees, that end a line, or that are no text by themselves: never put into a file as they are. */
const isUnsafe = (sign: string): boolean =>
  /[\t\n\r\ud800-\udfff\ufffe\uffff]/u.test(sign) || firstInvisible(sign) !== undefined;

function scalarText(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const isPlain =
    value.trim() === value &&
    value !== '' &&
    !isUnsafe(value) &&
    !indicator.test(value) &&
    !cutsText.test(value) &&
    !otherType.test(value);
  return isPlain ? value : quoted(value);
}

/** Inside of brackets, commas and wide signs mean something too: only what has the form of an id stands plain. */
function flowText(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return /^[A-Za-z][\w.-]*$/.test(value) && !otherType.test(value) ? value : quoted(value);
}

/** On one line whatever it holds: a long line is never folded, since every fold could be taken for another text. */
const quoted = (text: string): string => `"${text.replace(/["\\]|[^ -~]/gu, escaped)}"`;

function escaped(sign: string): string {
  if (sign === '"' || sign === '\\') return `\\${sign}`;
  if (!isUnsafe(sign)) return sign;
  // Not \b and \f: what is forbidden is to be seen for what it is.
  const short = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }[sign];
  return short ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
