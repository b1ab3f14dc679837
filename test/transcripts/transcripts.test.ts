// Transcripts: every command as people type it, with its real output. They are both tests and documentation.
// After an intended change: `npx vitest run test/transcripts -u`, then read the difference.
//
// A file holds `$ tjcc …` lines, each followed by its stdout, its stderr (`! ` before each line) and `[exit N]` where
// that is not 0. `#: …` is prose. Directives hold until changed: `# day D` (today), `# width N` (a terminal of so many
// columns) or `# width pipe`, `# plan NAME` (the approved plan with the files of plans/NAME laid over it; `approved` is
// the bare one, `broken` one with mistakes, `none` no plan at all), `# env NAME=VALUE`, `# signs ascii|unicode`,
// `# paper NAME=TEXT` (a file outside the plan), `# ledger NAME ID.COLUMN=TEXT | …` (a ledger of the plan
// as of the day, filled in), `# revision NAME PLAN` (a commit that holds the plan of that name).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/io/plan-files';
import type { LedgerColumn } from '../../src/ledger/columns';
import { once } from '../../src/util/once';
import { textWidth } from '../../src/util/text-width';
import { ledgerWith } from '../ledger/ledgers';
import { approvedPlan, type Run, runTool, type World } from '../run-tool';
import { sample } from '../size';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const directive = /^# (day|width|plan|env|signs|paper|ledger|revision) (.+)$/;
const kept = /^(\$ tjcc|#: |# (?:day|width|plan|env|signs|paper|ledger|revision) )/;

/** The plan as approved, without reports, which would change the transcripts from day to day. */
const approved = approvedPlan;

/** A plan with three typical mistakes: a full-width colon, swapped letters, a date in words. */
const broken = {
  ...approved,
  'tasks/T07.yaml': (approvedPlan['tasks/T07.yaml'] ?? '')
    .replace('area: A2', 'area：A2')
    .replace('text: 支持天津劳动', 'txet: 支持天津劳动'),
  'timeline.yaml': (approvedPlan['timeline.yaml'] ?? '').replace('due: 2018', 'due: 2018年底'),
};

function planNamed(name: string): NonNullable<World['plan']> {
  if (name === 'none') return {};
  if (name === 'approved') return approved;
  if (name === 'broken') return broken;
  const path = `${folder}plans/${name}`;
  if (!existsSync(path)) throw new Error(`no such plan: ${path}`);
  const over = readPlan(folder, path).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
  return { ...approved, ...Object.fromEntries(over) };
}

interface Step {
  readonly line: string;
  readonly world: World;
  /** The ledgers handed in, by name: the text of their cells, and the world they were exported from. */
  readonly ledgers: Readonly<Record<string, { readonly cells: string; readonly world: World }>>;
  readonly width: number | undefined;
}

/** The lines to keep unchanged (prose, directives), and the commands with the world they run in. */
function parse(text: string): (string | Step)[] {
  let ledgers: Step['ledgers'] = {};
  let world: { -readonly [Key in keyof World]: World[Key] } = { plan: approved, today: '2019-06-30' };
  return text
    .split('\n')
    .filter((line) => kept.test(line))
    .map((line) => {
      if (line.startsWith('$ ')) return { line, world, ledgers, width: world.columns };
      const [, name, value = ''] = directive.exec(line) ?? [];
      world = { ...world };
      if (name === 'day') world.today = value;
      if (name === 'width') world.columns = value === 'pipe' ? undefined : Number(value);
      if (name === 'plan') world.plan = planNamed(value);
      if (name === 'env') world.environment = Object.fromEntries([value.split('=')]);
      if (name === 'signs') world.unicode = value !== 'ascii';
      if (name === 'revision') {
        const [revision = '', plan = ''] = value.split(' ');
        world.revisions = { ...world.revisions, [revision]: planNamed(plan) };
      }
      if (name === 'ledger') {
        const [file = ''] = value.split(' ');
        ledgers = { ...ledgers, [file]: { cells: value.slice(file.length + 1), world } };
      }
      if (name === 'paper') world.papers = { ...world.papers, ...Object.fromEntries([value.split('=')]) };
      return line;
    });
}

/** Splits a command line as a shell would: at spaces, with quotes. */
const argumentsOf = (line: string): string[] =>
  (line.replace(/^\$ tjcc ?/, '').match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? []).map((word) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'),
  );

function write({ line }: Step, { stdout, stderr, exitCode }: Run): string {
  if (stdout !== '' && !stdout.endsWith('\n')) throw new Error(`${line}: stdout does not end its last line`);
  const errors = stderr === '' ? '' : stderr.replace(/\n$/, '').replace(/^/gm, '! ').concat('\n');
  // Transcripts use the line ends of this repository; those of calendars are tested in test/export/ics.test.ts.
  return `${line}\n${stdout.replaceAll('\r\n', '\n')}${errors}${exitCode === 0 ? '' : `[exit ${exitCode}]\n`}`;
}

// Transcripts are plain text, so commands run with NO_COLOR unless the transcript sets an environment.
const plainWorld = (world: World): World => ({ environment: { NO_COLOR: '1' }, ...world });

/** Each ledger is exported and filled in once. */
const filled = new Map<unknown, Promise<Uint8Array>>();

/** The world of a step, with its ledgers exported, filled in and added as files. */
async function worldOf({ world, ledgers }: Step): Promise<World> {
  const made = Object.entries(ledgers).map(async ([name, from]): Promise<[string, Uint8Array]> => {
    const puts = from.cells.split(' | ').map((cell) => /^([^=]+)\.([a-z_]+)=(.*)$/.exec(cell)?.slice(1) ?? []);
    const bytes = filled.get(from) ?? ledgerWith(puts as [string, LedgerColumn, string][], from.world);
    filled.set(from, bytes);
    return [name, await bytes];
  });
  return plainWorld({ ...world, papers: { ...world.papers, ...Object.fromEntries(await Promise.all(made)) } });
}

describe.each(files)('%s', (file) => {
  const steps = parse(readFileSync(folder + file, 'utf8'));
  const runs = once(() =>
    Promise.all(
      steps.map(async (step) =>
        typeof step === 'string' ? step : { step, ran: await runTool(argumentsOf(step.line), await worldOf(step)) },
      ),
    ),
  );

  it('gives the recorded output', async () => {
    let text = '';
    for (const part of await runs()) {
      if (typeof part === 'string') {
        text += text === '' || /(^|\n)#[^\n]*\n$/.test(text) ? `${part}\n` : `\n${part}\n`;
        continue;
      }
      expect(part.ran.stdout.split('\n').filter((line) => kept.test(line))).toEqual([]);
      text += `${text === '' ? '' : '\n'}${write(part.step, part.ran)}`;
    }
    await expect(text).toMatchFileSnapshot(folder + file);
  });

  it('keeps to the width of the screen', async () => {
    const tooWide: string[] = [];
    for (const part of await runs()) {
      if (typeof part === 'string' || part.step.width === undefined) continue;
      for (const line of `${part.ran.stdout}\n${part.ran.stderr}`.split('\n'))
        if (textWidth(line) > part.step.width) tooWide.push(`${part.step.width}: ${part.step.line}: ${line}`);
    }
    expect(tooWide).toEqual([]);
  });

  it('would keep to a screen of 60 columns, and of 73', async () => {
    const tooWide: string[] = [];
    // Alternates between the two widths: most commands occur many times, so each is tried at both.
    for (const [index, step] of sample([...steps.entries()], Math.ceil(steps.length / 12))) {
      const columns = index % 2 === 0 ? 60 : 73;
      if (typeof step === 'string' || step.width === undefined || step.width === columns) continue;
      const { stdout, stderr } = await runTool(argumentsOf(step.line), { ...(await worldOf(step)), columns });
      for (const line of `${stdout}\n${stderr}`.split('\n'))
        if (textWidth(line) > columns) tooWide.push(`${columns}: ${step.line}: ${line}`);
    }
    expect(tooWide).toEqual([]);
  });

  it('speaks the language asked for', async () => {
    const foreign: string[] = [];
    for (const part of await runs()) {
      if (typeof part === 'string' || !part.step.line.includes('--lang en')) continue;
      // In English, quotations from the plan stay Chinese; headings, columns and labels do not.
      const labels = /编号|内容|期限|逾期|临期|无报告|已完成|类别|用法|选项|参数|命令|错误：|责任单位|截至/;
      for (const line of part.ran.stdout.split('\n')) if (labels.test(line)) foreign.push(`${part.step.line}: ${line}`);
    }
    expect(foreign).toEqual([]);
  });
});
