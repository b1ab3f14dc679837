// The row of import in the table of commands.
import { pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'import',
  args: [{ name: 'workbook', shape: '<>' }],
  options: [
    { name: 'by', takes: 'ORG' },
    { name: 'on', takes: 'DAY' },
    { name: 'papers', takes: 'DIR' },
    { name: 'yes' },
    { name: 'dry-run' },
  ],
  formats: pageFormats,
  needs: 'plan',
  examples: ['tjcc import 台账.xlsx --by O-cc-office', 'tjcc import 台账.xlsx --by O-cc-office --papers 材料 --yes'],
  load: () => import('./run'),
};
