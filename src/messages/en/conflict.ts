// The words of a merge conflict, in English.
import type { conflict as zhConflict } from '../zh/conflict';

const between = (hasBase: boolean): string => (hasBase ? '|||||||' : '=======');
const marks = (hasBase: boolean): string =>
  hasBase ? 'the lines of marks, with the former content (between ||||||| and =======)' : 'the three lines of marks';

export const conflict: typeof zhConflict = {
  what: (sentences, more) => `merge conflict: ${sentences.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
  named: (name) => `“${name}”`,
  upper: 'the upper part',
  lower: 'the lower part',
  upperOf: (name) => `the upper “${name}”`,
  lowerOf: (name) => `the lower “${name}”`,
  field: (record, field) => `${field} of ${record}`,
  fits: (side) => ` (those of ${side} fit the fingerprint)`,
  unfit: ' (neither fits the fingerprint)',
  before: (value) => ` (before: ${value})`,
  differs: (field, { upper, lower }, values, before) =>
    `${field}: ${upper} sets ${values.upper}, ${lower} sets ${values.lower}${before}`,
  wordsDiffer: (field, { upper, lower }, values, before) =>
    `${field}: ${upper} writes “${values.upper}”, ${lower} writes “${values.lower}”${before}`,
  lacks: (field, has, value, lacks, before) => `${field}: ${has} sets ${value}, ${lacks} has none${before}`,
  only: (record, has, lacks) => `only ${has} has ${record}; ${lacks} lacks it (or deleted it)`,
  own: (record, has) => `${has} has ${record}`,
  added: (record, has) => `${has} adds ${record}`,
  removed: (record, has, lacks, fields) =>
    `${lacks} deletes ${record}; ${has} changes it${fields.length > 0 ? `: ${fields.join(', ')}` : ''}`,
  becomes: (field, before, after) => `${field} from ${before} to ${after}`,
  gist: (id, parts) => (parts.length > 0 ? `${id} (${parts.join(', ')})` : id),
  same: 'both sides say the same; only order, comments or layout differ',
  lines: ({ upper, lower }, lines) =>
    `${upper} has ${lines.upper}, ${lower} has ${lines.lower} (copied literally: one of the two cannot be read as a complete file)`,
  noLines: 'nothing',
  broken: 'some of the marks of a merge conflict are gone, and it cannot be told which side wrote what',
  fix: {
    choose: ({ upper, lower }, hasBase) =>
      `Decide which side is right and keep only that one: ${upper} is above ${between(hasBase)}, ${lower} is below =======; delete the other one and ${marks(hasBase)}`,
    approved: (side, hasBase) =>
      `The approved words must not change: keep those of ${side}; delete the others and ${marks(hasBase)}`,
    neither: (hasBase) =>
      `The approved words must not change: correct them from the original and keep one; delete ${marks(hasBase)}`,
    same: (hasBase) => `Keep either; delete the other one and ${marks(hasBase)}`,
    bothReports: (hasBase) =>
      `Keep the reports of both sides: leave both parts as they are and delete only ${marks(hasBase)}`,
    bothRecords: (hasBase) =>
      `The two sides hold different records. To keep both, leave both parts as they are and delete only ${marks(hasBase)}; to keep one, delete the other part too`,
    shared: (isProgress, lines, hasBase) =>
      `${isProgress ? 'Keep the reports of both sides, each written out in full' : 'The two sides hold different records; to keep both, write each out in full'}: ${lines ? `the text of line ${lines} belongs to both, and git has kept only one copy; write it in each record. ` : ''}Then delete ${marks(hasBase)}`,
    everyReport: (hasBase) =>
      `No report may be lost, and a committed report must not be changed: keep those of both sides, each written out in full as it was; then delete ${marks(hasBase)}`,
    report: ({ upper, lower }, hasBase) =>
      `A committed report must not be changed: keep the version that is as it was (${upper} above ${between(hasBase)}, ${lower} below =======), delete the other one and ${marks(hasBase)}; to correct it, record another report. If these are two reports that happen to have the same id, keep both and give one of them another id`,
    broken: (file) =>
      `Look at the whole file of either side with git show BRANCH:./${file}, complete the content from it, then delete what is left of the lines <<<<<<<, |||||||, =======, >>>>>>>`,
  },
};
