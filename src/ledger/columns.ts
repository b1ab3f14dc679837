// The columns of the ledger (台账), in order, and which of them are left for the units to fill in.

/** As the ledgers of Chinese offices have them; the words for them stand in messages/. */
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
  'signed_off',
  'remarks',
] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];

/** What a unit fills in, and `tjcc import` reads back. They go out empty: nothing is reported that nobody wrote. */
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
] as const satisfies readonly LedgerColumn[];
export type EntryColumn = (typeof entryColumns)[number];

export const isEntry = (column: LedgerColumn): column is EntryColumn =>
  (entryColumns as readonly LedgerColumn[]).includes(column);

/** For handwriting: the plan holds no persons, and what is typed there is not read. */
export const isForHand = (column: LedgerColumn): boolean => column === 'leader';
