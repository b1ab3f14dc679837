// The result of an import as data, for `--json`.
import type { Item } from '../../evaluate/snapshot/item';
import type { Mistake, Remark } from '../../ledger/findings';
import type { Say } from '../../page/say';
import { type ImportResult, mistakeWords } from '../../report/import-result';
import { cellName, columnLetters } from '../../util/cell-name';

/** What `--json` gives: schemas/output/import.schema.json. */
export function importedData(result: ImportResult, say: Say) {
  const placed = ({ code, sheet, row, column, read }: Mistake | Remark) => ({
    code,
    sheet,
    cell: column === undefined || row === 0 ? null : cellName(row, column),
    row: row === 0 ? null : row,
    column: column === undefined ? null : columnLetters(column),
    read,
  });
  return {
    file: result.path,
    exportedAsOf: result.day,
    language: result.language,
    by: result.by ?? null,
    written: result.isWritten,
    updates: result.rows.map(({ sheet, row, update, file, papers, before, after }) => ({
      ...{ sheet, row, id: update.id, file, papers, update },
      before: itemStateData(before),
      after: itemStateData(after),
    })),
    mistakes: result.mistakes.map((mistake) => {
      const { what, fix } = mistakeWords(mistake, say);
      return { ...placed(mistake), message: what, fix };
    }),
    remarks: result.remarks.map((remark) => ({
      ...placed(remark),
      message: say.messages.imported.remarkWords[remark.code](remark.params),
    })),
  };
}

const itemStateData = (item: Item | undefined) =>
  item ? { status: item.status, stage: item.stage ?? null, percent: item.percent ?? null, light: item.light } : null;
