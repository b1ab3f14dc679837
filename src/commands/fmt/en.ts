// The words of `tjcc fmt`, in English.

import type { zh } from './zh';

const files = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;

export const en: typeof zh = {
  help: {
    summary: 'tidy the files’ layout; content and comments stay',
    args: { file: 'YAML files of the plan, or folders; without any, all of them' },
    options: { check: 'only tell which files are not tidy, write nothing; exit status 1 when there are any' },
  },
  done: 'Tidied',
  untidy: 'Not tidy',
  left: 'Left alone',
  cannot: 'Cannot be tidied',
  layout: 'layout',
  encoding: (name) => `saved as UTF-8, was ${name.toUpperCase()}`,
  signs: (count) =>
    `${count} full-width ${count === 1 ? 'sign or colon' : 'signs or colons'} without a space corrected`,
  comma: '; ',
  doubts: {
    broken: 'has errors and cannot be understood: see the problems below',
    encoding: 'not UTF-8, and its encoding is not certain. Open it in an editor, check it, and save it as UTF-8',
    signs:
      'the meaning of some signs or indents is not certain: see the problems below; tidy it once they are corrected',
    hidden: 'holds invisible characters: see the problems below; tidy it once they are gone',
    unusual: 'its layout is unusual, and it cannot be proved that content and comments would stay the same',
  },
  tidy: (count) => (count === 1 ? 'The file is tidy.' : `All ${count} files are tidy.`),
  formatted: (count, tidy, alone) =>
    [
      count > 0 ? `${files(count)} tidied` : '',
      tidy > 0 ? `${tidy} tidy already` : '',
      alone > 0 ? `${alone} left alone` : '',
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  checked: (count, tidy, alone) =>
    [
      count > 0 ? `${files(count)} not tidy` : '',
      tidy > 0 ? `${tidy} tidy` : '',
      alone > 0 ? `${alone} cannot be tidied` : '',
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  same: 'Only the layout changed: fields, values and comments are the same.',
  mend: (command) => ['To tidy: ', { text: command, tone: 'command' }],
  others: (count) => [
    `The files also have ${count} ${count === 1 ? 'error' : 'errors'} that ${count === 1 ? 'has' : 'have'} nothing to do with layout: `,
    { text: 'tjcc validate', tone: 'command' },
  ],
  none: 'The plan’s folder holds no YAML files.',
};
