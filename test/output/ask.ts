// Runs commands with `--json` and holds that each answer has the form that all answers have.
import { expect } from 'vitest';
import { once } from '../../src/util/once';
import { escapedInJson } from '../../src/util/printable';
import { filled, ledgerWith } from '../ledger/ledgers';
import { runTool, type World } from '../run-tool';
import { expectValid, type Json } from './schemas';

/** The files that `import` reads: a ledger as it went out, one that was filled in, and one with mistakes and odd things in it. */
async function makeLedgers() {
  const early = '--as-of 2017-12-01';
  const done = {
    status: '推进中',
    percent: 40,
    note: '开了会',
    evidence: '报道',
    publisher: '日报',
    source: 'https://a.cn/b',
  };
  const wrong = { status: '进行中', on: '2018年底', leader: '某人' };
  const cellsOf = (cells: object) => Object.entries(cells).map(([column, put]) => ['T18.1', column, put] as never);
  return {
    'empty.xlsx': await ledgerWith([], {}, early),
    'filled.xlsx': await ledgerWith(cellsOf(done), {}, early),
    'mistaken.xlsx': await filled(await ledgerWith([...cellsOf(wrong), ['T18.2', 'id', 'T99']], {}, early), {
      AC6: '旁注',
    }),
  };
}
/** Made when first asked for: what is begun while a file loads may outlive its tests. */
export const ledgers = once(makeLedgers);

/** Runs with `--json`, and holds that the answer is one document that is valid by its schema. */
export async function ask(command: string, world: World = {}, more: readonly string[] = []) {
  const handed = command.startsWith('import ') ? { papers: await ledgers() } : {};
  const { stdout, stderr, exitCode } = await runTool([...command.split(' '), '--json', ...more], {
    ...handed,
    ...world,
  });
  const answer: Json = JSON.parse(stdout);
  // One document and a newline, with nothing before, between or behind.
  expect(stdout).toBe(`${escapedInJson(JSON.stringify(answer, null, 2))}\n`);
  expect(stdout).not.toContain('\u001b');
  expectValid(answer.kind, answer);
  expectValid('envelope', answer);
  return { answer, data: answer.data, stderr, exitCode };
}

const answers = new Map<World['plan'], Map<string, ReturnType<typeof ask>>>();

/** Asks as of a day. The same question again is answered from memory. */
export function askOn(day: string, command: string, plan?: World['plan']): ReturnType<typeof ask> {
  const known = answers.get(plan) ?? new Map<string, ReturnType<typeof ask>>();
  answers.set(plan, known);
  const answer = known.get(`${day} ${command}`) ?? ask(command, { plan }, ['--as-of', day]);
  known.set(`${day} ${command}`, answer);
  return answer;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The sentences that follow `--lang`. */
const sentences = ['message', 'fix', 'name', 'why', 'output', 'content', 'command'];
/** The data without its sentences, so that it is the same in every language. */
export const wordless = ({ kind, data }: Json): unknown =>
  ['validate', 'explain', 'report', 'import'].includes(kind)
    ? JSON.parse(JSON.stringify(data, (key, value) => (sentences.includes(key) ? '…' : value)))
    : data;
