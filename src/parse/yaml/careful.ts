// Reads a file with the `yaml` package, with positions. Loaded only if the quick reader doubts, or a position is
// needed, because loading it takes longer than the rest of a start.
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
import type { Path, Problem, SourceSpan } from '../../problem';
import { spanAt } from '../span';

export interface YamlDocument {
  /** Undefined if the text is not valid YAML, or not plain data. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Span of a field's name or value; of the nearest existing parent if there is nothing at the path. */
  locate(path: Path, at: 'key' | 'value'): SourceSpan;
  /** First and last line (from 1) of the whole value, including its name; undefined if there is nothing at the path. */
  extent(path: Path): readonly [first: number, last: number] | undefined;
}

export function readCarefully(text: string, file: string): YamlDocument {
  const lines = new LineCounter();
  const spanOf = (offset: number, end: number): SourceSpan => {
    const { line, col } = lines.linePos(offset);
    return spanAt(text, Math.max(1, line), Math.max(1, col), end - offset);
  };
  try {
    return readDocuments(text, file, lines, spanOf);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Thousands of nested brackets overflow the stack.
    const span = spanAt(text, 1, 1);
    return {
      value: undefined,
      problems: [{ code: 'yaml/syntax', file, span, params: { yaml: 'RESOURCE_EXHAUSTION' } }],
      locate: () => span,
      extent: () => undefined,
    };
  }
}

function readDocuments(
  text: string,
  file: string,
  lines: LineCounter,
  spanOf: (offset: number, end: number) => SourceSpan,
): YamlDocument {
  const documents = [
    ...parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      // Its own search for duplicate keys takes quadratic time.
      uniqueKeys: false,
    }),
  ] as Document.Parsed[];
  const [document] = documents;
  const problems: Problem[] = [];
  // Only the first syntax error is reported: later ones mostly follow from it.
  const [error] = documents
    .flatMap(({ errors, warnings }) => [...errors, ...warnings])
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  if (error) {
    const { yaml, from, to } = truePlace(error, document, text);
    problems.push({ code: 'yaml/syntax', file, span: spanOf(from, to), params: { yaml } });
  }
  const advanced = new Set<number>();
  const noteAdvanced = (what: string, from: number): void => {
    const span = spanOf(from, from + what.length);
    // Reported once per line: a few lines can hold thousands.
    if (advanced.has(span.line)) return;
    advanced.add(span.line);
    problems.push({ code: 'yaml/advanced', file, span, params: { what } });
  };
  if (documents.length > 1) noteAdvanced('---', Math.max(0, text.lastIndexOf('---', documents[1]?.range[0])));
  // Plans are plain data. Anchors could also expand a few lines to billions of nodes.
  if (document) {
    visit(document, {
      Map(_key, { items }) {
        const seen = new Set<unknown>();
        for (const { key } of items) {
          if (!isScalar(key)) {
            if (isNode(key) && key.range) noteAdvanced('?', key.range[0]);
            continue;
          }
          if (seen.has(key.value) && key.range) {
            const span = spanOf(key.range[0], key.range[1]);
            problems.push({ code: 'yaml/duplicate-key', file, span, params: { key: String(key.value) } });
          }
          seen.add(key.value);
        }
      },
    });
    visit(document, {
      Node(_key, node) {
        const from = node.range?.[0] ?? 0;
        if (isAlias(node)) noteAdvanced(`*${node.source}`, from);
        else if (node.anchor) noteAdvanced(`&${node.anchor}`, Math.max(0, text.lastIndexOf(`&${node.anchor}`, from)));
        else if (node.tag) {
          const at = Math.max(0, text.lastIndexOf('\n', from - 1), text.slice(0, from).search(/![^\n]*\s*$/));
          noteAdvanced(/^![^\s]*/.exec(text.slice(at, at + 80))?.[0] ?? '!', at);
        }
      },
    });
  }
  // An empty file is null, not undefined, so that the schema reports what is missing.
  const value = problems.length === 0 ? (document?.toJS() ?? null) : undefined;
  const extent = (path: Path): readonly [number, number] | undefined => {
    const [key, node] = nodesAt(document, path) ?? [];
    if (!isNode(key) || !key.range) return undefined;
    const to = (isNode(node) && node.range ? node : key).range?.[1] ?? 0;
    const end = text.slice(0, to).trimEnd().length;
    return [lines.linePos(key.range[0]).line, lines.linePos(Math.max(key.range[0], end - 1)).line];
  };
  return { value, problems, locate: (path, at) => locate(document, path, at, spanOf), extent };
}

function nodesAt(document: Document.Parsed | undefined, path: Path): [key: unknown, value: unknown] | undefined {
  let found: [unknown, unknown] | undefined = [document?.contents, document?.contents];
  for (const step of path) found = found && childOf(found[1], step);
  return found;
}

/** The place of the mistake itself, which is often before the place where `yaml` notices it. */
function truePlace(
  { code, pos }: { code: string; pos: readonly [number, number] },
  document: Document.Parsed | undefined,
  text: string,
): { yaml: string; from: number; to: number } {
  const [from] = pos;
  // How deep it got depends on the machine, but the same input must give the same answer.
  if (code === 'RESOURCE_EXHAUSTION') return { yaml: code, from: 0, to: 1 };
  const place = { yaml: code, from, to: Math.max(from + 1, pos[1]) };
  // An unclosed quotation mark swallows lines, since plans have no quoted text over several lines.
  let quote: readonly [number, number, ...unknown[]] | undefined;
  visit(document ?? null, {
    Scalar(_key, { type, range }) {
      if (!type?.startsWith('QUOTE') || !range || range[0] > from) return;
      const isOpen = code === 'MISSING_CHAR' && range[1] >= from;
      const isLong = range[1] >= text.lastIndexOf('\n', from) && text.slice(range[0], range[1]).includes('\n');
      if (isOpen || isLong) quote ??= range;
    },
  });
  if (quote) return { yaml: 'MISSING_CHAR', from: quote[0], to: quote[0] + text.slice(quote[0]).search(/\r?\n|$/) };
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return place;
  const rest = text.slice(from).search(/\r?\n|$/);
  if (/:(?:\s|$)/.test(text.slice(from, from + rest))) return { ...place, to: from + Math.max(1, rest) };
  // With only one colon on this line, the next line is indented too far and was read as its continuation.
  const next = from + rest + text.slice(from + rest).search(/\S|$/);
  return { yaml: 'BAD_INDENT', from: next, to: next + 1 };
}

function locate(
  document: Document.Parsed | undefined,
  path: Path,
  at: 'key' | 'value',
  spanOf: (offset: number, end: number) => SourceSpan,
): SourceSpan {
  let node: unknown = document?.contents;
  let key: unknown;
  for (const step of path) {
    const child = childOf(node, step);
    if (!child) break;
    [key, node] = child;
  }
  const target = at === 'key' && isNode(key) ? key : isNode(node) ? node : isNode(key) ? key : document?.contents;
  if (!isNode(target) || !target.range) return spanOf(0, 1);
  // A mapping or list is marked at its first scalar only, because it is long.
  const first = isScalar(target) ? target : firstScalar(target);
  const range = first?.range ?? target.range;
  // An empty value has no place, so the field's name is marked.
  if (range[0] === range[1] && isNode(key) && key.range) return spanOf(key.range[0], key.range[1]);
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
