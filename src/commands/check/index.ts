// The row of check in the table of commands.
import { findingFormats, pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'check',
  args: [],
  options: [{ name: 'base', takes: 'REF' }, { name: 'fail-on', takes: 'LEVEL' }, { name: 'inherited' }],
  formats: [...pageFormats, ...findingFormats],
  needs: 'plan',
  takesAt: true,
  examples: [
    'tjcc check',
    'tjcc check --as-of 2018-12-31',
    'tjcc check --inherited',
    'tjcc check --base main',
    'tjcc check --fail-on due-soon',
    'tjcc check --base main --format github',
  ],
  load: () => import('./run'),
};
