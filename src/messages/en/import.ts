// The words of `tjcc import`.
import type { Params } from '../../problem';
import { cutShort } from '../../util/cut-short';
import type { Messages } from '../zh/index';

const list = (value: Params[string] | undefined): string => [value ?? []].flat().join(', ');
const shortly = (value: Params[string] | undefined): string => cutShort(String(value), 24);
const cellsOf = (count: Params[string] | undefined): string => (count === 1 ? '1 cell' : `${count} cells`);
const meant = (value: Params[string] | undefined): string => (value ? ` Did you mean ${value}?` : '');
const reports = (count: number): string => (count === 1 ? '1 report' : `${count} reports`);

/** Why a file is not read at all, and what to do. */
export const unreadable = (reason: Params[string] | undefined, detail: Params[string] | undefined): string =>
  ({
    unreadable: detail === 'ENOENT' ? 'there is no such file.' : `it cannot be opened (${detail}).`,
    empty: 'the file is empty (0 bytes). Fetch it once more.',
    'old-xls': 'it is in the old format .xls. Open it in Excel or WPS and save it as an Excel workbook (.xlsx).',
    encrypted: 'it is protected by a password. Open it, take the password off and save it.',
    ods: 'it is in the format .ods. Open it and save it as .xlsx.',
    text: 'it is no Excel workbook, but a text (CSV, a web page) by another name. Hand in the .xlsx that tjcc report ledger made.',
    'not-a-workbook': 'it is no .xlsx workbook. Hand in the .xlsx that tjcc report ledger made.',
    'too-large': 'it is too large (at most 10 MB, and 50 MB unpacked). Delete pictures and other sheets.',
    'too-long':
      'its sheets are too large (at most 5000 rows, 200 columns, 200,000 cells and 12 MB of text in all). Delete what does not belong to the ledger.',
    entities:
      'it holds a document type declaration (DOCTYPE), which no program writes into a workbook and which may be unsafe. Ask whoever sent it, and export the ledger again.',
    damaged: 'it is damaged. Open it in Excel or WPS and save it once more; if that fails, export the ledger again.',
    'no-marks':
      'it holds none of the marks that the tool leaves in a ledger: tjcc report ledger has not made it, or another program dropped them. Export the ledger again and paste what was filled in.',
    'other-plan': `it is the ledger of another plan (${detail || 'without a number'}) and was not read.`,
    'other-version': 'another version of tjcc has made it. Export the ledger again and paste what was filled in.',
    'no-table':
      'none of its sheets has the headings of a ledger (Id, Task or measure …). Leave the row of headings as it is.',
  })[String(reason)] ?? String(reason);

export const imported: Messages['imported'] = {
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
  unsaid: 'not said',
  percent: 'share',
  toWrite: 'To write it, once it has been looked at:',
  again: 'Mend the file, save it and run this again.',
  mistakes: {
    'no-id-column': () => ({
      what: 'there is no column “Id”: which row is about which record?',
      fix: 'put the column back from the ledger as it went out, or export it again',
    }),
    'double-column': () => ({ what: 'two columns have this heading', fix: 'delete one of them, or rename it' }),
    'no-id': () => ({
      what: 'the row is filled in and has no id',
      fix: 'write the id, such as T08, or empty the row',
    }),
    'unknown-id': ({ id, nearest }) => ({
      what: `the plan has no record “${id}”`,
      fix: nearest ? meant(nearest).trim() : 'write the id as in the ledger that went out',
    }),
    'not-exported': ({ id }) => ({
      what: `${id} is not in this ledger as it was exported, so whether the plan has changed since cannot be told`,
      fix: 'export a ledger that holds it, or use tjcc record',
    }),
    'double-row': ({ id, sheet, row }) => ({
      what: `${id} is filled in twice, differently; the other is ${sheet}!${row}`,
      fix: 'leave one of them, or make them alike',
    }),
    'other-title': ({ id, other }) => ({
      what: `the id is ${id}, the task is that of ${other}: perhaps only some columns were sorted`,
      fix: 'make both the same record, or fill in the ledger once more as it went out',
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
      what: 'the cell holds a formula: what it works out is no report',
      fix: 'copy it and paste it as a value, or type the text',
    }),
    'error-value': () => ({ what: 'the cell holds an error value of Excel', fix: 'empty it, or type the text' }),
    'true-or-false': () => ({ what: 'the cell holds TRUE or FALSE', fix: 'type it as text' }),
    merged: ({ from, to }) => ({
      what: `the cell is merged with others (rows ${from} to ${to}): for which row does it hold?`,
      fix: 'unmerge them and fill in each row',
    }),
    'unknown-word': ({ allowed, nearest }) => ({
      what: 'this is none of the words',
      fix: `one of: ${list(allowed)}.${meant(nearest)}`,
    }),
    'no-stages': () => ({
      what: 'this is no project and has no stage',
      fix: 'empty the cell; use the status or share',
    }),
    'bad-percent': ({ example }) => ({
      what: 'the share is a whole number from 0 to 100',
      fix: example === '' || example === undefined ? 'write 40 or 40%' : `write ${example}, if it is ${example}%`,
    }),
    'not-finished': ({ percent }) => ({
      what: `the status says it is finished, the share ${percent}`,
      fix: 'change one of them; what is finished has no share, or 100',
    }),
    'bad-day': ({ suggestion }) => ({ what: 'this is not a day', fix: `write it as 2019-06-30.${meant(suggestion)}` }),
    'day-needed': ({ suggestion }) => ({
      what: 'a day is needed, and this is longer than that',
      fix: `write the day it holds for, such as ${suggestion}`,
    }),
    'future-day': ({ day, last }) => ({
      what: `${day} is later than ${last}: it has not come yet`,
      fix: 'write the day it holds for',
    }),
    'note-needed': () => ({
      what: 'the row is filled in, but for “What happened”',
      fix: 'write one line: what happened',
    }),
    'title-needed': () => ({ what: 'there is evidence without a title', fix: 'write its title' }),
    'publisher-needed': () => ({
      what: 'there is evidence without a publisher',
      fix: 'write who published or issued it',
    }),
    'evidence-needed': () => ({
      what: 'what is done needs evidence that can be looked up',
      fix: 'write its address, or the name of a file handed in with this one, its title and publisher',
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
      what: `where is the file “${name}”?`,
      fix: 'put the files into a folder and add --papers with its name; an address begins with http:// or https://',
    }),
    'bad-paper': ({ what }) => ({
      what: `the file cannot be kept: ${what}`.trim(),
      fix: 'put it into the folder that --papers names, by the name that is written here',
    }),
    'linked-paper': ({ name }) => ({
      what: `${name} is only a link, which may lead anywhere`,
      fix: 'put the file itself into the folder of --papers',
    }),
    'no-note-column': () => ({
      what: 'there is no column for this period’s progress, and the sheet was not read',
      fix: 'put the column back from the ledger as it was, or export it again',
    }),
    refused: ({ what, fix }) => ({ what: `recorded like this it would break a rule: ${what}`, fix: `${fix}` }),
  },
  remarkWords: {
    'read-only': ({ id, before, cells }) =>
      list(cells)
        ? `of ${id} this cell and ${list(cells)} come from the plan: the changes were not imported`
        : `of ${id} this cell comes from the plan: the change was not imported (it was “${shortly(before)}”)`,
    'unknown-column': ({ label, count }) =>
      label
        ? `no column is known by “${label}”; not imported: ${cellsOf(count)}`
        : `this column has no heading; not imported: ${cellsOf(count)}`,
    'by-hand': ({ id }) => `leader and contact of ${id} were not imported: the plan holds organizations, no persons`,
    'loose-text': () => 'this row has no id of the ledger and was not imported',
    'no-table': () => 'this sheet has no ledger’s headings and was not read',
    'hidden-sheet': () => 'this sheet is hidden; it was read all the same',
    'hidden-row': () => 'this row is hidden or filtered out; it is imported all the same',
    'joined-lines': () => 'line breaks in the cell became blanks: a report is one line',
    invisible: () => 'characters that show nothing were taken out',
    'missing-columns': ({ missing }) => `without these columns, which were not read: ${list(missing)}`,
    'not-own': ({ ids, by }) => `${by} does not answer for ${list(ids)}: is --by right?`,
    'no-day': ({ count, on }) => `rows without a day of report: ${count}, recorded for ${on}; for another day use --on`,
    older: ({ id, day }) =>
      `${id} has a later report, of ${day}: this row is recorded, and status, stage and share stay as the later one says`,
    'less-than-before': ({ before }) => `less than the ${before}% reported before`,
  },
};
