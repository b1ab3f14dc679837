// Follows the remedies that use git literally, with real git: they work before and after a deletion is committed, and
// none leads to a state that `check --base` refuses.
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/util/sha256';
import { approvedPlan } from '../run-tool';
import { sample } from '../size';
import { begin, commit, git, put, settle, start } from './scratch';

const home = mkdtempSync(join(tmpdir(), 'tjcc-remedies-'));
const folder = join(home, 'repository');
const paper = 'evidence/会谈 纪要.pdf';
const reported = (file = paper, content = '%PDF'): string =>
  [
    'updates:',
    '  - id: U20190430-a1',
    '    on: 2019-04-30',
    '    item: J01',
    '    by: O-tj-office',
    '    note: 已入驻。',
    '    evidence:',
    '      - title: 纪要',
    '        publisher: 某单位',
    `        path: ${file}`,
    `        sha256: ${sha256(new TextEncoder().encode(content))}`,
    '',
  ].join('\n');

beforeAll(() => {
  settle(home);
  begin(folder, { ...approvedPlan, 'progress/2019.yaml': reported(), [paper]: '%PDF' });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function told(): Promise<{ code: string; file: string; fix: string }[]> {
  return JSON.parse((await start(folder, ['validate', '--json'])).stdout).data.problems;
}

/** Runs the commands of the remedy; if HEAD lacks the file, with the oldest revision that its `git log` lists. */
function follow(fix: string, isCommitted: boolean): void {
  const [, restore = ''] = /git (restore --source=HEAD -- (?:'[^']+'|[^\s；。（）]+))/.exec(fix) ?? [];
  const [, log = ''] = /git (log (?:--diff-filter=AM )?-- (?:'[^']+'|[^\s；。（）]+))/.exec(fix) ?? [];
  const revision = isCommitted
    ? (git(folder, ...words(log.replace('log ', 'log --format=%h ')))
        .split('\n')
        .at(-1) ?? '')
    : 'HEAD';
  git(folder, ...words(restore.replace('HEAD', revision)));
}
const words = (command: string): string[] =>
  [...command.matchAll(/'([^']+)'|(\S+)/g)].map(([, inQuotes, plain]) => inQuotes ?? plain ?? '');

function undo(): void {
  git(folder, 'reset', '--quiet', '--hard', git(folder, 'rev-list', '--max-parents=0', 'HEAD'));
  git(folder, 'clean', '--quiet', '-fd');
}

describe.each([
  ['before', false],
  ['after', true],
])('%s it is committed', (_name, isCommitted) => {
  it.each(
    sample(
      [
        ['a file that is missing', 'safeguards.yaml', 'file/missing', undefined],
        ['a folder that is missing', 'tasks', 'file/missing', undefined],
        ['a file that cannot be decoded', 'tasks/T07.yaml', 'file/encoding', 'id: T07\n\0'],
        ['an empty file', 'timeline.yaml', 'schema/type', ''],
        ['evidence that is missing', paper, 'evidence/missing', undefined],
        ['evidence that was replaced', paper, 'evidence/changed', '%PDF-2'],
      ] as const,
      2,
    ),
  )('%s is restored', async (_what, name, code, content) => {
    undo();
    if (content === undefined) rmSync(join(folder, 'plan', name), { recursive: true });
    else put(join(folder, 'plan'), { [name]: content });
    if (isCommitted) commit(folder, 'damage');
    const [problem] = await told();
    expect(problem?.code).toBe(code);
    follow(problem?.fix ?? '', isCommitted);
    expect(await told()).toEqual([]);
  });
});

it.each(
  sample(
    [
      ['timeline.yaml', 'Timeline.yaml'],
      ['tasks/T07.yaml', 'tasks/T07.yml'],
      ['tasks/T07.yaml', 'tasks/T07.yaml.txt'],
      ['tasks', 'Tasks'],
    ] as const,
    2,
  ),
)('%s, renamed to %s, gets its name back', async (name, other) => {
  undo();
  renameSync(join(folder, 'plan', name), join(folder, 'plan', other));
  const missing = (await told()).find(({ code }) => code === 'file/missing');
  const [, from = '', to = ''] = /(plan\/\S+) → (plan\/\S+)$/.exec(missing?.fix ?? '') ?? [];
  renameSync(join(folder, from), join(folder, to));
  expect(await told()).toEqual([]);
});

describe('evidence of a report that is committed', () => {
  const judged = async (): Promise<number> => {
    const { exitCode, stdout } = await start(folder, ['check', '--base', 'HEAD', '--as-of', '2018-03-20']);
    expect(stdout).not.toContain('guard/');
    return exitCode;
  };

  it('replaced by a newer file: the old one is restored, the new one recorded again', async () => {
    undo();
    put(join(folder, 'plan'), { [paper]: '%PDF-2' });
    const [problem] = await told();
    const fix = problem?.fix ?? '';
    expect(fix).toContain('tjcc record J01 --title … --publisher … --file …');
    renameSync(join(folder, 'plan', paper), join(home, '新纪要.pdf'));
    follow(fix, false);
    const answers = { title: '新纪要', publisher: '某单位', file: join(home, '新纪要.pdf') };
    const options = Object.entries(answers).flatMap(([option, answer]) => [`--${option}`, answer]);
    const recorded = ['record', 'J01', '--by', 'O-tj-office', '--note', '换了材料', ...options];
    expect(await start(folder, recorded)).toMatchObject({ exitCode: 0 });
    expect(await told()).toEqual([]);
    expect(readdirSync(join(folder, 'plan/evidence'))).toHaveLength(2);
    expect(await judged()).toBe(0);
  });

  it('with a letter wrong in its name: the file gets the name in the report', async () => {
    undo();
    renameSync(join(folder, 'plan', paper), join(folder, 'plan/evidence/会谈  纪要.pdf'));
    const [problem] = await told();
    expect(problem?.fix).toContain(`把文件改名为 ${paper}`);
    renameSync(join(folder, 'plan/evidence/会谈  纪要.pdf'), join(folder, 'plan', paper));
    expect(await told()).toEqual([]);
    expect(await judged()).toBe(0);
  });

  it('is never to be removed from the report, or given another fingerprint', async () => {
    undo();
    rmSync(join(folder, 'plan', paper));
    expect((await told())[0]?.fix).toMatch(/报告还没提交[^。；]*删去 path 和 sha256；已提交的报告不改/);
    writeFileSync(join(folder, 'plan', paper), '%PDF-2');
    expect((await told())[0]?.fix).toMatch(/报告还没提交[^。；]*改为：sha256: [0-9a-f]{64}$/);
  });
});
