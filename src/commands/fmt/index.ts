// The row of fmt in the table of commands.
import { pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'fmt',
  args: [{ name: 'file', shape: '[...]' }],
  options: [{ name: 'check' }],
  formats: pageFormats,
  needs: 'files',
  examples: ['tjcc fmt', 'tjcc fmt --check', 'tjcc fmt plan/progress/2019'],
  load: () => import('./run'),
};
