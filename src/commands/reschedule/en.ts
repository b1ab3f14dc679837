// The words of `tjcc reschedule`, in English.

import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'reschedule: the new expected date, the reason and who approved it; the planned deadline stays',
    options: {
      to: 'the new expected date, such as 2020-06-30 or 2020-06',
      'approved-by': 'who approved it',
      'approved-on': 'date of the approval; default: the day of --on',
      by: 'who reports the reschedule: id or full name (or set TJCC_BY)',
    },
  },
};
