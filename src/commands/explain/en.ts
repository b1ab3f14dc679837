// The words of `tjcc explain`, in English.

import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'explain a problem code',
    args: { code: 'a code such as schema/enum; without one, all are listed' },
  },
  example: 'Written like this, for example',
  output: 'the tool says',
  all: 'Problem codes',
};
