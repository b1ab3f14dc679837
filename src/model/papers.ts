// Lists the files that records name as evidence, and hashes them.
import type { Evidence } from '../schema/generated/types';
import { evidenceOf } from './describe';
import type { Plan } from './plan';

export interface NamedPaper {
  readonly evidence: Evidence;
  /** Path relative to the plan's folder, as written in the record. */
  readonly name: string;
  /** Path as shown to people, relative to the current folder. */
  readonly paper: string;
  /** Item that the report is about; empty if the record is not a report, and so may be corrected. */
  readonly item: string;
  /** File that contains the record, and the path of the evidence entry in it. */
  readonly file: string;
  readonly path: readonly (string | number)[];
}

export function namedPapers({ records, charterFile }: Plan): NamedPaper[] {
  const folder = charterFile.replace(/plan\.yaml$/, '');
  return records.flatMap((record) =>
    evidenceOf(record).flatMap((evidence, index) =>
      evidence.path === undefined
        ? []
        : [
            {
              evidence,
              name: evidence.path,
              paper: folder + evidence.path,
              item: record.kind === 'update' ? record.data.item : '',
              file: record.file,
              path: [...record.path, 'evidence', index],
            },
          ],
    ),
  );
}

/** Hashes computed so far: evidence files may be large, so each is read only once. */
const hashes = new WeakMap<() => string | undefined, { readonly hash: string | undefined }>();

/** SHA-256 of an evidence file in hex; undefined if it does not exist or cannot be read. */
export function hashOf({ papers }: Plan, name: string): string | undefined {
  const read = papers.get(name);
  if (!read) return undefined;
  const known = hashes.get(read) ?? { hash: read() };
  hashes.set(read, known);
  return known.hash;
}
