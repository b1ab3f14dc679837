// The row of search in the table of commands.
import { pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'search',
  args: [{ name: 'text', shape: '<...>' }],
  formats: pageFormats,
  needs: 'plan',
  takesAt: true,
  examples: ['tjcc search 产业园', 'tjcc search 自由贸易'],
  load: () => import('./run'),
};
