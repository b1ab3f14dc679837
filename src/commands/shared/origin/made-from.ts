// Tells from which files a report is made: their revision, if git knows one, and a fingerprint of all their texts.
import type { Loaded } from '../../../load/load';
import { sha256 } from '../../../util/sha256';
import type { FilesRequest } from '../command';
import type { Origin, Recipe } from './origin';

export function originOf(
  recipe: Recipe,
  loaded: Loaded,
  { version, revisions: history }: Pick<FilesRequest, 'version' | 'revisions'>,
  known: Origin['revision'],
): Origin {
  return { recipe, version, fingerprint: sourcesFingerprint(loaded), revision: known ?? revisionOf(loaded, history) };
}

function revisionOf({ revision, sources }: Loaded, history: FilesRequest['revisions']): Origin['revision'] {
  const present = revision ? { revision, isChanged: false } : history.present(sources);
  if (!present) return undefined;
  const { commit, committedOn } = present.revision;
  return { commit, committedOn, isChanged: present.isChanged };
}

/** The fingerprint of all files' names and contents, with line ends normalized, since git may change them. */
export function sourcesFingerprint({ sources }: Loaded): string {
  // Decoded by Buffer: TextDecoder treats latin1 differently in different versions of Node.
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  const parts = sources.map(({ name, bytes, hash }) => [name, bytes ? sha256(text(bytes)) : (hash?.() ?? '')]);
  return sha256(JSON.stringify(parts)).slice(0, 16);
}
