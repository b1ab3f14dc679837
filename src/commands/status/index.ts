// The row of status in the table of commands.
import { pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'status',
  args: [],
  formats: pageFormats,
  needs: 'plan',
  takesAt: true,
  examples: ['tjcc status', 'tjcc status --as-of 2019-06-30', 'tjcc status --lang en'],
  load: () => import('./run'),
};
