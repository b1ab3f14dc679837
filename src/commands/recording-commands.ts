// The commands that write: each adds one update, import one for each row of a ledger. They share their options for
// evidence and for how to write.
import { type CommandRow, type OptionRow, usualFormats } from './shared/row';

/** Every piece of evidence begins with --title. */
const evidenceOptions: readonly OptionRow[] = [
  { name: 'title', takes: 'TEXT' },
  { name: 'publisher', takes: 'TEXT' },
  { name: 'url', takes: 'URL' },
  { name: 'file', takes: 'FILE' },
  { name: 'published', takes: 'PERIOD' },
];
const writingOptions: readonly OptionRow[] = [{ name: 'append-to', takes: 'FILE' }, { name: 'dry-run' }];

export const recordingCommands: readonly CommandRow[] = [
  {
    name: 'record',
    summary: 'record',
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
    formats: usualFormats,
    needs: 'plan',
    corrects: true,
    examples: [
      'tjcc record',
      'tjcc record T08 --by O-cc-office --status active --note 起草了合作方案',
      'tjcc record M2019.2 --status done --note 主园建成 --by O-cc-office --title 验收纪要 --publisher 长春市发展改革委 --file 纪要.pdf',
      'tjcc record T08 --by O-cc-office --note 核对数字 --dry-run',
    ],
    load: () => import('./record/run'),
  },
  {
    name: 'reschedule',
    summary: 'reschedule',
    args: [{ name: 'item', shape: '[]' }],
    options: [
      { name: 'to', takes: 'PERIOD' },
      { name: 'reason', takes: 'TEXT' },
      { name: 'approved-by', takes: 'ORG' },
      { name: 'approved-on', takes: 'DAY' },
      { name: 'by', takes: 'ORG', words: 'by-reschedule' },
      { name: 'on', takes: 'DAY' },
      { name: 'note', takes: 'TEXT' },
      ...evidenceOptions,
      ...writingOptions,
    ],
    formats: usualFormats,
    needs: 'plan',
    examples: [
      'tjcc reschedule M2019.2 --to 2020-06 --reason 用地手续未完 --approved-by O-cc-leading-group --by O-cc-office',
    ],
    load: () => import('./reschedule/run'),
  },
  {
    name: 'waive',
    summary: 'waive',
    args: [{ name: 'item', shape: '[]' }],
    options: [
      { name: 'until', takes: 'DAY' },
      { name: 'reason', takes: 'TEXT' },
      { name: 'owner', takes: 'ORG' },
      { name: 'by', takes: 'ORG', words: 'by-waive' },
      { name: 'on', takes: 'DAY' },
      { name: 'note', takes: 'TEXT' },
      ...evidenceOptions,
      ...writingOptions,
    ],
    formats: usualFormats,
    needs: 'plan',
    examples: ['tjcc waive R01.2020 --until 2021-03-31 --reason 疫情期间不集会 --owner O-tj-office --by O-tj-office'],
    load: () => import('./waive/run'),
  },
  {
    name: 'confirm',
    summary: 'confirm',
    args: [{ name: 'update', shape: '<>' }],
    options: [
      { name: 'by', takes: 'ORG', words: 'by-confirm' },
      { name: 'on', takes: 'DAY' },
      { name: 'note', takes: 'TEXT' },
      ...writingOptions,
    ],
    formats: usualFormats,
    needs: 'plan',
    examples: ['tjcc confirm U20190430-z6t2 --by O-tj-office'],
    load: () => import('./confirm/run'),
  },
  {
    name: 'import',
    summary: 'import',
    args: [{ name: 'workbook', shape: '<>' }],
    options: [
      { name: 'by', takes: 'ORG' },
      { name: 'on', takes: 'DAY' },
      { name: 'papers', takes: 'DIR' },
      { name: 'yes' },
      { name: 'dry-run' },
    ],
    formats: usualFormats,
    needs: 'plan',
    examples: ['tjcc import 台账.xlsx --by O-cc-office', 'tjcc import 台账.xlsx --by O-cc-office --papers 材料 --yes'],
    load: () => import('./import/run'),
  },
];
