// The row of timeline in the table of commands.
import { pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'timeline',
  args: [{ name: 'query', shape: '[...]' }],
  formats: pageFormats,
  needs: 'plan',
  takesAt: true,
  hasQuery: true,
  examples: ['tjcc timeline', 'tjcc timeline --as-of 2019-06-30', 'tjcc timeline year:2018'],
  load: () => import('./run'),
};
