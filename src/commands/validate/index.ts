// The row of validate in the table of commands.
import { findingFormats, pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'validate',
  args: [],
  formats: [...pageFormats, ...findingFormats],
  needs: 'files',
  takesAt: true,
  examples: ['tjcc validate', 'tjcc validate --json', 'tjcc validate --format sarif --output tjcc.sarif'],
  load: () => import('./run'),
};
