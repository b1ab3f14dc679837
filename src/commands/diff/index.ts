// The row of diff in the table of commands.
import { pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'diff',
  args: [{ name: 'a[..b]', shape: '[]' }],
  formats: pageFormats,
  needs: 'files',
  examples: ['tjcc diff', 'tjcc diff main', 'tjcc diff HEAD~3..HEAD', 'tjcc diff main...HEAD --format markdown'],
  load: () => import('./run'),
};
