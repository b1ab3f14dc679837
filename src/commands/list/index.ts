// The row of list in the table of commands.
import { pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'list',
  args: [
    { name: 'kind', shape: '<>' },
    { name: 'query', shape: '[...]' },
  ],
  formats: pageFormats,
  needs: 'plan',
  takesAt: true,
  hasQuery: true,
  examples: ['tjcc list tasks area:A2', 'tjcc list milestones is:overdue', 'tjcc list pairings org:滨海新区'],
  load: () => import('./run'),
};
