// A workbook as plain data, as it was read from an .xlsx file by `readWorkbook`.

export interface WorkbookCell {
  /**
   * `percent` is a number that is shown with a percent sign: 0.4 for 40%; `day` a number that is shown as a date, its text
   * the day. A formula's text is what was last worked out for it.
   */
  readonly sort: 'text' | 'number' | 'percent' | 'day' | 'boolean' | 'error' | 'formula';
  readonly text: string;
  /** Of numbers and percents. */
  readonly number?: number;
}

export interface WorkbookRow {
  /** From 1, as the program shows it. */
  readonly number: number;
  readonly isHidden: boolean;
  /** By column, from 0; empty cells are left out. */
  readonly cells: ReadonlyMap<number, WorkbookCell>;
}

/** Rows from 1, columns from 0, both ends included. */
export interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Those that hold something, from above. */
  readonly rows: readonly WorkbookRow[];
  readonly merges: readonly Merge[];
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Whether its days are counted from 1904, as old Macs did. */
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

/** A value, and no error thrown: the reader is a bundle of its own, whose classes are strange to everybody else. */
export interface Refused {
  readonly refused: WorkbookRefusal;
  /** A number that was passed, or what the reader said. */
  readonly detail: string;
}

export const refuse = (refused: WorkbookRefusal, detail = ''): Refused => ({ refused, detail });
export const isRefused = (value: object): value is Refused => 'refused' in value;
