// A file of the plan in the house's layout, byte for byte the same the second time. What it says and every comment is
// proved to be what it was before anything is handed on; else the file is left alone.
import type { SourceFile } from '../../context';
import { parseSource } from '../../parse/document';
import { fileKindOf } from '../../schema/kinds';
import { type Doubt, doubtIn } from '../update/certain-text';
import { layOut } from './layout';
import { findMarks } from './remarks';
import { isSameReading, readBytes } from './same-reading';

/** `broken`: its own problems say why. `unusual`: that nothing changes could not be proved. */
export type LeftAlone = Doubt | 'broken' | 'unusual';

export type Formatted =
  | { readonly state: 'tidy' }
  | {
      readonly state: 'formatted';
      readonly before: Uint8Array;
      readonly after: Uint8Array;
      /** The encoding that it was saved in, where that is not UTF-8. */
      readonly encoding: string | undefined;
      /** How many signs of layout were typed wide, or without their blank. */
      readonly signs: number;
    }
  | { readonly state: 'left'; readonly reason: LeftAlone };

const left = (reason: LeftAlone): Formatted => ({ state: 'left', reason });

export async function formatFile(source: SourceFile): Promise<Formatted> {
  const { bytes: before, name } = source;
  const document = await parseSource(source);
  if (!before || document.text === undefined || document.value === undefined) return left('broken');
  const kind = fileKindOf(name);
  const doubt = doubtIn(document, before, kind);
  if (doubt) return left(doubt);
  const text = layOut(document.text, kind);
  if (text === undefined) return left('unusual');
  const after = new TextEncoder().encode(text);
  if (isSameBytes(before, after)) return { state: 'tidy' };
  const isProved =
    isSameReading(document, await readBytes(after)) &&
    remarksOf(document.text) === remarksOf(text) &&
    layOut(text, kind) === text;
  if (!isProved) return left('unusual');
  const { problems } = document;
  return {
    state: 'formatted',
    before,
    after,
    encoding: problems.find(({ code }) => code === 'file/encoding')?.params.encoding?.toString(),
    signs: problems.filter(({ code }) => code.startsWith('yaml/') && code !== 'yaml/comment').length,
  };
}

/** All comments in their order, each with how much stands before it: none has moved past a name or a value. */
const remarksOf = (text: string): string =>
  JSON.stringify(findMarks(text).remarks.map(({ text: remark, scalars }) => [remark, scalars]));

const isSameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
