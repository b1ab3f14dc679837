// A progress report as YAML text: one item of the list `updates`, or a whole new file of them.
import type { Update } from '../../schema/generated/types';
import { flowText, scalarText } from './scalar-text';

export interface TextLayout {
  /** The column, from 0, of the item's dash. */
  readonly indent: number;
  readonly newline: string;
}

/** The order of the schema. */
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
  return toItem(fieldLines(update, updateFieldOrder))
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
