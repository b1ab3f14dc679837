// The row of reschedule in the table of commands.

import { pageFormats } from '../../render/formats';
import { evidenceOptions, reporterOptions, writingOptions } from '../shared/recording/options';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'reschedule',
  args: [{ name: 'item', shape: '[]' }],
  options: [
    { name: 'to', takes: 'PERIOD' },
    { name: 'reason', takes: 'TEXT' },
    { name: 'approved-by', takes: 'ORG' },
    { name: 'approved-on', takes: 'DAY' },
    ...reporterOptions,
    ...evidenceOptions,
    ...writingOptions,
  ],
  formats: pageFormats,
  needs: 'plan',
  examples: [
    'tjcc reschedule M2019.2 --to 2020-06 --reason 用地手续未完 --approved-by O-cc-leading-group --by O-cc-office',
  ],
  load: () => import('./run'),
};
