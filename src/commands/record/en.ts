// The words of `tjcc record`, in English.

import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'record a progress report, in a new file',
    options: {
      status: 'status: not-started, active, blocked, done, closed, dropped, or the Chinese words',
      stage: 'stage of a project: planned, sited, started, operating, or the Chinese words',
      percent: 'share done, a whole number from 0 to 100',
      difficulty: 'difficulties, one line',
      'next-step': 'what is to be done next, one line',
      also: 'ids of other records that the same event concerns, separated by commas',
      light: 'set a light by hand: red, yellow, green, grey; shown beside the computed light',
      'light-reason': 'reason for the light set by hand',
      'light-until': 'the last day of that light',
    },
  },
};
