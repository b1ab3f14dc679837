// The row of export in the table of commands.
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'export',
  args: [
    { name: 'format', shape: '<>' },
    { name: 'kind/query', shape: '[...]' },
  ],
  options: [{ name: 'unit', takes: 'ORG' }],
  formats: ['text', 'json'],
  needs: 'plan',
  takesAt: true,
  hasQuery: true,
  takesFormat: true,
  examples: [
    'tjcc export ics --output 日历.ics',
    'tjcc export ics --unit O-cc-office --output 长春.ics',
    'tjcc export csv tasks area:A2 --output 任务.csv',
    'tjcc export ndjson updates --as-of 2018-12-31',
    'tjcc export mermaid pairings',
    'tjcc export sqlite --output plan.sqlite',
  ],
  load: () => import('./run'),
};
