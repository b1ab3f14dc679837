// The words of a merge conflict, in English.
import type { conflict as zhConflict } from '../zh/conflict';

const between = (hasBase: boolean): string => (hasBase ? '|||||||' : '=======');
const marks = (hasBase: boolean): string =>
  hasBase
    ? 'the lines of marks, along with what stood there before (between ||||||| and =======)'
    : 'the three lines of marks';

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
    `${upper} has ${lines.upper}, ${lower} has ${lines.lower} (as they stand: one of the two cannot be read as a whole file)`,
  noLines: 'nothing',
  broken: 'some of the marks of a merge conflict are gone, and which side wrote what cannot be told',
  fix: {
    choose: ({ upper, lower }, hasBase) =>
      `Decide which one holds and keep one: ${upper} stands above ${between(hasBase)}, ${lower} below =======; delete the other one and ${marks(hasBase)}`,
    approved: (side, hasBase) =>
      `The approved words must not change: keep those of ${side}; delete the others and ${marks(hasBase)}`,
    neither: (hasBase) =>
      `The approved words must not change: mend them after the original, keep one; delete ${marks(hasBase)}`,
    same: (hasBase) => `Keep either; delete the other one and ${marks(hasBase)}`,
    bothReports: (hasBase) =>
      `The reports of both sides stay: leave both parts as they are and delete only ${marks(hasBase)}`,
    bothRecords: (hasBase) =>
      `Each side has a record of its own. To keep both, leave both parts as they are and delete only ${marks(hasBase)}; else delete the other part too`,
    shared: (isProgress, lines, hasBase) =>
      `${isProgress ? 'The reports of both sides stay, each written out whole' : 'Each side has a record of its own; to keep both, write each out whole'}: ${lines ? `what stands in line ${lines} belongs to both, and git has kept it once; write it in each. ` : ''}Then delete ${marks(hasBase)}`,
    everyReport: (hasBase) =>
      `No report may be lost, and none is changed once it is handed in: keep those of both sides, each written out whole as it stood; then delete ${marks(hasBase)}`,
    report: ({ upper, lower }, hasBase) =>
      `A report is not changed once it is handed in: keep the one that stands as it stood (${upper} above ${between(hasBase)}, ${lower} below =======), delete the other one and ${marks(hasBase)}; a correction is another report. If these are two reports that happen to have one id, keep both and give one of them another id`,
    broken: (file) =>
      `Look at the whole file of either side with git show BRANCH:./${file}, mend the content, then delete what is left of the lines <<<<<<<, |||||||, =======, >>>>>>>`,
  },
};
