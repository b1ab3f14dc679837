// The row of assess in the table of commands.
import { documentFormats, pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'assess',
  args: [{ name: 'unit', shape: '[...]' }],
  options: [
    { name: 'group', takes: 'GROUP' },
    { name: 'period', takes: 'PERIOD' },
  ],
  formats: [...pageFormats, ...documentFormats],
  needs: 'plan',
  takesAt: true,
  examples: [
    'tjcc assess --period 2018',
    'tjcc assess 滨海新区 --period 2019-Q2',
    'tjcc assess --group area --period 2018',
    'tjcc assess --group party --as-of 2019-06-30',
    'tjcc assess --period 2018 --output assess-2018.xlsx',
  ],
  load: () => import('./run'),
};
