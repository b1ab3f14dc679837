// The last page of a report: the command that makes it again, and the files that it was made from.
import { describe, expect, it } from 'vitest';
import { type Recipe, readRecipe, recipeCommand } from '../../../../src/commands/shared/origin/origin';
import { runTool, type World } from '../../../run-tool';
import { plan } from './known-plan';

const today = '2019-06-30';
const commit = /^[0-9a-f]{40}$/;
const edited = { ...plan, 'reports.yaml': 'addressee: 市政府\n' };

async function originOf(command: string, world: World) {
  const { stdout } = await runTool(`${command} --json`, { today, plan, ...world });
  return JSON.parse(stdout).data.origin;
}

describe.each(['report monthly --period 2018-12', 'report status', 'report meeting'])('%s', (command) => {
  it('names no revision where there is no repository', async () => {
    expect((await originOf(command, {})).revision).toBeNull();
    const { stdout } = await runTool(command, { today, plan });
    expect(stdout).toMatch(/方案文件版本\s+没有纳入版本管理/);
  });

  it('names the commit that its files are of', async () => {
    const world: World = { today, plan, revisions: { HEAD: plan } };
    const { revision } = await originOf(command, world);
    expect(revision).toEqual({ commit: expect.stringMatching(commit), committedOn: '2019-03-02', changed: false });
    const { stdout } = await runTool(command, world);
    expect(stdout).toContain(`提交 ${revision.commit.slice(0, 10)}`);
    expect(stdout).not.toContain('未提交的改动');
  });

  it('says where the files were changed since', async () => {
    const world: World = { today, plan: edited, revisions: { HEAD: plan } };
    expect((await originOf(command, world)).revision).toMatchObject({ changed: true });
    expect((await runTool(command, world)).stdout).toContain('之后有未提交的改动');
  });

  it('has another fingerprint for other files, and the same for the same', async () => {
    const [one, same, other] = [
      await originOf(command, {}),
      await originOf(command, {}),
      await originOf(command, { plan: edited }),
    ];
    expect(one.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(same.fingerprint).toBe(one.fingerprint);
    expect(other.fingerprint).not.toBe(one.fingerprint);
  });

  it('says the command that makes it again, with every word that decides what it says', async () => {
    const { command: again } = await originOf(command, {});
    expect(again).toMatch(/^tjcc report .* --as-of 20\d\d-\d\d-\d\d --lang zh$/);
    expect(again).toContain(command.replace('tjcc ', ''));
    const first = await runTool(command, { today, plan });
    const second = await runTool(again.replace(/^tjcc /, ''), { today: '2020-05-05', plan });
    expect(second.stdout).toBe(first.stdout);
  });
});

it('names, signatures and copies are part of the command', async () => {
  const words =
    'report meeting --by O-cc-office --number 长发改〔2019〕5号 --signer 王某 --addressee 市政府 --copies 市委办'.split(
      ' ',
    );
  const { stdout } = await runTool([...words, '--json'], { today, plan });
  const { command } = JSON.parse(stdout).data.origin;
  for (const part of [
    '--by O-cc-office',
    '长发改〔2019〕5号',
    '--signer 王某',
    '--addressee 市政府',
    '--copies 市委办',
  ])
    expect(command.replaceAll("'", '')).toContain(part);
});

describe('the command, read back', () => {
  const recipe = {
    kind: 'ledger',
    args: [],
    period: undefined,
    asOf: '2019-06-30',
    language: 'zh',
    options: [],
  } as const;
  it.each<[string, Recipe]>([
    ['a ledger', recipe],
    ['a sheet for each unit', { ...recipe, args: ['kind:task'], options: [['by-unit', true]] }],
    ['the plan as it was printed', { ...recipe, kind: 'plan', options: [['original', true]] }],
    ['a month, in English', { ...recipe, kind: 'monthly', period: '2018-12', language: 'en' }],
    ['a unit', { ...recipe, kind: 'unit', args: ['O-tj-office'] }],
    [
      'words with blanks and quotes',
      {
        ...recipe,
        kind: 'meeting',
        options: [
          ['by', 'O-tj-office'],
          ['copies', "甲 '乙'，丙\\"],
        ],
      },
    ],
  ])('%s', (_what, made) => expect(readRecipe(recipeCommand(made))).toEqual(made));

  it.each([
    'tjcc status',
    'report ledger --as-of 2019-06-30',
    'tjcc report ledger',
    'tjcc report ledger --as-of 2019-06',
    '',
  ])('%j is none of ours', (text) => expect(readRecipe(text)).toBeUndefined());
});
