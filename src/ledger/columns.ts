// The columns of the ledger (台账), in order, and which of them the units fill in.

/** The columns that a unit fills in and `tjcc import` reads. They are exported empty, so that nothing is reported that nobody has typed. */
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

/** All columns, in the usual order of Chinese ledgers; their headings are in messages/. */
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

/** Whether the column is for handwriting only. It is not imported, because the plan records no persons. */
export const isHandwritten = (column: LedgerColumn): boolean => column === 'leader';
