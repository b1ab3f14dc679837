// The words of `tjcc import`, in English.

import type { Params } from '../../problem';
import { cutShort } from '../../util/cut-short';
import type { zh } from './zh';

const list = (value: Params[string] | undefined): string => [value ?? []].flat().join(', ');
const shortly = (value: Params[string] | undefined): string => cutShort(String(value), 24);
const cellsOf = (count: Params[string] | undefined): string => (count === 1 ? '1 cell' : `${count} cells`);
const meant = (value: Params[string] | undefined): string => (value ? ` Did you mean ${value}?` : '');
const reports = (count: number): string => (count === 1 ? '1 report' : `${count} reports`);

export const en: typeof zh = {
  help: {
    summary: 'import a ledger that was filled in (xlsx): shows what it would write, and writes once you agree',
    args: { workbook: 'a ledger that was filled in: the xlsx that tjcc report ledger made' },
    options: {
      papers: 'folder of the evidence files handed in with the ledger; the ledger gives their names',
      yes: 'write it without asking',
    },
  },
  would: (count) => `${reports(count)} would be imported (nothing written)`,
  done: (count) => `${reports(count)} imported`,
  nothing: 'Nothing new was filled in: there is nothing to import',
  wrong: (count) => `${count === 1 ? '1 mistake' : `${count} mistakes`}: nothing was written`,
  ledger: 'Ledger',
  exported: 'Exported as of',
  by: 'Reported by',
  columns: {
    place: 'Place',
    read: 'Read',
    what: 'Mistake',
    fix: 'Instead',
    change: 'Change',
    note: 'What happened',
    evidence: 'Evidence',
  },
  files: 'Files',
  remarks: 'Please note',
  arrow: (before, after) => `${before} → ${after}`,
  unsaid: 'not given',
  percent: 'share done',
  toWrite: 'To write it, once you have checked it:',
  again: 'Correct the file, save it and run this again.',
  mistakes: {
    'no-id-column': () => ({
      what: 'there is no column “Id”, so it is not known which record each row is about',
      fix: 'copy the column back from the original ledger, or export it again',
    }),
    'double-column': () => ({
      what: 'two columns have this heading; it is not known which of them counts',
      fix: 'delete one of them, or rename it',
    }),
    'no-id': () => ({
      what: 'the row is filled in and has no id',
      fix: 'write the id, such as T08, or empty the row',
    }),
    'unknown-id': ({ id, nearest }) => ({
      what: `the plan has no record “${id}”`,
      fix: nearest ? meant(nearest).trim() : 'write the id as in the original ledger',
    }),
    'not-exported': ({ id }) => ({
      what: `${id} was not in this ledger when it was exported, so it cannot be told whether the plan has changed since`,
      fix: 'export a ledger that contains it, or use tjcc record',
    }),
    'double-row': ({ id, sheet, row }) => ({
      what: `${id} is filled in twice, differently; the other is ${sheet}!${row}`,
      fix: 'keep only one of them, or fill in both the same way',
    }),
    'other-title': ({ id, other }) => ({
      what: `the id is ${id}, the task is that of ${other}: perhaps only some columns were sorted`,
      fix: 'make both name the same record, or fill in the original ledger again',
    }),
    'changed-record': ({ id, day }) => ({
      what: `what the plan says of ${id} has changed since the export (as of ${day})`,
      fix: 'export the ledger again and fill in this row against the new words',
    }),
    'changed-reports': ({ id, day, ids }) => ({
      what: list(ids)
        ? `since the export (as of ${day}) ${list(ids)} was recorded on ${id}`
        : `reports on ${id} were edited since the export (as of ${day})`,
      fix: 'export the ledger again and look at the new report first; a ledger that has been imported needs no second import',
    }),
    formula: () => ({
      what: 'the cell holds a formula, and a computed value cannot serve as a report',
      fix: 'copy it and use Paste Special, Values; or type the text',
    }),
    'error-value': () => ({ what: 'the cell holds an error value of Excel', fix: 'empty it, or type the text' }),
    'true-or-false': () => ({ what: 'the cell holds TRUE or FALSE', fix: 'type it as text' }),
    merged: ({ from, to }) => ({
      what: `the cell is merged with others (rows ${from} to ${to}), so it is not known which row it is for`,
      fix: 'unmerge them and fill in each row',
    }),
    'unknown-word': ({ allowed, nearest }) => ({
      what: 'this word is not one of the choices',
      fix: `one of: ${list(allowed)}.${meant(nearest)}`,
    }),
    'no-stages': () => ({
      what: 'this row is not a project and has no stage',
      fix: 'empty the cell; use the status or the share done',
    }),
    'bad-percent': ({ example }) => ({
      what: 'the share done must be a whole number from 0 to 100',
      fix: example === '' || example === undefined ? 'write 40 or 40%' : `write ${example}, if it is ${example}%`,
    }),
    'not-finished': ({ percent }) => ({
      what: `the status says that it is done, but the share done is only ${percent}`,
      fix: 'change one of them; for what is done, leave the share done empty or write 100',
    }),
    'bad-day': ({ suggestion }) => ({ what: 'this is not a day', fix: `write it as 2019-06-30.${meant(suggestion)}` }),
    'day-needed': ({ suggestion }) => ({
      what: 'a single day is needed, and this is a longer period',
      fix: `write the day that the report describes, such as ${suggestion}`,
    }),
    'future-day': ({ day, last }) => ({
      what: `${day} is later than ${last}: it has not come yet`,
      fix: 'write the day that the report describes',
    }),
    'note-needed': () => ({
      what: 'the row is filled in, but “What happened” is empty',
      fix: 'write one line: what happened',
    }),
    'title-needed': () => ({ what: 'there is evidence without a title', fix: 'write its title' }),
    'publisher-needed': () => ({
      what: 'there is evidence without a publisher',
      fix: 'write who published or issued it',
    }),
    'evidence-needed': () => ({
      what: 'the status done needs evidence that can be looked up',
      fix: 'write its address, or the name of a file handed in with the ledger, and its title and publisher',
    }),
    'bad-address': ({ suggestion }) => ({
      what: 'an address begins with http:// or https:// and holds no blank',
      fix: suggestion ? `write ${suggestion}` : 'copy it from the browser once more',
    }),
    'path-given': ({ name }) => ({
      what: 'only the file’s name belongs here, without folders',
      fix: `write ${name}, and put the file into the folder that --papers names`,
    }),
    'papers-needed': ({ name }) => ({
      what: `it is not said where the file “${name}” is`,
      fix: 'put the files into a folder and add --papers with its name; if this is an address, it must begin with http:// or https://',
    }),
    'bad-paper': ({ what }) => ({
      what: `the file cannot be kept: ${what}`.trim(),
      fix: 'put it into the folder that --papers names, under the name written here',
    }),
    'linked-paper': ({ name }) => ({
      what: `${name} is only a link, not the file itself, and may lead elsewhere`,
      fix: 'put the file itself into the folder that --papers names',
    }),
    'no-note-column': () => ({
      what: 'there is no column “What happened”, and the sheet was not read',
      fix: 'copy the column back from the original ledger, or export it again',
    }),
    refused: ({ what, fix }) => ({ what: `recorded like this it would break a rule: ${what}`, fix: `${fix}` }),
  },
  remarkWords: {
    'read-only': ({ id, before, cells }) =>
      list(cells)
        ? `this cell of ${id} and ${list(cells)} come from the plan: the changes were not imported`
        : `this cell of ${id} comes from the plan: the change was not imported (it was “${shortly(before)}”)`,
    'unknown-column': ({ label, count }) =>
      label
        ? `the column “${label}” is not known; not imported: ${cellsOf(count)}`
        : `this column has no heading; not imported: ${cellsOf(count)}`,
    'by-hand': ({ id }) => `leader and contact of ${id} were not imported: the plan records organizations, not persons`,
    'loose-text': () => 'this row has no id, so it is not a row of the ledger, and was not imported',
    'no-table': () => 'this sheet has no headings of a ledger and was not read',
    'hidden-sheet': () => 'this sheet is hidden; it was read too',
    'hidden-row': () => 'this row is hidden or filtered out; what is filled in is imported too',
    'joined-lines': () => 'line breaks in the cell became spaces: a report is one line',
    invisible: () => 'invisible characters were removed',
    'missing-columns': ({ missing }) => `these columns are missing and were not read: ${list(missing)}`,
    'not-own': ({ ids, by }) => `${by} is not responsible for ${list(ids)}: is --by right?`,
    'no-day': ({ count, on }) => `rows without a day of report: ${count}, recorded for ${on}; for another day use --on`,
    older: ({ id, day }) =>
      `${id} has a later report, of ${day}: this row is recorded, but the present status, stage and share done remain those of the later report`,
    'less-than-before': ({ before }) => `less than the ${before}% reported before`,
  },
};
