// The shape of a workbook as plain data, as read from an .xlsx file by `readWorkbook`.

export interface WorkbookCell {
  /**
   * `percent`: a number shown with a percent sign, 0.4 for 40%. `day`: a number shown as a date; its text is the day,
   * `YYYY-MM-DD`. `formula`: its text is the last computed result.
   */
  readonly sort: 'text' | 'number' | 'percent' | 'day' | 'boolean' | 'error' | 'formula';
  readonly text: string;
  /** Only for `number` and `percent`. */
  readonly number?: number;
}

export interface WorkbookRow {
  /** Row number from 1, as the spreadsheet shows it. */
  readonly number: number;
  readonly isHidden: boolean;
  /** Cells by column (from 0); empty ones are left out. */
  readonly cells: ReadonlyMap<number, WorkbookCell>;
}

/** A merged range; rows count from 1, columns from 0, both ends included. */
export interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows that are not empty, from top to bottom. */
  readonly rows: readonly WorkbookRow[];
  readonly merges: readonly Merge[];
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Whether its dates count from 1904, as on old Macs. */
  readonly is1904: boolean;
}

/** Why a file is not read at all. */
export type WorkbookRefusal =
  | 'empty'
  | 'old-xls'
  | 'encrypted'
  | 'ods'
  | 'text'
  | 'not-a-workbook'
  | 'too-large'
  | 'too-long'
  | 'entities'
  | 'damaged';

/** Returned, not thrown: the reader is a separate bundle, whose error classes other code cannot recognise. */
export interface Refused {
  readonly refused: WorkbookRefusal;
  /** The limit that was exceeded, or the reader's message. */
  readonly detail: string;
}

export const refuse = (refused: WorkbookRefusal, detail = ''): Refused => ({ refused, detail });
export const isRefused = (value: object): value is Refused => 'refused' in value;
