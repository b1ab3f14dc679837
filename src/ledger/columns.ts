// The columns of the ledger (台账), in order, and which of them the units fill in.

/** The columns that a unit fills in and `tjcc import` reads back. They are exported empty, so that nothing is reported that nobody wrote. */
export const entryColumns = [
  'status',
  'stage',
  'percent',
  'note',
  'on',
  'difficulty',
  'next_step',
  'evidence',
  'publisher',
  'source',
] as const;
export type EntryColumn = (typeof entryColumns)[number];

/** All columns, in the order that ledgers of Chinese offices have; their headings stand in messages/. */
export const ledgerColumns = [
  'number',
  'id',
  'kind',
  'title',
  'tianjin',
  'changchun',
  'named',
  'leader',
  'due',
  'within',
  'latest',
  'light',
  'state',
  ...entryColumns,
  'signed_off',
  'remarks',
] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];

export const isEntryColumn = (column: LedgerColumn): column is EntryColumn =>
  (entryColumns as readonly LedgerColumn[]).includes(column);

/** Whether the column is for handwriting only: the plan holds no persons, so nothing typed there is imported. */
export const isHandwritten = (column: LedgerColumn): boolean => column === 'leader';
