// The row of explain in the table of commands.
import { pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'explain',
  args: [{ name: 'code', shape: '[]' }],
  formats: pageFormats,
  needs: 'nothing',
  examples: ['tjcc explain', 'tjcc explain yaml/full-width'],
  load: () => import('./run'),
};
