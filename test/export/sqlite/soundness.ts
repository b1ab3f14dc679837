// Whether a SQLite file is sound, and the files of the plans that several tests read.
import type { Day } from '../../../src/util/day';
import { type Asked, exported, plans } from '../sqlite-file';

/** The file of a plan as of a day. */
export const fileOf = (plan: keyof typeof plans, day: Day): ReturnType<typeof exported> => exported(plans[plan], day);

/** Whether SQLite's own checks pass: of the database's integrity and of its foreign keys. */
export const soundness = (rows: Asked) => ({
  integrity: rows('PRAGMA integrity_check'),
  keys: rows('PRAGMA foreign_key_check'),
});
export const sound = { integrity: [{ integrity_check: 'ok' }], keys: [] };

/** Whether a record of this kind has a state. */
export const hasState = ({ record }: { record: { kind: string } }): boolean =>
  record.kind !== 'organization' && record.kind !== 'update';
