// Writes a YAML text in the standard layout: every name, value and comment in its order and on its line.
import type { FileKind } from '../../schema/kinds';
import { textWidth } from '../../util/text-width';
import { orderOf } from '../update/field-order';
import {
  type CommentLine,
  isGroup,
  type LayoutEntry,
  type LayoutGroup,
  type LayoutTree,
  type TypedScalar,
} from './entry';
import { inBrackets, nameText, scalarOnOneLine, textBlock } from './scalar';
import { readTree } from './tree';

/** Largest width, in cells, of a line with a list in brackets. */
const widestList = 120;

/** The text in the standard layout; undefined if it uses YAML that plans do not use. */
export function layOut(text: string, kind: FileKind | undefined): string | undefined {
  const tree = readTree(text.replaceAll('\r\n', '\n'));
  return tree && new Writer(kind).write(tree);
}

const blanks = (count: number): string => ' '.repeat(count);
const withComment = (line: string, comment: string): string => (comment === '' ? line : `${line} ${comment}`);

class Writer {
  private readonly lines: string[] = [];
  /** Whether a blank line would become part of the text block above it. */
  private isSealed = false;

  constructor(private readonly kind: FileKind | undefined) {}

  write({ root, below }: LayoutTree): string {
    this.notes(root.above, 0, true);
    if (root.head !== '') this.line(root.head);
    if (isGroup(root.value) && !isOneLine(root.value, 0)) this.group(root.value, root.beside, 0, '', []);
    else if (root.value) {
      if (root.isParted) this.blank();
      this.value(root, '', 0);
    }
    this.notes(below, 0);
    return this.lines.map((line) => `${line}\n`).join('');
  }

  /** `lead` is the start of the first line, `indent` columns wide: spaces or dashes. */
  private group(group: LayoutGroup, beside: string, indent: number, lead: string, path: readonly string[]): void {
    const entries = inFieldOrder(group, this.kind, path);
    entries.forEach((entry, index) => {
      const isFirst = index === 0;
      const notes = [...entry.above, { text: '', isParted: entry.isParted }];
      const isToPart = !isFirst && isPartedFrom(entries[index - 1], entry, group, indent, path);
      if (isToPart && !notes.some(({ isParted }) => isParted)) this.blank();
      this.notes(entry.above, indent, isFirst);
      if (entry.isParted && (!isFirst || entry.above.length > 0)) this.blank();
      this.entry(entry, isFirst ? lead : blanks(indent), indent, path);
    });
    this.notes(group.below, indent);
    // This comment came after the closing bracket, which is no longer written.
    if (beside !== '') this.line(blanks(indent) + beside);
  }

  private entry(entry: LayoutEntry, lead: string, indent: number, path: readonly string[]): void {
    const { name, value, head, between } = entry;
    const label = lead + (name ? `${nameText(name, lead)}:` : '-');
    const inner = name ? [...path, entryName(entry)] : path;
    const below = indent + 2;
    if (isGroup(value) && !fitsBehind(entry, value, textWidth(label) + 1)) {
      // An item begins on the line of its dash, unless there is a comment on that line or above its first field.
      const isCompact = !name && head === '' && value.entries[0]?.above.length === 0;
      if (!isCompact) this.line(withComment(label, head));
      this.group(value, entry.beside, below, isCompact ? `${label} ` : blanks(below), inner);
    } else if (head === '' && between.length === 0) {
      this.value(entry, value ? `${label} ` : label, below);
    } else {
      this.line(withComment(label, head));
      this.notes(between, below, true);
      this.value(entry, blanks(below), below);
    }
  }

  /** Writes a value that is one line or a block of text; the block is indented by `indent`. */
  private value({ value, beside }: LayoutEntry, lead: string, indent: number): void {
    const block = value && !isGroup(value) ? textBlock(value) : undefined;
    const text =
      block?.header ?? (isGroup(value) ? brackets(value) : value ? scalarOnOneLine(value, lead, beside) : '');
    this.line(withComment(lead + text, beside));
    const margin = blanks(Math.max(2, indent));
    for (const line of block?.lines ?? []) this.line(line === '' ? '' : margin + line);
    this.isSealed = block?.keepsBlanks === true;
  }

  /** Writes comments, without a blank line above the first one if it opens a collection (`isFirst`). */
  private notes(notes: readonly CommentLine[], indent: number, isFirst = false): void {
    notes.forEach(({ text, isParted }, index) => {
      if (isParted && !(isFirst && index === 0)) this.blank();
      this.line(blanks(indent) + text);
    });
  }

  private line(text: string): void {
    this.lines.push(text);
    this.isSealed = false;
  }

  private blank(): void {
    if (!this.isSealed && (this.lines.at(-1) ?? '') !== '') this.lines.push('');
  }
}

const entryName = ({ name }: LayoutEntry): string => String(name?.node.value);

/** Fields in the order of the schema; unchanged if a comment among them could refer to the fields after it. */
function inFieldOrder(
  { isList, entries, below }: LayoutGroup,
  kind: FileKind | undefined,
  path: readonly string[],
): readonly LayoutEntry[] {
  const [first, ...others] = entries;
  if (isList || !first || below.length > 0) return entries;
  const opening = path.length === 0 && first.isParted ? { ...first, above: [] } : first;
  if ([opening, ...others].some(isRemarked)) return entries;
  const order = orderOf(entries.map(entryName), kind, path.join('.'));
  if (!order) return entries;
  const ordered = order.flatMap((index) => entries[index] ?? []);
  // Comments above the first field stay at the top.
  return ordered.map((entry, index) => ({ ...entry, above: index === 0 ? first.above : [] }));
}

const isRemarked = ({ above, head, between, beside, value }: LayoutEntry): boolean =>
  above.length + between.length > 0 ||
  head !== '' ||
  beside !== '' ||
  (isGroup(value) && (value.below.length > 0 || value.entries.some(isRemarked)));

/** Whether a blank line separates two entries: between records and between sections of a file, not between evidence. */
function isPartedFrom(
  before: LayoutEntry | undefined,
  entry: LayoutEntry,
  { isList, entries }: LayoutGroup,
  indent: number,
  path: readonly string[],
): boolean {
  const isBlock = (one: LayoutEntry): boolean =>
    isGroup(one.value) &&
    !fitsBehind(one, one.value, indent + 2 + (one.name ? textWidth(nameText(one.name, blanks(indent))) : 0));
  if (isList) return path.at(-1) !== 'evidence' && entries.some(isBlock);
  const isSection = (one: LayoutEntry | undefined): boolean =>
    one !== undefined && entryName(one) !== 'evidence' && isBlock(one);
  return path.length === 0 && indent === 0 && (isSection(before) || isSection(entry));
}

/**
 * Whether the collection fits on the line of its name. A comment beside the name refers to the whole list, which keeps
 * its lines.
 */
const fitsBehind = ({ head }: LayoutEntry, group: LayoutGroup, width: number): boolean =>
  (head === '' || group.entries.length === 0) && isOneLine(group, width);

/**
 * Whether the list is written in brackets: only one-line values, no comments, and it fits on a line after `width`
 * cells.
 */
function isOneLine(group: LayoutGroup, width: number): boolean {
  if (group.entries.length === 0) return true;
  const isPlain = ({ value }: LayoutEntry): boolean =>
    value !== undefined && !isGroup(value) && inBrackets(value) !== undefined;
  if (!group.isList || group.below.length > 0 || !group.entries.every((entry) => isPlain(entry) && !isRemarked(entry)))
    return false;
  return width + textWidth(brackets(group)) <= widestList;
}

const brackets = ({ isList, entries }: LayoutGroup): string =>
  isList ? `[${entries.map(({ value }) => inBrackets(value as TypedScalar)).join(', ')}]` : '{}';
