// The words of `tjcc timeline`, in English.

import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'a chart of the plan, year by year',
  },
  title: (from, to) => `Timeline ${from}–${to}`,
  today: 'as of',
  span: 'Span',
  outside: (day) => `${day} is outside the chart.`,
  legend:
    'A line is a time span, and the sign at its end is the deadline. The colour and the word at the end of the row give the light on this day.',
};
