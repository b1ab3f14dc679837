// Files with marks of merge conflicts, of every sort that editors, git and people produce: what the tool says the two
// sides mean. The expected answers are in conflicts.txt; `npx vitest run test/parse/conflicts.test.ts -u` rewrites it.
// Conflicts made by git itself are in test/git/conflicts.test.ts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/parse/document';
import type { Problem } from '../../src/problem';
import { approvedPlan, planWith, runTool } from '../run-tool';
import { sample, times } from '../size';

/** In the file `name`, `from` is replaced by `to`; if `from` is empty, `to` is the whole file. */
type Case = readonly [title: string, name: string, from: string, to: string];

const T07 = 'tasks/T07.yaml';
const due = '合作机制\n    due: 2018\n';
const english = 'title_en: Strengthen cooperation in emerging industries';
const report = (id: string, more = ''): string =>
  `  - id: ${id}\n    on: 2019-06-01\n    item: T07.1\n    by: O-tj-office\n    note: ${id} 的情况\n${more}`;
const progress = 'progress/2019.yaml';

// biome-ignore format: one line a case
const table: readonly Case[] = [
  ['a day', 'timeline.yaml', due, '合作机制\n<<<<<<< HEAD\n    due: 2018-06\n=======\n    due: 2018-09\n>>>>>>> office-b\n'],
  ['a day, and what it was', 'timeline.yaml', due, '合作机制\n<<<<<<< HEAD\n    due: 2018-06\n||||||| 1234567\n    due: 2018\n=======\n    due: 2018-09\n>>>>>>> office-b\n'],
  ['no names', 'timeline.yaml', due, '合作机制\n<<<<<<<\n    due: 2018-06\n=======\n    due: 2018-09\n>>>>>>>\n'],
  ['one name twice', 'timeline.yaml', due, '合作机制\n<<<<<<< main\n    due: 2018-06\n=======\n    due: 2018-09\n>>>>>>> main\n'],
  ['names with blanks, as a rebase gives them', 'timeline.yaml', due, '合作机制\n<<<<<<< HEAD\n    due: 2018-06\n=======\n    due: 2018-09\n>>>>>>> 1a2b3c4 (节点 提前)\n'],
  ['a name that steers the terminal', 'timeline.yaml', due, '合作机制\n<<<<<<< \u001b[31mHEAD\u202e\n    due: 2018-06\n=======\n    due: 2018-09\u001b]0;x\u0007\n>>>>>>> office-b\n'],
  ['a field that one side lacks', 'safeguards.yaml', '    owners: [O-tj-publicity, O-cc-publicity]\n', '<<<<<<< HEAD\n    owners: [O-tj-publicity]\n=======\n>>>>>>> office-b\n'],
  ['words that are not of the plan', T07, english, '<<<<<<< HEAD\ntitle_en: Deepen cooperation\n=======\ntitle_en: Foster cooperation\n>>>>>>> office-b'],
  ['approved words: the upper ones fit', T07, 'title: 加强新兴产业合作', '<<<<<<< HEAD\ntitle: 加强新兴产业合作\n=======\ntitle: 加强新型产业合作\n>>>>>>> office-b'],
  ['approved words: none fits', T07, 'title: 加强新兴产业合作', '<<<<<<< HEAD\ntitle: 加强新兴的产业合作\n=======\ntitle: 加强新型产业合作\n>>>>>>> office-b'],
  ['approved words and a gloss', T07, `title: 加强新兴产业合作\n${english}`, '<<<<<<< HEAD\ntitle: 加强新兴产业合作\ntitle_en: One\n=======\ntitle: 加强新型产业合作\ntitle_en: Other\n>>>>>>> office-b'],
  ['two conflicts in one file', T07, `area: A2\ntitle: 加强新兴产业合作\n${english}\n`, '<<<<<<< HEAD\narea: A2\n=======\narea: A3\n>>>>>>> office-b\ntitle: 加强新兴产业合作\n<<<<<<< HEAD\ntitle_en: One\n=======\ntitle_en: Other\n>>>>>>> office-b\n'],
  ['a record that only one side has', 'pairings.yaml', '  - id: P15\n    changchun: [O-cc-dehui]\n    tianjin: [O-tj-dongli]\n    clause: T15.2\n    quote: 德惠市与天津东丽区\n', '<<<<<<< HEAD\n=======\n  - id: P15\n    changchun: [O-cc-dehui]\n    tianjin: [O-tj-dongli]\n    clause: T15.2\n    quote: 德惠市与天津东丽区\n>>>>>>> office-b\n'],
  ['a record deleted on one side, and changed on the other', 'pairings.yaml', '  - id: P15\n    changchun: [O-cc-dehui]\n    tianjin: [O-tj-dongli]\n    clause: T15.2\n    quote: 德惠市与天津东丽区\n', '<<<<<<< HEAD\n||||||| 1234567\n  - id: P15\n    changchun: [O-cc-dehui]\n    tianjin: [O-tj-dongli]\n    clause: T15.2\n    quote: 德惠市与天津东丽区\n=======\n  - id: P15\n    changchun: [O-cc-dehui]\n    tianjin: [O-tj-dongli, O-tj-hexi]\n    clause: T15.2\n    quote: 德惠市与天津东丽区\n>>>>>>> office-b\n'],
  ['nothing but a comment', T07, '# 任务7', '<<<<<<< HEAD\n# 任务七\n=======\n# 任务 7\n>>>>>>> office-b\n#'],
  ['nothing but the order of fields, and quotes', T07, 'id: T07\narea: A2\n', '<<<<<<< HEAD\nid: T07\narea: A2\n=======\narea: "A2"\nid: T07\n>>>>>>> office-b\n'],
  ['a side that is no YAML', T07, 'area: A2', '<<<<<<< HEAD\narea: "A2\n=======\narea: A3\n>>>>>>> office-b'],
  ['a side that deleted the middle of a field', T07, 'area: A2', '<<<<<<< HEAD\n  : [\n=======\n>>>>>>> office-b'],
  ['a side typed wide', T07, 'area: A2', '<<<<<<< HEAD\narea：A2\n=======\narea: A3\n>>>>>>> office-b'],
  ['a side that is empty', T07, approvedPlan[T07] ?? '', `<<<<<<< HEAD\n=======\n${approvedPlan[T07]}>>>>>>> office-b\n`],
  ['fields that no plan has', T07, 'area: A2', '<<<<<<< HEAD\nconstructor: name\n=======\nconstructor: length\n>>>>>>> office-b\narea: A2'],
  ['the end is gone', T07, 'area: A2', '<<<<<<< HEAD\narea: A2\n=======\narea: A3'],
  ['the middle is gone', T07, 'area: A2', '<<<<<<< HEAD\narea: A2\narea: A3\n>>>>>>> office-b'],
  ['the beginning is gone', T07, 'area: A2', 'area: A2\n=======\narea: A3\n>>>>>>> office-b'],
  ['the beginning is gone, and a base is there', T07, 'area: A2', 'area: A2\n||||||| 1234567\narea: A1\n=======\narea: A3\n>>>>>>> office-b'],
  ['the end alone', T07, 'area: A2', 'area: A2\n>>>>>>> office-b'],
  ['the middle alone', T07, 'area: A2', 'area: A2\n======='],
  ['a conflict within a conflict', T07, 'area: A2', '<<<<<<< HEAD\n<<<<<<< HEAD\narea: A2\n=======\narea: A3\n>>>>>>> a\n=======\narea: A4\n>>>>>>> b'],
  ['one whole, one broken', T07, 'area: A2\ntitle: 加强新兴产业合作\n', '<<<<<<< HEAD\narea: A2\n=======\narea: A3\n>>>>>>> office-b\ntitle: 加强新兴产业合作\n<<<<<<< HEAD\n'],
  ['a base with longer marks inside, as git writes them', T07, 'area: A2', '<<<<<<< HEAD\narea: A2\n||||||| merged common ancestors\n<<<<<<<<< one\narea: A1\n=========\narea: A4\n>>>>>>>>> other\n=======\narea: A3\n>>>>>>> office-b'],
  ['two reports, nothing shared', progress, '', `updates:\n<<<<<<< HEAD\n${report('U20190601-01aaaa')}=======\n${report('U20190601-01bbbb')}>>>>>>> office-b\n`],
  ['two reports that share a line', progress, '', `updates:\n<<<<<<< HEAD\n${report('U20190601-01aaaa')}=======\n${report('U20190601-01bbbb')}>>>>>>> office-b\n    status: active\n`],
  ['two reports that share lines in the middle', progress, '', 'updates:\n<<<<<<< HEAD\n  - id: U20190601-01aaaa\n=======\n  - id: U20190601-01bbbb\n>>>>>>> office-b\n    on: 2019-06-01\n    item: T07.1\n    by: O-tj-office\n<<<<<<< HEAD\n    note: 一\n=======\n    note: 二\n>>>>>>> office-b\n'],
  ['a report on one side, another that was changed on the other', progress, '', `updates:\n<<<<<<< HEAD\n${report('U20190601-01aaaa')}${report('U20190601-02aaaa')}=======\n${report('U20190601-01aaaa', '    status: active\n')}>>>>>>> office-b\n`],
  ['a report deleted on one side', progress, '', `updates:\n${report('U20190601-01aaaa')}<<<<<<< HEAD\n||||||| 1234567\n${report('U20190601-02aaaa')}=======\n${report('U20190601-02aaaa', '    status: active\n')}>>>>>>> office-b\n`],
  ['reports that cannot be read', progress, '', `updates:\n<<<<<<< HEAD\n${report('U20190601-01aaaa')}    x: "\n=======\n${report('U20190601-01bbbb')}>>>>>>> office-b\n`],
  ['a report that both sides changed', progress, '', `updates:\n  - id: U20190601-01aaaa\n    on: 2019-06-01\n    item: T07.1\n    by: O-tj-office\n    note: 情况\n<<<<<<< HEAD\n    status: active\n=======\n    status: blocked\n>>>>>>> office-b\n`],
  ['more than are told', 'plan.yaml', '  due_soon_days: 30\n', '<<<<<<< HEAD\n  due_soon_days: 30\n  x4: 1\n  x3: 1\n  x1: 1\n  x2: 1\n=======\n  due_soon_days: 31\n  x4: 2\n  x3: 2\n  x1: 2\n  x2: 2\n>>>>>>> office-b\n'],
];

function planOf([, name, from, to]: Case) {
  const text = approvedPlan[name] ?? '';
  if (from !== '' && !text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  return planWith({ [name]: from === '' ? to : text.replace(from, () => to) });
}

type Told = { readonly code: string; readonly line: number; readonly message: string; readonly fix: string };

async function told(one: Case, language: 'zh' | 'en', plan = planOf(one)): Promise<Told[]> {
  const { stdout } = await runTool(['validate', '--json', '--lang', language], { plan });
  return JSON.parse(stdout).data.problems.filter(({ code }: Told) => code === 'file/conflict');
}

describe('what both sides mean', () => {
  it('is explained in both languages', async () => {
    let text = '';
    for (const one of table) {
      const [title, name] = one;
      text += `# ${title}\n`;
      for (const language of ['zh', 'en'] as const)
        for (const { line, message, fix } of await told(one, language))
          text += `${name}:${line}  ${JSON.stringify(message).slice(1, -1)}\n    ${JSON.stringify(fix).slice(1, -1)}\n`;
      text += '\n';
    }
    await expect(text).toMatchFileSnapshot('conflicts.txt');
  });

  it.each(sample(table, 9))('%s: the same in a file with the line ends of Windows', async (...one) => {
    const [, name] = one;
    const plan = planOf(one);
    const windows = { ...plan, [name]: String(plan[name]).replaceAll('\n', '\r\n') };
    expect(await told(one, 'zh', windows)).toEqual(await told(one, 'zh'));
  });

  it('contains no control characters for the terminal', async () => {
    for (const one of sample(table, 9)) {
      const { stdout } = await runTool('validate', { plan: planOf(one) });
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });

  it('nothing can be recorded before it is resolved', async () => {
    const [one] = table;
    if (!one) throw new Error('no case');
    const run = await runTool('record T07.1 --by O-tj-office --note x', { plan: planOf(one) });
    expect(run).toMatchObject({ exitCode: 3, recorded: {} });
    expect(run.stderr.replace(/\s/g, '')).toContain('M2018.1的期限：“HEAD”定为2018-06，“office-b”定为2018-09');
  });
});

const problemsOf = async (text: string, name = 'tasks/T07.yaml'): Promise<readonly Problem[]> =>
  (await parseSource({ file: `plan/${name}`, name, bytes: new TextEncoder().encode(text) })).problems;

describe('whatever the marks', () => {
  const line = fc.constantFrom(
    ...['<<<<<<< HEAD', '<<<<<<<', '||||||| base', '=======', '>>>>>>> b', '>>>>>>>', '<<<<<<<< no mark', '======= x'],
    ...[
      'updates:',
      '  - id: a',
      '  - id: b',
      '    due: 2018',
      '    x: [',
      'id: T',
      '# c',
      '',
      '\t',
      'a：b',
      '- 1',
      '- {id: c}',
    ],
  );

  it('a file with marks has at least one problem, in order, and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 24 }), fc.constantFrom('\n', '\r\n', '\r'), async (lines, end) => {
        const text = lines.join(end);
        const found = await problemsOf(text);
        const isMarked = lines.some((one) => /^(<{7}|\|{7}|={7}|>{7})( |$)/.test(one));
        expect(found.some(({ code }) => code === 'file/conflict')).toBe(isMarked);
        if (!isMarked) return;
        const places = found.map(({ span }) => span?.line ?? 0);
        expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
        for (const place of places) expect(lines[place - 1]).toMatch(/^[<|=>]{7}/);
        expect(await problemsOf(text)).toEqual(found);
      }),
      { numRuns: times(300, 30) },
    );
  });

  it('hundreds of conflicts in a large file are all compared', async () => {
    const records = Array.from({ length: 2000 }, (_, index) => {
      const [one, other] = [`    note: 第 ${index} 条\n`, `    note: 第 ${index} 次\n`];
      const body = index % 4 === 0 ? `<<<<<<< HEAD\n${one}=======\n${other}>>>>>>> b\n` : one;
      return `  - id: U20190601-${String(index).padStart(4, '0')}\n    on: 2019-06-01\n${body}`;
    });
    const found = await problemsOf(`updates:\n${records.join('')}`, progress);
    expect(found).toHaveLength(500);
    for (const { conflict } of found) expect(conflict?.differences).toHaveLength(1);
  });

  it('in a file far larger than any plan the sides are not compared', async () => {
    const text = `note: >-\n${'  字\n'.repeat(400_000)}<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n`;
    const [problem] = await problemsOf(text);
    expect(problem?.conflict).toMatchObject({ differences: undefined, lines: [['a: 1'], ['a: 2']] });
  });
});
