// The row of show in the table of commands.
import { pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'show',
  args: [{ name: 'ids', shape: '<...>' }],
  formats: pageFormats,
  needs: 'plan',
  takesAt: true,
  examples: ['tjcc show T07', 'tjcc show P02.1 R01.2018', 'tjcc show O-tj-binhai'],
  load: () => import('./run'),
};
