// The row of pipeline in the table of commands.
import { pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'pipeline',
  args: [{ name: 'query', shape: '[...]' }],
  formats: pageFormats,
  needs: 'plan',
  takesAt: true,
  hasQuery: true,
  examples: ['tjcc pipeline', 'tjcc pipeline origin:plan'],
  load: () => import('./run'),
};
