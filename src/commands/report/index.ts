// The row of report in the table of commands.
import { documentFormats, pageFormats } from '../../render/formats';
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'report',
  args: [
    { name: 'report', shape: '[]' },
    { name: 'unit/query', shape: '[...]' },
  ],
  options: [
    { name: 'period', takes: 'PERIOD' },
    { name: 'by', takes: 'ORG' },
    { name: 'number', takes: 'NUMBER' },
    { name: 'dated', takes: 'DAY' },
    { name: 'signer', takes: 'NAME' },
    { name: 'addressee', takes: 'TEXT' },
    { name: 'copies', takes: 'TEXT' },
    { name: 'by-unit' },
    { name: 'original' },
    { name: 'verify', takes: 'FILE' },
  ],
  formats: [...pageFormats, ...documentFormats],
  needs: 'plan',
  takesAt: true,
  hasQuery: true,
  examples: [
    'tjcc report monthly --period 2018-06 --output 6月.docx',
    'tjcc report annual-summary --period 2018 --by O-cc-office --output 总结.docx',
    'tjcc report unit O-tj-binhai --output 滨海新区.docx',
    'tjcc report ledger --by-unit --output 台账.xlsx',
    'tjcc report --verify 6月.docx',
    'tjcc report plan --original',
  ],
  load: () => import('./run'),
};
