// Why a returned ledger is not read at all, and what to do, in English.
import type { Params } from '../../problem';

/**
 * The sentences for a reason why a file was refused; an unknown reason as it is. `detail` is a system error code or a
 * plan number.
 */
export const unreadable = (reason: Params[string] | undefined, detail: Params[string] | undefined): string =>
  ({
    unreadable: detail === 'ENOENT' ? 'there is no such file.' : `it cannot be opened (${detail}).`,
    empty: 'the file is empty (0 bytes). Fetch it once more.',
    'old-xls': 'it is in the old format .xls. Open it in Excel or WPS and save it as an Excel workbook (.xlsx).',
    encrypted: 'it is protected by a password. Open it, take the password off and save it.',
    ods: 'it is in the format .ods. Open it and save it as .xlsx.',
    text: 'it is not an Excel workbook but a text file with a changed name (CSV, a web page or the like). Hand in the .xlsx that tjcc report ledger made.',
    'not-a-workbook': 'it is not an .xlsx workbook. Hand in the .xlsx that tjcc report ledger made.',
    'too-large': 'it is too large (at most 10 MB, and 50 MB unpacked). Delete pictures and other sheets.',
    'too-long':
      'its sheets are too large (at most 5000 rows, 200 columns, 200,000 cells and 12 MB of text in all). Delete what does not belong to the ledger.',
    entities:
      'it holds a document type declaration (DOCTYPE), which no program writes into a workbook and which may be unsafe. Ask whoever sent it, and export the ledger again.',
    damaged: 'it is damaged. Open it in Excel or WPS and save it once more; if that fails, export the ledger again.',
    'no-marks':
      'it holds none of the marks that the tool leaves in a ledger: it was not made by tjcc report ledger, or another program dropped them when saving. Export the ledger again and paste what was filled in.',
    'other-plan': `it is the ledger of another plan (${detail || 'without a number'}) and was not read.`,
    'other-version':
      'it was made by another version of tjcc, and its marks are not recognized. Export the ledger again and paste what was filled in.',
    'no-table':
      'none of its sheets has the headings of a ledger (Id, Task or measure …). Leave the row of headings as it is.',
  })[String(reason)] ?? String(reason);
