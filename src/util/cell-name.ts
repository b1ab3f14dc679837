// Names columns and cells as spreadsheets do.

/** Letters of a column counted from 0: A, B, … Z, AA, … */
export function columnLetters(column: number): string {
  const above = Math.floor(column / 26) - 1;
  return (above < 0 ? '' : columnLetters(above)) + String.fromCharCode(65 + (column % 26));
}

/** Name of a cell, such as `N12`; the row counts from 1, the column from 0. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`;
