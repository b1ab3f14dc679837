// The rows of the commands for reports, which also come as Word and Excel files.
import { type CommandRow, reportFormats } from './shared/row';

export const reportCommands: readonly CommandRow[] = [
  {
    name: 'report',
    summary: 'report',
    args: [
      { name: 'report', shape: '[]' },
      { name: 'unit/query', shape: '[...]' },
    ],
    options: [
      { name: 'period', takes: 'PERIOD', words: 'period-report' },
      { name: 'by', takes: 'ORG', words: 'by-report' },
      { name: 'number', takes: 'NUMBER' },
      { name: 'dated', takes: 'DAY' },
      { name: 'signer', takes: 'NAME' },
      { name: 'addressee', takes: 'TEXT' },
      { name: 'copies', takes: 'TEXT' },
      { name: 'by-unit' },
      { name: 'original' },
      { name: 'verify', takes: 'FILE' },
    ],
    formats: reportFormats,
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
    load: () => import('./report/run'),
  },
  {
    name: 'assess',
    summary: 'assess',
    args: [{ name: 'unit', shape: '[...]' }],
    options: [
      { name: 'group', takes: 'GROUP' },
      { name: 'period', takes: 'PERIOD' },
    ],
    formats: reportFormats,
    needs: 'plan',
    takesAt: true,
    examples: [
      'tjcc assess --period 2018',
      'tjcc assess 滨海新区 --period 2019-Q2',
      'tjcc assess --group area --period 2018',
      'tjcc assess --group party --as-of 2019-06-30',
      'tjcc assess --period 2018 --output assess-2018.xlsx',
    ],
    load: () => import('./assess/run'),
  },
];
