// The row of waive in the table of commands.

import { pageFormats } from '../../render/formats';
import { evidenceOptions, reporterOptions, writingOptions } from '../shared/recording/options';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'waive',
  args: [{ name: 'item', shape: '[]' }],
  options: [
    { name: 'until', takes: 'DAY' },
    { name: 'reason', takes: 'TEXT' },
    { name: 'owner', takes: 'ORG' },
    ...reporterOptions,
    ...evidenceOptions,
    ...writingOptions,
  ],
  formats: pageFormats,
  needs: 'plan',
  examples: ['tjcc waive R01.2020 --until 2021-03-31 --reason 疫情期间不集会 --owner O-tj-office --by O-tj-office'],
  load: () => import('./run'),
};
