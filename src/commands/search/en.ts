// The words of `tjcc search`, in English.

import type { zh } from './zh';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: typeof zh = {
  help: {
    summary: 'search all text',
    args: { text: 'text to find' },
  },
  title: (wanted) => `Search for “${wanted}”`,
  found: (count) => things(count, 'place', 'places'),
  plan: 'text of the plan',
};
