// The result of an import as `--json` data.
import type { Item } from '../../evaluate/snapshot/item';
import type { Mistake, Remark } from '../../ledger/found';
import type { Say } from '../../page/say';
import { cellName, columnLetters } from '../../util/cell-name';
import type { Import } from './page';

export const mistakeWords = ({ code, params }: Mistake, { messages }: Say) => messages.import.mistakes[code](params);

/** What `--json` gives: schemas/output/import.schema.json. */
export function importedData(told: Import, say: Say) {
  const placed = ({ code, sheet, row, column, read }: Mistake | Remark) => ({
    code,
    sheet,
    cell: column === undefined || row === 0 ? null : cellName(row, column),
    row: row === 0 ? null : row,
    column: column === undefined ? null : columnLetters(column),
    read,
  });
  return {
    file: told.path,
    exportedAsOf: told.day,
    language: told.language,
    by: told.by ?? null,
    written: told.isWritten,
    updates: told.rows.map(({ sheet, row, update, file, papers, before, after }) => ({
      ...{ sheet, row, id: update.id, file, papers, update },
      before: stateData(before),
      after: stateData(after),
    })),
    mistakes: told.mistakes.map((mistake) => {
      const { what, fix } = mistakeWords(mistake, say);
      return { ...placed(mistake), message: what, fix };
    }),
    remarks: told.remarks.map((remark) => ({
      ...placed(remark),
      message: say.messages.import.remarkWords[remark.code](remark.params),
    })),
  };
}

const stateData = (item: Item | undefined) =>
  item ? { status: item.status, stage: item.stage ?? null, percent: item.percent ?? null, light: item.light } : null;
