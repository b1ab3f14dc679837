// The words of `tjcc waive`, in English.

import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'waive: up to a last day, what is overdue does not fail the check',
    options: {
      until: 'the last day of the waiver',
      owner: 'who is responsible for the waiver',
      by: 'who reports the waiver: id or full name (or set TJCC_BY)',
    },
  },
};
