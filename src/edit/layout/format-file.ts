// Formats a file of the plan in the standard layout; formatting it again changes nothing. The result is returned only
// if its content and all comments are proved unchanged; otherwise the file is left alone.
import type { SourceFile } from '../../context';
import { parseSource } from '../../parse/document';
import { fileKindOf } from '../../schema/kinds';
import { type Doubt, doubtIn } from '../update/certain-text';
import { findCommentsAndDashes } from './comments';
import { layOut } from './layout';
import { isSameReading, readBytes } from './same-reading';

/** Why a file is left alone. `broken`: its problems say why. `unusual`: it could not be proved that nothing changes. */
export type LeftAlone = Doubt | 'broken' | 'unusual';

export type Formatted =
  | { readonly state: 'tidy' }
  | {
      readonly state: 'formatted';
      readonly before: Uint8Array;
      readonly after: Uint8Array;
      /** Encoding that the file was saved in; undefined for UTF-8. */
      readonly encoding: string | undefined;
      /** Number of layout signs that were typed full-width or without a space. */
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
    commentsOf(document.text) === commentsOf(text) &&
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

/** All comments in order, each with the number of names and values before it, which shows whether one has moved. */
const commentsOf = (text: string): string =>
  JSON.stringify(findCommentsAndDashes(text).comments.map(({ text: comment, scalars }) => [comment, scalars]));

const isSameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
