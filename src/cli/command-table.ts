// Every command, in the order of the help. To add one: its file, a row here, both languages, a transcript.
import type { Command } from '../commands/command';
import { listNames } from '../commands/list-names';
import type { commands as words } from '../messages/zh/commands';
import type { Format } from '../render/formats';

type Argument = { readonly name: keyof (typeof words)['args']; readonly shape: '<>' | '[]' | '<...>' | '[...]' };

/** `takes` names the value in the help; without it the option is a switch. */
export interface OptionRow {
  readonly name: keyof (typeof words)['optionWords'];
  readonly takes?: string;
}

export interface CommandRow {
  readonly name: string;
  readonly summary: Exclude<keyof (typeof words)['summaries'], 'alias'>;
  readonly args: readonly Argument[];
  readonly options?: readonly OptionRow[];
  readonly formats: readonly Format[];
  /** `plan` stops where plan.yaml cannot be read; `files` takes what there is. */
  readonly needs: 'plan' | 'files' | 'nothing';
  /** Shown in the help. */
  readonly examples: readonly string[];
  readonly hasQuery?: boolean;
  load(): Promise<{ readonly run: Command }>;
}

const all: readonly Format[] = ['text', 'markdown', 'json'];

/** Every piece of evidence begins with --title. */
const evidenceOptions: readonly OptionRow[] = [
  { name: 'title', takes: 'TEXT' },
  { name: 'publisher', takes: 'TEXT' },
  { name: 'url', takes: 'URL' },
  { name: 'file', takes: 'FILE' },
  { name: 'published', takes: 'PERIOD' },
];
const writingOptions: readonly OptionRow[] = [{ name: 'append-to', takes: 'FILE' }, { name: 'dry-run' }];

export const commandTable: readonly CommandRow[] = [
  {
    name: 'status',
    summary: 'status',
    args: [],
    formats: all,
    needs: 'plan',
    examples: ['tjcc status', 'tjcc status --as-of 2019-06-30', 'tjcc status --lang en'],
    load: () => import('../commands/status'),
  },
  {
    name: 'list',
    summary: 'list',
    args: [
      { name: 'kind', shape: '<>' },
      { name: 'query', shape: '[...]' },
    ],
    formats: all,
    needs: 'plan',
    hasQuery: true,
    examples: ['tjcc list tasks area:A2', 'tjcc list milestones is:overdue', 'tjcc list pairings org:滨海新区'],
    load: () => import('../commands/list'),
  },
  {
    name: 'show',
    summary: 'show',
    args: [{ name: 'ids', shape: '<...>' }],
    formats: all,
    needs: 'plan',
    examples: ['tjcc show T07', 'tjcc show P02.1 R01.2018', 'tjcc show O-tj-binhai'],
    load: () => import('../commands/show'),
  },
  {
    name: 'why',
    summary: 'why',
    args: [{ name: 'ids', shape: '[...]' }],
    formats: all,
    needs: 'plan',
    examples: ['tjcc why', 'tjcc why T04', 'tjcc why M2018.1 R01.2018 --as-of 2019-06-30'],
    load: () => import('../commands/why'),
  },
  {
    name: 'log',
    summary: 'log',
    args: [{ name: 'id/query', shape: '[...]' }],
    formats: all,
    needs: 'plan',
    hasQuery: true,
    examples: ['tjcc log', 'tjcc log T14', 'tjcc log org:滨海新区'],
    load: () => import('../commands/log'),
  },
  {
    name: 'search',
    summary: 'search',
    args: [{ name: 'text', shape: '<...>' }],
    formats: all,
    needs: 'plan',
    examples: ['tjcc search 产业园', 'tjcc search 自由贸易'],
    load: () => import('../commands/search'),
  },
  {
    name: 'timeline',
    summary: 'timeline',
    args: [{ name: 'query', shape: '[...]' }],
    formats: all,
    needs: 'plan',
    hasQuery: true,
    examples: ['tjcc timeline', 'tjcc timeline --as-of 2019-06-30', 'tjcc timeline year:2018'],
    load: () => import('../commands/timeline'),
  },
  {
    name: 'pipeline',
    summary: 'pipeline',
    args: [{ name: 'query', shape: '[...]' }],
    formats: all,
    needs: 'plan',
    hasQuery: true,
    examples: ['tjcc pipeline', 'tjcc pipeline origin:plan'],
    load: () => import('../commands/pipeline'),
  },
  {
    name: 'validate',
    summary: 'validate',
    args: [],
    formats: all,
    needs: 'files',
    examples: ['tjcc validate', 'tjcc validate --json'],
    load: () => import('../commands/validate'),
  },
  {
    name: 'check',
    summary: 'check',
    args: [],
    options: [{ name: 'inherited' }],
    formats: all,
    needs: 'plan',
    examples: ['tjcc check', 'tjcc check --as-of 2018-12-31', 'tjcc check --inherited'],
    load: () => import('../commands/check'),
  },
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
      { name: 'also', takes: 'IDS' },
      ...evidenceOptions,
      { name: 'light', takes: 'LIGHT' },
      { name: 'light-reason', takes: 'TEXT' },
      { name: 'light-until', takes: 'DAY' },
      ...writingOptions,
    ],
    formats: all,
    needs: 'plan',
    examples: [
      'tjcc record',
      'tjcc record T08 --by O-cc-office --status active --note 起草了合作方案',
      'tjcc record M2019.2 --status done --note 主园建成 --by O-cc-office --title 验收纪要 --publisher 长春市发展改革委 --file 纪要.pdf',
      'tjcc record T08 --by O-cc-office --note 核对数字 --dry-run',
    ],
    load: () => import('../commands/record'),
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
      { name: 'by', takes: 'ORG' },
      { name: 'on', takes: 'DAY' },
      { name: 'note', takes: 'TEXT' },
      ...evidenceOptions,
      ...writingOptions,
    ],
    formats: all,
    needs: 'plan',
    examples: [
      'tjcc reschedule M2019.2 --to 2020-06 --reason 用地手续未完 --approved-by O-cc-leading-group --by O-cc-office',
    ],
    load: () => import('../commands/reschedule'),
  },
  {
    name: 'waive',
    summary: 'waive',
    args: [{ name: 'item', shape: '[]' }],
    options: [
      { name: 'until', takes: 'DAY' },
      { name: 'reason', takes: 'TEXT' },
      { name: 'owner', takes: 'ORG' },
      { name: 'by', takes: 'ORG' },
      { name: 'on', takes: 'DAY' },
      { name: 'note', takes: 'TEXT' },
      ...evidenceOptions,
      ...writingOptions,
    ],
    formats: all,
    needs: 'plan',
    examples: ['tjcc waive R01.2020 --until 2021-03-31 --reason 疫情期间不集会 --owner O-tj-office --by O-tj-office'],
    load: () => import('../commands/waive'),
  },
  {
    name: 'confirm',
    summary: 'confirm',
    args: [{ name: 'update', shape: '<>' }],
    options: [
      { name: 'by', takes: 'ORG' },
      { name: 'on', takes: 'DAY' },
      { name: 'note', takes: 'TEXT' },
      ...writingOptions,
    ],
    formats: all,
    needs: 'plan',
    examples: ['tjcc confirm U20190430-z6t2 --by O-tj-office'],
    load: () => import('../commands/confirm'),
  },
  {
    name: 'report',
    summary: 'report',
    args: [{ name: 'report', shape: '<>' }],
    options: [{ name: 'original' }],
    formats: all,
    needs: 'plan',
    examples: [
      'tjcc report plan',
      'tjcc report plan --format markdown --output plan.md',
      'tjcc report plan --original',
    ],
    load: () => import('../commands/report'),
  },
  {
    name: 'explain',
    summary: 'explain',
    args: [{ name: 'code', shape: '[]' }],
    formats: all,
    needs: 'nothing',
    examples: ['tjcc explain', 'tjcc explain yaml/full-width'],
    load: () => import('../commands/explain'),
  },
  {
    name: 'completion',
    summary: 'completion',
    args: [{ name: 'shell', shape: '<>' }],
    formats: ['text', 'json'],
    needs: 'nothing',
    examples: ['eval "$(tjcc completion bash)"', 'tjcc completion fish | source'],
    load: () => import('../commands/completion'),
  },
];

/** `tjcc tasks` is `tjcc list tasks`. */
export const aliases: readonly string[] = [...Object.values(listNames), 'deadlines'];
