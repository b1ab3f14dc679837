// The words of `tjcc show`, in English.

import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'show everything about a record',
  },
  clause: 'Quoted from',
  party: 'Party',
  type: 'Type',
  upper: 'Under',
  namedAs: 'Named as',
  note: 'Note',
  origin: 'Origin',
  role: 'Role',
  attendees: 'Took part',
  named: 'Names',
  place_in_file: 'In file',
  history: 'Reports and decisions',
  pointing: 'Records that name it',
  related: 'Related',
  also: 'Also',
  seeItem: (id) => `see ${id}`,
};
