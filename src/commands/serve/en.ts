// The words of `tjcc serve`, in English.

import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'show the whole plan in the browser, updated when the files change; on this computer only, read-only',
    options: { port: 'the port, 8437 unless given; 0 lets the system pick a free one' },
  },
};
