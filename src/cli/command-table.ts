// Every command, in the order of the help. To add one: its file, a row here, both languages, a transcript.
import type { Command } from '../commands/command';
import { listNames } from '../commands/list-names';
import type { commands as words } from '../messages/zh/commands';
import type { Format } from '../render/formats';

type Argument = { readonly name: keyof (typeof words)['args']; readonly shape: '<>' | '[]' | '<...>' | '[...]' };

export interface CommandRow {
  readonly name: string;
  readonly summary: Exclude<keyof (typeof words)['summaries'], 'alias'>;
  readonly args: readonly Argument[];
  readonly options?: readonly ('inherited' | 'original')[];
  readonly formats: readonly Format[];
  /** `plan` stops where plan.yaml cannot be read; `files` takes what there is. */
  readonly needs: 'plan' | 'files' | 'nothing';
  /** Shown in the help. */
  readonly examples: readonly string[];
  readonly hasQuery?: boolean;
  load(): Promise<{ readonly run: Command }>;
}

const all: readonly Format[] = ['text', 'markdown', 'json'];

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
    options: ['inherited'],
    formats: all,
    needs: 'plan',
    examples: ['tjcc check', 'tjcc check --as-of 2018-12-31', 'tjcc check --inherited'],
    load: () => import('../commands/check'),
  },
  {
    name: 'report',
    summary: 'report',
    args: [{ name: 'report', shape: '<>' }],
    options: ['original'],
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
