// Appends a progress report to a file without changing any existing byte: comments, line ends and layout stay.
import { canonicalJson } from '../../model/content-hash';
import { type PlanDocument, parseSource } from '../../parse/document';
import { isComplete } from '../../problem';
import type { Update } from '../../schema/generated/types';
import { updateText } from './update-text';

/**
 * Why nothing can be appended: the file is not UTF-8; its list is in brackets; it has no list `updates`; it is broken,
 * or written so that appended text would change it or not become part of the list.
 */
export type AppendRefusal = 'encoding' | 'flow' | 'not-a-list' | 'broken';

/** The old bytes followed by the report; refused if the result does not parse to exactly that. */
export async function appendUpdate(
  bytes: Uint8Array,
  update: Update,
): Promise<Uint8Array | { readonly refused: AppendRefusal }> {
  const before = await parseBytes(bytes);
  if (before.problems.some(({ code }) => code === 'file/encoding')) return { refused: 'encoding' };
  // Mended layout is a guess, and the appended text would depend on it.
  if (before.text === undefined || before.value === undefined || !isComplete(before.problems))
    return { refused: 'broken' };
  const list = await findList(before.text);
  if ('refused' in list) return list;
  // Not `before.text`, from which invisible characters were removed, even after the last line.
  const added = new TextEncoder().encode(insertion(new TextDecoder().decode(bytes), list, update));
  const after = new Uint8Array(bytes.length + added.length);
  after.set(bytes);
  after.set(added, bytes.length);
  return isAsWanted(await parseBytes(after), before, update) ? after : { refused: 'broken' };
}

const parseBytes = (bytes: Uint8Array): Promise<PlanDocument> => parseSource({ file: '', name: '', bytes });

interface List {
  /** Column (from 0) of its dashes. */
  readonly indent: number;
  /** Whether blank lines separate its items; true for fewer than two items. */
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
  // A comment at the end must not seem to belong to the new report.
  const blank = last !== '' && (isSpaced || last.startsWith('#')) ? newline : '';
  return missing + blank + updateText(update, { indent, newline });
}

/** Whether the file now contains what it did before plus the new report, without new problems. */
function isAsWanted(after: PlanDocument, before: PlanDocument, update: Update): boolean {
  const { updates = [], ...rest } = before.value as { updates?: readonly unknown[] };
  // Invisible characters in the report itself are left to the caller.
  const others = ({ problems }: PlanDocument): number =>
    problems.filter(({ code }) => code !== 'text/invisible').length;
  return (
    isComplete(after.problems) &&
    others(after) === others(before) &&
    canonicalJson(after.value) === canonicalJson({ ...rest, updates: [...updates, update] })
  );
}
