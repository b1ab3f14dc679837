// Reads a YAML text as a tree of fields and items, each with the comments above, beside and below it.
import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Comment, type CommentsAndDashes, findCommentsAndDashes } from './comments';
import type { CommentLine, LayoutEntry, LayoutGroup, LayoutTree, TypedScalar } from './entry';

/** The tree; undefined if the text uses YAML that plans do not use. Lines must end with LF. */
export function readTree(text: string): LayoutTree | undefined {
  const marks = findCommentsAndDashes(text);
  return marks.isUnusual ? undefined : new TreeReader(text, marks).read();
}

type Collection = YAMLMap | YAMLSeq;
const nodeRange = (node: unknown): readonly [start: number, end: number] => {
  const [start = 0, end = 0] = (node as Node | null)?.range ?? [];
  return [start, end];
};

/** Offsets of a field or an item. */
interface NodeRange {
  /** Start of its name or dash; -1 for the document itself. */
  readonly start: number;
  /** End of its name or dash. */
  readonly end: number;
  /** Start of the next field or item. */
  readonly limit: number;
}

const emptyEntry: LayoutEntry = {
  ...{ above: [], isParted: false, name: undefined, head: '', between: [] },
  ...{ value: undefined, beside: '' },
};

class TreeReader {
  private isUnusual = false;
  /** Index of the next comment that has not been assigned yet. */
  private next = 0;
  private readonly dashes = new Map<unknown, readonly number[]>();

  constructor(
    private readonly text: string,
    private readonly marks: CommentsAndDashes,
  ) {}

  read(): LayoutTree | undefined {
    const { contents } = parseDocument(this.text, { uniqueKeys: false });
    this.findDashes(contents, [...this.marks.dashes]);
    const [start] = nodeRange(contents);
    const place: NodeRange = { start: -1, end: start, limit: Number.POSITIVE_INFINITY };
    // Comments above the first field belong to that field.
    const above = isCollection(contents) && contents.items.length > 0 ? [] : this.before(start);
    const root = this.isNothing(contents) ? emptyEntry : this.entry(undefined, contents, place);
    const tree = { root: { ...root, above, isParted: this.isParted(start) }, below: this.before(place.limit) };
    return this.isUnusual ? undefined : tree;
  }

  /** Assigns the dashes to list items: the tree of `yaml` knows the places of values, but not of dashes. */
  private findDashes(node: unknown, left: number[]): void {
    if (isPair(node)) this.findDashes(node.value, left);
    else if (isMap(node)) for (const pair of node.items) this.findDashes(pair, left);
    else if (isSeq(node)) {
      const own: number[] = [];
      for (const item of node.items) {
        if (!node.flow) own.push(left.shift() ?? 0);
        this.findDashes(item, left);
      }
      this.dashes.set(node, own);
    }
  }

  private entry(name: TypedScalar | undefined, node: unknown, place: NodeRange): LayoutEntry {
    const above = place.start < 0 ? [] : this.before(place.start);
    const common = { above, isParted: this.isParted(place.start), name };
    const [start, end] = nodeRange(node);
    if (isCollection(node) && node.items.length > 0) {
      const head = this.beside(place.end);
      const value = this.group(node as Collection, place);
      return { ...common, head, between: [], value, beside: node.flow ? this.beside(end) : '' };
    }
    if (this.isNothing(node))
      return { ...common, head: '', between: [], value: undefined, beside: this.beside(place.end) };
    const isSplit = this.commentBefore(start) !== undefined;
    const head = isSplit ? this.beside(place.end) : '';
    const between = this.before(start);
    if (isCollection(node)) {
      const value = this.group(node as Collection, place);
      return { ...common, head, between, value, beside: this.beside(end) };
    }
    if (!isScalar(node)) this.isUnusual = true;
    const typed = this.text.slice(start, end);
    const header = /^[|>][^ \n]*/.exec(typed)?.[0].length;
    const beside = this.beside(header === undefined ? end : start + header);
    return { ...common, head, between, value: { node: node as Scalar, typed }, beside };
  }

  private isNothing(node: unknown): boolean {
    const [start, end] = nodeRange(node);
    return start === end;
  }

  private group(node: Collection, place: NodeRange): LayoutGroup {
    const dashes = this.dashes.get(node);
    const starts = node.items.map((item, index) => dashes?.[index] ?? nodeRange(isPair(item) ? item.key : item)[0]);
    const entries = node.items.map((item, index): LayoutEntry => {
      const start = starts[index] ?? 0;
      const limit = starts[index + 1] ?? place.limit;
      if (!isPair(item)) return this.entry(undefined, item, { start, end: node.flow ? start : start + 1, limit });
      if (!isScalar(item.key)) this.isUnusual = true;
      const [, end] = nodeRange(item.key);
      const name = { node: item.key as Scalar, typed: this.text.slice(start, end) };
      return this.entry(name, item.value, { start, end, limit });
    });
    const below = this.below(node, place);
    // A comment in an empty collection belongs to nothing.
    if (entries.length === 0 && below.length > 0) this.isUnusual = true;
    return { isList: isSeq(node), entries, below };
  }

  private below(node: Collection, { start, limit }: NodeRange): CommentLine[] {
    const [, end] = nodeRange(node);
    const notes: CommentLine[] = [];
    for (;;) {
      const comment = this.commentBefore(node.flow ? end : limit);
      // A comment indented no deeper than the name or the dash belongs to what comes next.
      if (!comment || !(node.flow || (comment.isAlone && this.columnOf(comment.offset) > this.columnOf(start))))
        return notes;
      notes.push(...this.before(comment.offset + 1));
    }
  }

  private commentBefore(limit: number): Comment | undefined {
    const comment = this.marks.comments[this.next];
    return comment && comment.offset < limit ? comment : undefined;
  }

  private before(limit: number): CommentLine[] {
    const notes: CommentLine[] = [];
    for (let comment = this.commentBefore(limit); comment; comment = this.commentBefore(limit)) {
      notes.push({ text: comment.text, isParted: this.isParted(comment.offset) });
      this.next += 1;
    }
    return notes;
  }

  /** Comment on the same line, if only punctuation and white space come between; else empty. */
  private beside(from: number): string {
    const comment = this.marks.comments[this.next];
    if (!comment || comment.offset < from || comment.lineStart > from) return '';
    if (!/^[ \t:,[{]*$/.test(this.text.slice(from, comment.offset))) return '';
    this.next += 1;
    return comment.text;
  }

  /** Column (from 0) of an offset; -1 for the document itself, which is left of everything. */
  private columnOf(offset: number): number {
    return offset < 0 ? -1 : offset - this.text.lastIndexOf('\n', offset - 1) - 1;
  }

  private isParted(offset: number): boolean {
    const lineStart = this.text.lastIndexOf('\n', offset - 1) + 1;
    if (lineStart === 0 || !/^[ \t]*$/.test(this.text.slice(lineStart, offset))) return false;
    return /(?:^|\n)[ \t]*\n$/.test(this.text.slice(this.text.lastIndexOf('\n', lineStart - 2), lineStart));
  }
}
