// Adds a progress report at the end of a file in which every byte stays where it was: comments, line ends, layout.
import { canonicalJson } from '../../model/content-hash';
import { type PlanDocument, parseSource } from '../../parse/document';
import { isComplete } from '../../problem';
import type { Update } from '../../schema/generated/types';
import { updateText } from './update-text';

/**
 * Why a file is left alone: it is not UTF-8; its list is written in brackets; it holds no list `updates`; or it is
 * broken, or written in a way in which what stands behind its end would change it or not be part of the list.
 */
export type AppendRefusal = 'encoding' | 'flow' | 'not-a-list' | 'broken';

/** The old bytes and, behind them, the report: what parses to anything but that is refused. */
export async function appendUpdate(
  bytes: Uint8Array,
  update: Update,
): Promise<Uint8Array | { readonly refused: AppendRefusal }> {
  const before = await parseBytes(bytes);
  if (before.problems.some(({ code }) => code === 'file/encoding')) return { refused: 'encoding' };
  // A layout that was mended in memory was guessed at; what is added would stand on the guess.
  if (before.text === undefined || before.value === undefined || !isComplete(before.problems))
    return { refused: 'broken' };
  const list = await findList(before.text);
  if ('refused' in list) return list;
  // Not the document's text, in which hidden signs are gone, behind the last line too.
  const added = new TextEncoder().encode(insertion(new TextDecoder().decode(bytes), list, update));
  const after = new Uint8Array(bytes.length + added.length);
  after.set(bytes);
  after.set(added, bytes.length);
  return isAsWanted(await parseBytes(after), before, update) ? after : { refused: 'broken' };
}

const parseBytes = (bytes: Uint8Array): Promise<PlanDocument> => parseSource({ file: '', name: '', bytes });

interface List {
  /** The column of its dashes. */
  readonly indent: number;
  /** Whether blank lines part its items; so they do by default. */
  readonly isSpaced: boolean;
}

async function findList(text: string): Promise<List | { refused: AppendRefusal }> {
  const { isMap, isNode, isSeq, parseDocument } = await import('yaml');
  const root = parseDocument(text).contents;
  const list = isMap(root) ? root.get('updates', true) : undefined;
  if (!isMap(root) || !isSeq(list) || !list.range) return { refused: 'not-a-list' };
  if (root.flow || list.flow) return { refused: 'flow' };
  const [first] = list.range;
  const last = list.items.at(-1);
  const lastStart = isNode(last) ? last.range?.[0] : undefined;
  return {
    indent: first - text.lastIndexOf('\n', first - 1) - 1,
    isSpaced: list.items.length < 2 || /\n[ \t\r]*\n/.test(text.slice(first, lastStart)),
  };
}

function insertion(text: string, { indent, isSpaced }: List, update: Update): string {
  const [all, windows] = [/\n/g, /\r\n/g].map((ends) => text.match(ends)?.length ?? 0);
  const newline = (windows ?? 0) * 2 > (all ?? 0) ? '\r\n' : '\n';
  const missing = /[\r\n]$/.test(text) ? '' : newline;
  const last = /[^\n\r]*$/.exec(text.replace(/\r?\n$/, ''))?.[0].trim() ?? '';
  // A comment at the end must not seem to speak of what is added.
  const blank = last !== '' && (isSpaced || last.startsWith('#')) ? newline : '';
  return missing + blank + updateText(update, { indent, newline });
}

/** Whether the file now says what it said before and the new report, and nothing new is wrong with its form. */
function isAsWanted(after: PlanDocument, before: PlanDocument, update: Update): boolean {
  const { updates = [], ...rest } = before.value as { updates?: readonly unknown[] };
  // Hidden signs in the report itself are for the caller to judge.
  const others = ({ problems }: PlanDocument): number =>
    problems.filter(({ code }) => code !== 'text/invisible').length;
  return (
    isComplete(after.problems) &&
    others(after) === others(before) &&
    canonicalJson(after.value) === canonicalJson({ ...rest, updates: [...updates, update] })
  );
}
