// The words of `tjcc validate`, in English.

import type { zh } from './zh';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: typeof zh = {
  help: {
    summary: 'check the files: form, fields, references, counts, fingerprint',
  },
  sound: (files, records) =>
    `${things(files, 'file', 'files')}, ${things(records, 'record', 'records')}, no problems. The text is the approved original, word for word.`,
  warned: (files, records, warnings) =>
    `${things(files, 'file', 'files')}, ${things(records, 'record', 'records')}, no errors, ${things(warnings, 'warning', 'warnings')}. The text is the approved original, word for word.`,
  found: (errors, warnings, files) => [
    { text: things(errors, 'error', 'errors'), tone: 'red' },
    `, ${things(warnings, 'warning', 'warnings')}, in ${things(files, 'file', 'files')}.`,
  ],
  explain: (code) => ['What a code means: ', { text: `tjcc explain ${code}`, tone: 'command' }],
};
