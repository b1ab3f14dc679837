// The words of `tjcc confirm`, in English.

import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'confirm a report of another organization',
    args: { update: 'id of an update, such as U20190430-z6t2' },
    options: { by: 'who confirms (not the one who reported): id or full name (or set TJCC_BY)' },
  },
};
