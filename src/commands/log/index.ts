// The row of log in the table of commands.
import { type CommandRow, pageFormats } from '../shared/row';

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
