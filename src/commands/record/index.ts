// The row of record in the table of commands.

import { pageFormats } from '../../render/formats';
import { evidenceOptions, writingOptions } from '../shared/recording/options';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'record',
  args: [{ name: 'item', shape: '[]' }],
  options: [
    { name: 'note', takes: 'TEXT' },
    { name: 'by', takes: 'ORG' },
    { name: 'on', takes: 'DAY' },
    { name: 'status', takes: 'STATUS' },
    { name: 'stage', takes: 'STAGE' },
    { name: 'percent', takes: 'N' },
    { name: 'difficulty', takes: 'TEXT' },
    { name: 'next-step', takes: 'TEXT' },
    { name: 'also', takes: 'IDS' },
    ...evidenceOptions,
    { name: 'light', takes: 'LIGHT' },
    { name: 'light-reason', takes: 'TEXT' },
    { name: 'light-until', takes: 'DAY' },
    ...writingOptions,
  ],
  formats: pageFormats,
  needs: 'plan',
  corrects: true,
  examples: [
    'tjcc record',
    'tjcc record T08 --by O-cc-office --status active --note 起草了合作方案',
    'tjcc record M2019.2 --status done --note 主园建成 --by O-cc-office --title 验收纪要 --publisher 长春市发展改革委 --file 纪要.pdf',
    'tjcc record T08 --by O-cc-office --note 核对数字 --dry-run',
  ],
  load: () => import('./run'),
};
