// What the tests of `--json` ask of each command: lines of its own if it has some here, else the examples of its help.
import { shells } from '../../src/commands/completion/run';
import { commandTable } from '../../src/commands/index';
import { listNames } from '../../src/commands/shared/list-names';
import { gateCodes } from '../../src/evaluate/guards/codes';
import { problemCodes } from '../../src/problem';

/** For commands whose examples do not ask for everything that they can answer, or cannot be run as they are. */
export const askedOfOwn: Readonly<Record<string, readonly string[]>> = {
  status: ['status'],
  list: [
    ...[...Object.values(listNames), 'deadlines'].map((name) => `list ${name}`),
    'tasks area:A2',
    'list deadlines is:overdue',
    'list deadlines is:inherited',
    'list pairings org:滨海新区',
    'list tasks id:T99',
  ],
  show: ['show T07 P02.1 R01.2018 O-tj-binhai', 'show t07.2', 'show A1 T15 J01 J01.2 S04 M2019.1 R02'],
  why: ['why', 'why T07 T07.1 T07.3 M2018.1 R01 R01.2018', 'why A1 J01 P02.1 O-tj-binhai'],
  log: ['log', 'log T07 R01.2018', 'log org:滨海新区', 'log is:done -area:A1', 'log O-tj-office 受阻'],
  diff: ['diff', 'diff reported'],
  search: ['search 产业园', 'search 对口合作', 'search R01.2019', 'search nothing-like-it', 'search INDUSTRIAL park'],
  timeline: ['timeline', 'timeline year:2018', 'timeline kind:obligation'],
  pipeline: ['pipeline', 'pipeline origin:plan', 'pipeline stage:operating'],
  validate: ['validate'],
  fmt: ['fmt', 'fmt --check'],
  check: ['check', 'check --inherited'],
  assess: ['assess', 'assess O-tj-office 长春新区 O-central-ndrc', 'assess --group area A2', 'assess --group party'],
  report: [
    'report plan',
    'report plan --original',
    'report status',
    'report meeting',
    'report unit O-tj-office',
    'report ledger is:overdue',
    'report annual-plan',
    'report annual-summary',
    'report quarterly',
    'report monthly --by O-cc-office --number 长发改〔2019〕5号 --dated 2019-07-05 --signer 某某',
  ],
  export: [
    'export ics',
    'export csv tasks area:A2',
    'export ndjson deadlines is:overdue --unit O-tj-office',
    'export mermaid pairings',
  ],
  record: [
    'record T08 --by O-cc-office --note 示例 --status active --dry-run',
    'record S03 --by O-tj-office --note 示例 --dry-run',
  ],
  reschedule: ['reschedule M2019.2 --to 2030 --reason 示例 --approved-by O-tj-office --by O-cc-office --dry-run'],
  waive: ['waive R01.2019 --until 2030-12-31 --reason 示例 --owner O-tj-office --by O-tj-office --dry-run'],
  confirm: ['confirm U20161128-3w8k --by O-tj-office --dry-run'],
  import: ['empty', 'filled', 'mistaken'].map((name) => `import ${name}.xlsx --by O-cc-office --on 2017-12-01`),
  explain: ['explain', ...[...Object.keys(problemCodes), ...gateCodes].map((code) => `explain ${code}`)],
  completion: shells.map((shell) => `completion ${shell}`),
};

/** The command lines of each command that offers JSON. */
export const asked: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  commandTable
    .filter(({ formats }) => formats.includes('json'))
    .map(({ name, examples }) => [name, askedOfOwn[name] ?? examples.map((line) => line.replace(/^tjcc /, ''))]),
);
