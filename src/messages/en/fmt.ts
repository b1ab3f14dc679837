// English: the words of fmt.
import type { fmt as chinese } from '../zh/fmt';

const files = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;

export const fmt: typeof chinese = {
  fmt: {
    done: 'Tidied',
    untidy: 'Not tidy',
    left: 'Left alone',
    cannot: 'Cannot be tidied',
    layout: 'layout',
    encoding: (name) => `saved as UTF-8, was ${name.toUpperCase()}`,
    signs: (count) =>
      `${count} full-width ${count === 1 ? 'sign or colon' : 'signs or colons'} without a space put right`,
    comma: '; ',
    doubts: {
      broken: 'broken, and cannot be understood: see the problems below',
      encoding: 'not UTF-8, and what it was saved in is not certain. Open it in an editor, look, and save it as UTF-8',
      signs:
        'what some signs or indents were meant to be is not certain: see the problems below; tidy it once they are put right',
      hidden: 'holds invisible characters: see the problems below; tidy it once they are gone',
      unusual: 'laid out so unusually that it cannot be proved that content and comments would stay the same',
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
    same: 'Only the layout: fields, values and comments are what they were.',
    mend: (command) => ['Tidy: ', { text: command, tone: 'command' }],
    others: (count) => [
      `The files also have ${count} ${count === 1 ? 'error' : 'errors'} that ${count === 1 ? 'is' : 'are'} no matter of layout: `,
      { text: 'tjcc validate', tone: 'command' },
    ],
    none: 'The plan’s folder holds no YAML files.',
  },
};
