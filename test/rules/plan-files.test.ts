// Rules about the plan's own files (ids, counts, sections, sides, words, references): what each finds in a damaged plan,
// with the path and the parameters.
import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../src/problem';
import { approvedPlan } from '../run-tool';
import { type Files, find } from './recorded';

/** `file path {parameters}` of a finding: `pairings.yaml pairings.2.id {"id":"P02", …}`. */
type Said = readonly [place: string, params: object];
type Row = readonly [what: string, files: Files, said: readonly Said[]];

const text = (name: string): string => approvedPlan[name] ?? '';

/** Replaces passages of one file. */
const edits = (name: string, ...changes: readonly (readonly [from: string, to: string])[]): Files => ({
  [name]: changes.reduce((content, [from, to]) => {
    expect(content).toContain(from);
    return content.replace(from, () => to);
  }, text(name)),
});

/** One test for each row: the files have exactly these findings of the code. */
const eachFinding = (code: ProblemCode, table: readonly Row[]) =>
  describe(code, () => {
    it.each(table.map(([what, files, said]) => ({ what, files, said })))('$what', async ({ files, said }) => {
      const problems = (await find(files)).filter((problem) => problem.code === code);
      expect(
        problems.map(({ file, path = [], params }) => [
          `${file.replace(/^plan\//, '')} ${path.join('.')}`.trim(),
          params,
        ]),
      ).toEqual(said);
    });
  });

const meeting = (id: string, ...actions: readonly string[]): string =>
  `id: ${id}\ntype: exchange\ntitle: 会谈\ntitle_en: Talks\non: 2019-04-30\nevidence:\n  - { title: 纪要, publisher: 某单位, url: "https://example.cn/a" }\n` +
  `actions:\n${actions.map((action) => `  - { id: ${action}, text: 办, title_en: Do, due: 2019-06 }\n`).join('')}`;
const G = 'meetings/G20190430.yaml';
const T07 = 'tasks/T07.yaml';

const laterProject = (fields: string, origin = 'pipeline'): Files => ({
  'projects.yaml': `${text('projects.yaml')}\n  - { id: J03, origin: ${origin}, title: 后来, title_en: Later, ${fields} }\n`,
});

eachFinding('id/sequence', [
  [
    'a gap is told once, at its first',
    edits('pairings.yaml', ['id: P04', 'id: P40'], ['id: P06', 'id: P60']),
    [['pairings.yaml pairings.4.id', { id: 'P40', expected: 'P04' }]],
  ],
  [
    'the last of every kind',
    {
      ...edits(
        'tasks/T18.yaml',
        ['id: T18\n', 'id: T19\n'],
        ['id: T18.1', 'id: T19.1'],
        ['id: T18.2', 'id: T19.2'],
        ['id: T18.3', 'id: T19.4'],
      ),
      ...edits('plan.yaml', ['- id: A5', '- id: A6']),
      ...edits('projects.yaml', ['- id: J02\n', '- id: J05\n']),
      ...edits('safeguards.yaml', ['- id: S06', '- id: S16']),
      ...edits('timeline.yaml', ['- id: R02', '- id: R03']),
    },
    [
      ['plan.yaml areas.4.id', { id: 'A6', expected: 'A5' }],
      ['projects.yaml projects.1.id', { id: 'J05', expected: 'J02' }],
      ['safeguards.yaml safeguards.5.id', { id: 'S16', expected: 'S06' }],
      ['tasks/T18.yaml id', { id: 'T19', expected: 'T18' }],
      ['tasks/T18.yaml measures.2.id', { id: 'T19.4', expected: 'T19.3' }],
      ['timeline.yaml obligations.1.id', { id: 'R03', expected: 'R02' }],
    ],
  ],
  [
    'a component of a component',
    edits('projects.yaml', ['id: J02.1.2', 'id: J02.1.4']),
    [['projects.yaml projects.1.components.2.id', { id: 'J02.1.4', expected: 'J02.1.2' }]],
  ],
  [
    'actions',
    { [G]: meeting('G20190430', 'G20190430.1', 'G20190430.3') },
    [[`${G} actions.1.id`, { id: 'G20190430.3', expected: 'G20190430.2' }]],
  ],
  ['actions in order', { [G]: meeting('G20190430', 'G20190430.1', 'G20190430.2') }, []],
  [
    'milestones count from 1 in each year',
    edits('timeline.yaml', ['id: M2018.4', 'id: M2018.6'], ['id: M2019.1', 'id: M2019.7']),
    [
      ['timeline.yaml milestones.3.id', { id: 'M2018.6', expected: 'M2018.4' }],
      ['timeline.yaml milestones.4.id', { id: 'M2019.7', expected: 'M2019.1' }],
    ],
  ],
  [
    'a milestone due in another year',
    edits('timeline.yaml', ['机制\n    due: 2018', '机制\n    due: 2019-06']),
    [['timeline.yaml milestones.0.due', { id: '2019-06', expected: '2018' }]],
  ],
  ['an id used twice is no gap', edits('timeline.yaml', ['id: M2018.2', 'id: M2018.1']), []],
  ['nor in a list', edits('pairings.yaml', ['id: P03', 'id: P02']), []],
  ['a file that is lost leaves none', { [T07]: 'id: [' }, []],
]);

eachFinding('id/duplicate', [
  [
    'in one file',
    edits('pairings.yaml', ['id: P03', 'id: P02']),
    [['pairings.yaml pairings.3.id', { id: 'P02', first: 'plan/pairings.yaml' }]],
  ],
  [
    'of a measure in its own task',
    edits(T07, ['id: T07.2', 'id: T07.1']),
    [[`${T07} measures.1.id`, { id: 'T07.1', first: `plan/${T07}` }]],
  ],
  [
    'of an obligation, not of its years',
    edits('timeline.yaml', ['id: R02', 'id: R01']),
    [['timeline.yaml obligations.1.id', { id: 'R01', first: 'plan/timeline.yaml' }]],
  ],
  [
    'a copy of a task is told once',
    { 'tasks/T19.yaml': text(T07) },
    [['tasks/T19.yaml id', { id: 'T07', first: `plan/${T07}` }]],
  ],
  [
    'and is the copy even where it is read first',
    { 'tasks/T00.yaml': text(T07) },
    [['tasks/T00.yaml id', { id: 'T07', first: `plan/${T07}` }]],
  ],
  [
    'a copy of a meeting is told once',
    {
      [G]: meeting('G20190430', 'G20190430.1'),
      'meetings/G20190429.yaml': meeting('G20190430', 'G20190430.1'),
    },
    [['meetings/G20190429.yaml id', { id: 'G20190430', first: `plan/${G}` }]],
  ],
  [
    'two measures in two tasks',
    edits('tasks/T08.yaml', ['id: T08.1', 'id: T07.1']),
    [['tasks/T08.yaml measures.0.id', { id: 'T07.1', first: `plan/${T07}` }]],
  ],
  [
    'a copy of a task does not hide another',
    { 'tasks/T19.yaml': text(T07), ...edits('pairings.yaml', ['id: P03', 'id: P02']) },
    [
      ['pairings.yaml pairings.3.id', { id: 'P02', first: 'plan/pairings.yaml' }],
      ['tasks/T19.yaml id', { id: 'T07', first: `plan/${T07}` }],
    ],
  ],
]);

eachFinding('id/file-name', [
  [
    'a task',
    { [T07]: undefined, 'tasks/T7.yaml': text(T07) },
    [['tasks/T7.yaml id', { id: 'T07', expected: 'T07.yaml' }]],
  ],
  [
    'a meeting',
    { 'meetings/G20190429.yaml': meeting('G20190430', 'G20190430.1') },
    [['meetings/G20190429.yaml id', { id: 'G20190430', expected: 'G20190430.yaml' }]],
  ],
  ['as they should be', { [G]: meeting('G20190430', 'G20190430.1') }, []],
]);

const counts = Object.entries({
  area: 5,
  task: 18,
  measure: 58,
  pairing: 16,
  project: 2,
  component: 10,
  safeguard: 6,
  milestone: 11,
  obligation: 2,
  organization: 74,
});
eachFinding('count/mismatch', [
  [
    'every number',
    edits(
      'plan.yaml',
      ...counts.map(([kind, actual]) => [`  ${kind}: ${actual}\n`, `  ${kind}: ${actual + 1}\n`] as const),
    ),
    counts.map(([kind, actual]): Said => [`plan.yaml counts.${kind}`, { kind, declared: actual + 1, actual }]),
  ],
  ['a later project does not count', laterProject('summary: 简介'), []],
  [
    'one more that is said to be of the plan does',
    laterProject('text: 话', 'plan'),
    [['plan.yaml counts.project', { kind: 'project', declared: 2, actual: 3 }]],
  ],
  [
    'an id used twice hides the number',
    {
      ...edits('plan.yaml', ['pairing: 16', 'pairing: 17']),
      ...edits('pairings.yaml', ['id: P03', 'id: P02']),
    },
    [],
  ],
]);

eachFinding('pairing/side', [
  [
    'the second of a side',
    edits('pairings.yaml', ['O-tj-dongjiang]', 'O-cc-new-area]']),
    [['pairings.yaml pairings.2.tianjin.1', { id: 'O-cc-new-area', party: 'TJ', actual: 'CC' }]],
  ],
  [
    'Changchun’s side',
    edits('pairings.yaml', ['[O-cc-etdz]', '[O-tj-wuqing]']),
    [['pairings.yaml pairings.1.changchun.0', { id: 'O-tj-wuqing', party: 'CC', actual: 'TJ' }]],
  ],
  ['nobody known is told as that', edits('pairings.yaml', ['[O-cc-etdz]', '[O-cc-etd]']), []],
  ['a record of another kind too', edits('pairings.yaml', ['[O-cc-etdz]', '[O-cc-none]']), []],
]);

const wordless = text('plan.yaml').replace(/(- id: (?:guideline|goals)\n.*\n.*\n) {4}text: .*\n/g, '$1');
const wordy = (...ids: readonly string[]): Files =>
  edits('plan.yaml', ...ids.map((id) => [`  - id: ${id}\n`, `  - id: ${id}\n    text: 另加\n`] as const));
eachFinding('plan/sections', [
  [
    'words in those that have none of their own',
    wordy('tasks', 'projects', 'safeguards'),
    [
      ['plan.yaml sections.2', { id: 'tasks', expected: '' }],
      ['plan.yaml sections.3', { id: 'projects', expected: '' }],
      ['plan.yaml sections.4', { id: 'safeguards', expected: '' }],
    ],
  ],
  [
    'no words in those that have',
    { 'plan.yaml': wordless },
    [
      ['plan.yaml sections.0', { id: 'guideline', expected: 'text' }],
      ['plan.yaml sections.1', { id: 'goals', expected: 'text' }],
    ],
  ],
  [
    'one twice, the other gone',
    edits('plan.yaml', ['- id: projects', '- id: tasks']),
    [['plan.yaml sections.3.id', { id: 'tasks', expected: 'projects' }]],
  ],
  [
    'the last',
    edits('plan.yaml', ['- id: safeguards', '- id: projects']),
    [['plan.yaml sections.4.id', { id: 'projects', expected: 'safeguards' }]],
  ],
]);

eachFinding('plan/years', [
  ['one year', edits('plan.yaml', ['from: 2018', 'from: 2020']), []],
  [
    'one year too late',
    edits('plan.yaml', ['from: 2018', 'from: 2021']),
    [['plan.yaml years.to', { from: 2021, to: 2020 }]],
  ],
]);

eachFinding('project/words', [
  ['a later one with a summary', laterProject('summary: 简介'), []],
  [
    'a later one with both',
    laterProject('summary: 简介, text: 话'),
    [['projects.yaml projects.2', { id: 'J03', wanted: 'summary', unwanted: 'text' }]],
  ],
  [
    'a later one with neither',
    laterProject('due: 2019'),
    [['projects.yaml projects.2', { id: 'J03', wanted: 'summary', unwanted: 'text' }]],
  ],
  [
    'one of the plan with both',
    edits('projects.yaml', ['    components:', '    summary: 简介\n    components:']),
    [['projects.yaml projects.0', { id: 'J01', wanted: 'text', unwanted: 'summary' }]],
  ],
]);

const clause = 'T01.1';
eachFinding('text/erratum', [
  [
    'not there',
    edits('plan.yaml', ['corrected: 思想和党的十九大', 'corrected: 思想及党的十九大']),
    [['plan.yaml errata.0.corrected', { corrected: '思想及党的十九大', clause: 'guideline', times: 0 }]],
  ],
  [
    'there many times',
    edits('plan.yaml', ['corrected: 思想和党的十九大', 'corrected: 合作']),
    [
      [
        'plan.yaml errata.0.corrected',
        {
          corrected: '合作',
          clause: 'guideline',
          times: (/text: (深入学习.*)/.exec(text('plan.yaml'))?.[1] ?? '').split('合作').length - 1,
        },
      ],
    ],
  ],
  [
    'in a clause that is not there',
    edits('plan.yaml', ['    clause: T01\n', '    clause: T99\n']),
    [['plan.yaml errata.1.corrected', { corrected: '协同推进行政管理体制改革', clause: 'T99', times: 0 }]],
  ],
  ['in a clause that is lost', { 'tasks/T01.yaml': 'id: [' }, []],
]);

eachFinding('text/altered', [
  [
    'a clause',
    edits('tasks/T01.yaml', ['加快政务服务改革', '研究政务服务改革']),
    [['tasks/T01.yaml measures.0.text', { clause, reason: 'changed' }]],
  ],
  [
    'one that is not in the fingerprint',
    { 'fingerprint.yaml': text('fingerprint.yaml').replace(/ {2}T01\.1: .*\n/, '') },
    [['tasks/T01.yaml measures.0.text', { clause, reason: 'added' }]],
  ],
  [
    'one that is gone',
    { [T07]: text(T07).replace(/\n {2}- id: T07\.3[\s\S]*$/, '') },
    [['fingerprint.yaml clauses.T07.3', { clause: 'T07.3', reason: 'missing' }]],
  ],
  [
    'a record that is gone is told once',
    { 'safeguards.yaml': text('safeguards.yaml').replace(/\n {2}- id: S06[\s\S]*$/, '') },
    [['fingerprint.yaml clauses.S06', { clause: 'S06', reason: 'missing' }]],
  ],
  [
    'a title that is gone with no record',
    edits('fingerprint.yaml', ['  S06: 0b18', '  S07.title: 0b18b82699bbf475\n  S06: 0b18']),
    [['fingerprint.yaml clauses.S07.title', { clause: 'S07.title', reason: 'missing' }]],
  ],
  [
    'the whole',
    edits('fingerprint.yaml', ['whole: 7a0c', 'whole: 7a0d']),
    [
      [
        'fingerprint.yaml whole',
        { clause: '', reason: 'whole', actual: /whole: (\w+)/.exec(text('fingerprint.yaml'))?.[1] },
      ],
    ],
  ],
  [
    'the whole is not judged beside a lost file',
    { ...edits('fingerprint.yaml', ['whole: 7a0c', 'whole: 7a0d']), 'safeguards.yaml': undefined },
    [],
  ],
]);
