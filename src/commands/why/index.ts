// The row of why in the table of commands.
import { pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'why',
  args: [{ name: 'ids', shape: '[...]' }],
  formats: pageFormats,
  needs: 'plan',
  takesAt: true,
  examples: ['tjcc why', 'tjcc why T04', 'tjcc why M2018.1 R01.2018 --as-of 2019-06-30'],
  load: () => import('./run'),
};
