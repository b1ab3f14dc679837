// The files that records name as evidence: where they are named, and what their bytes hash to.
import type { Evidence } from '../schema/generated/types';
import { evidenceOf } from './describe';
import type { Plan } from './plan';

export interface NamedPaper {
  readonly evidence: Evidence;
  /** The name below plan/, as the record writes it. */
  readonly name: string;
  /** As shown to people, where they stand. */
  readonly paper: string;
  /** What the report that names it is about; empty where it is no report, and so may be corrected. */
  readonly item: string;
  /** The file that names it, and the piece of evidence in that file. */
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

/** The SHA-256 of the file; undefined where there is none, or it cannot be read. */
export const hashOf = ({ papers }: Plan, name: string): string | undefined => papers.get(name)?.();
