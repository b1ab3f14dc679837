// Lists the files that records name as evidence, and hashes them.
import type { Evidence } from '../schema/generated/types';
import { evidenceOf } from './describe';
import type { Plan } from './plan';

export interface NamedEvidenceFile {
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

export function namedEvidenceFiles({ records, charterFile }: Plan): NamedEvidenceFile[] {
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

/** SHA-256 of an evidence file in hex; undefined if it does not exist or cannot be read. */
export const hashOf = ({ evidenceFiles }: Plan, name: string): string | undefined => evidenceFiles.get(name)?.();
