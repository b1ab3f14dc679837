// Writes progress reports as YAML: one item of the list `updates`, or a whole new file.
import type { Update } from '../../schema/generated/types';
import { flowText, scalarText } from './scalar-text';

export interface TextLayout {
  /** Column (from 0) of the item's dash. */
  readonly indent: number;
  readonly newline: string;
}

/** Fields of an update in the order of the schema. */
const updateFieldOrder: readonly (keyof Update)[] = [
  'id',
  'on',
  'item',
  'also',
  'by',
  'note',
  'status',
  'stage',
  'percent',
  'difficulty',
  'next_step',
  'forecast',
  'waiver',
  'override',
  'confirms',
  'evidence',
];

/** The same for the fields that are mappings or lists of mappings. */
const orderWithin: Readonly<Record<string, readonly string[]>> = {
  forecast: ['due', 'reason', 'approved_by', 'approved_on'],
  waiver: ['owner', 'reason', 'until'],
  override: ['light', 'reason', 'until'],
  confirms: ['update', 'content'],
  evidence: ['title', 'publisher', 'url', 'path', 'published', 'sha256'],
};

/** The list item, from the spaces before its dash to the line end after its last line. */
export function updateText(update: Update, { indent, newline }: TextLayout): string {
  return toItem(fieldLines(update, updateFieldOrder))
    .map((line) => `${' '.repeat(indent)}${line}${newline}`)
    .join('');
}

/** Text of a new file. `name` is its path relative to the plan's folder, used to point editors to the schema. */
export function progressFileText(
  updates: readonly Update[],
  { name, comment }: { readonly name: string; readonly comment?: string },
): string {
  // The folder `schemas` is next to the plan's folder.
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
