// The row of confirm in the table of commands.

import { pageFormats } from '../../render/formats';
import { reporterOptions, writingOptions } from '../shared/recording/options';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'confirm',
  args: [{ name: 'update', shape: '<>' }],
  options: [...reporterOptions, ...writingOptions],
  formats: pageFormats,
  needs: 'plan',
  examples: ['tjcc confirm U20190430-z6t2 --by O-tj-office'],
  load: () => import('./run'),
};
