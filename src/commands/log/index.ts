// The row of log in the table of commands.
import { pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'log',
  args: [{ name: 'id/query', shape: '[...]' }],
  formats: pageFormats,
  needs: 'plan',
  takesAt: true,
  hasQuery: true,
  examples: ['tjcc log', 'tjcc log T14', 'tjcc log org:滨海新区'],
  load: () => import('./run'),
};
