// The careful way into a file: `yaml` with positions. Loaded only for a file that the quick reader doubts,
// or where a place is asked for, since it costs more than all the rest of a start.
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  visit,
} from 'yaml';
import type { Path, Problem, Span } from '../problem';
import { spanAt } from './span';

export interface YamlDocument {
  /** Undefined where the text is not YAML. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The span of a field's name or value; of the nearest parent that exists where the path leads nowhere. */
  locate(path: Path, at: 'key' | 'value'): Span;
}

export function readCarefully(text: string, file: string): YamlDocument {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false }) as Document.Parsed[];
  const [document] = documents;
  const problems: Problem[] = [];
  const spanOf = (offset: number, end: number): Span => {
    const { line, col } = lines.linePos(offset);
    return spanAt(text, Math.max(1, line), Math.max(1, col), end - offset);
  };
  for (const error of documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])) {
    const code = error.code === 'DUPLICATE_KEY' ? 'yaml/duplicate-key' : 'yaml/syntax';
    const span = spanOf(error.pos[0], Math.max(error.pos[0] + 1, error.pos[1]));
    problems.push({ code, file, span, params: { yaml: error.code, key: span.excerpt.trim().split(':')[0] ?? '' } });
  }
  const noteAdvanced = (what: string, range: readonly [number, number, ...unknown[]] | null | undefined): void => {
    problems.push({ code: 'yaml/advanced', file, span: spanOf(range?.[0] ?? 0, range?.[1] ?? 1), params: { what } });
  };
  if (documents.length > 1) noteAdvanced('---', documents[1]?.range);
  // Plans are plain data. Anchors could also blow up: a few lines can stand for billions of nodes.
  if (document) {
    visit(document, {
      Node(_key, node) {
        if (isAlias(node)) noteAdvanced(`*${node.source}`, node.range);
        else if (node.anchor) noteAdvanced(`&${node.anchor}`, node.range);
        else if (node.tag && problems.length === 0 && /!/.test(text.slice(0, node.range?.[0])) && hasTag(node, text)) {
          noteAdvanced('!', node.range);
        }
      },
    });
  }
  const value = problems.length === 0 ? document?.toJS() : undefined;
  return { value, problems, locate: (path, at) => locate(document, path, at, spanOf) };
}

/** Whether a tag such as !!str is written before the node. */
function hasTag(node: Node, text: string): boolean {
  const before = text.slice(0, node.range?.[0] ?? 0);
  return /(?:^|[\s[{,])![^\s]*\s*$/.test(before);
}

function locate(
  document: Document.Parsed | undefined,
  path: Path,
  at: 'key' | 'value',
  spanOf: (offset: number, end: number) => Span,
): Span {
  let node: unknown = document?.contents;
  let key: unknown;
  for (const step of path) {
    const child = childOf(node, step);
    if (!child) break;
    [key, node] = child;
  }
  const target = at === 'key' && isNode(key) ? key : isNode(node) ? node : isNode(key) ? key : document?.contents;
  if (!isNode(target) || !target.range) return spanOf(0, 1);
  // A mapping or list is long: its first line says where it is. A scalar is marked whole.
  const first = isScalar(target) ? target : firstScalar(target);
  const range = first?.range ?? target.range;
  return spanOf(range[0], range[1]);
}

function childOf(node: unknown, step: string | number): [key: unknown, value: unknown] | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === String(step));
    return pair ? [pair.key, pair.value] : undefined;
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? undefined : [item, item];
  }
  return undefined;
}

function firstScalar(node: unknown): Node | undefined {
  if (isScalar(node)) return node;
  if (isMap(node)) return firstScalar(node.items[0]);
  if (isSeq(node)) return firstScalar(node.items[0]);
  if (isPair(node)) return firstScalar(node.key);
  return undefined;
}
