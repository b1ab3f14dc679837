// Examples for every finding of `tjcc check`: a plan on a day, and for a guard the change that it stops.
import type { GateCode } from '../../src/evaluate/guards/codes';
import type { Language } from '../../src/messages/index';
import { edited, planWith, runTool } from '../run-tool';
import { problemBlock } from './gallery';

export interface GateCase {
  readonly file: string;
  /** The lines of the file that the example shows; changed lines begin with `-` or `+`. */
  readonly lines: readonly string[];
  /** Files that the example adds to the approved plan, or changes in it. */
  readonly plan: Readonly<Record<string, string | undefined>>;
  /** The base of the change; by default the approved plan. */
  readonly base?: Readonly<Record<string, string | undefined>>;
  readonly day: string;
}

const due = ['  - id: M2018.1', '    due: 2018'];
const report = (...lines: readonly string[]): string =>
  ['updates:', '  - id: U20190115-01k3x9', ...lines.map((line) => `    ${line}`), ''].join('\n');
const told = ['on: 2019-01-15', 'item: M2018.1', 'by: O-tj-office'];
const waiver = ['waiver:', '  owner: O-tj-office', '  reason: 文件在会签', '  until: 2019-06-30'];
const first = report(...told, 'note: 文件在会签。', 'status: active');

export const gateCases: Readonly<Record<GateCode, GateCase>> = {
  'deadline/overdue': { file: 'timeline.yaml', lines: due, plan: {}, day: '2019-01-01' },
  'deadline/due-soon': { file: 'timeline.yaml', lines: due, plan: {}, day: '2018-12-20' },
  'deadline/waived': {
    file: 'progress/2019.yaml',
    lines: waiver.map((line) => `    ${line}`),
    plan: { 'progress/2019.yaml': report(...told, 'note: 先豁免。', ...waiver) },
    day: '2019-03-01',
  },
  'guard/planned-date': {
    file: 'timeline.yaml',
    lines: ['-   due: 2018', '+   due: 2019'],
    plan: edited('timeline.yaml', 'due: 2018', 'due: 2019'),
    day: '2019-01-15',
  },
  'guard/evidence': {
    file: 'progress/2019.yaml',
    lines: ['+   item: M2018.1', '+   status: done'],
    plan: { 'progress/2019.yaml': report(...told, 'note: 办完了。', 'status: done') },
    day: '2019-01-15',
  },
  'guard/update-changed': {
    file: 'progress/2019.yaml',
    lines: ['-   note: 文件在会签。', '+   note: 文件已印发。'],
    base: { 'progress/2019.yaml': first },
    plan: { 'progress/2019.yaml': first.replace('文件在会签。', '文件已印发。') },
    day: '2019-01-15',
  },
  'guard/record-removed': {
    file: 'plan.yaml',
    lines: ['-   milestone: 11', '+   milestone: 10'],
    plan: edited('plan.yaml', 'milestone: 11', 'milestone: 10'),
    day: '2018-06-30',
  },
  'guard/text-altered': {
    file: 'safeguards.yaml',
    lines: ['-     title: 强化组织领导', '+     title: 加强组织领导'],
    plan: edited('safeguards.yaml', 'title: 强化组织领导', 'title: 加强组织领导'),
    day: '2018-06-30',
  },
};

/** The part of the output about it: a guard's finding, or the table with the deadline. */
export async function gateOutput(code: GateCode, language: Language): Promise<string[]> {
  const { plan, base = {}, day } = gateCases[code];
  const words = ['check', '--as-of', day, '--lang', language, '--width', '58'];
  const isGuard = code.startsWith('guard/');
  const head = planWith(plan);
  const { stdout } = await runTool(isGuard ? [...words, '--base', 'main'] : words, {
    plan: head,
    revisions: { HEAD: head, main: planWith(base) },
  });
  if (isGuard) return problemBlock(stdout, code);
  // The table's title, its head and its first row.
  const table = stdout.trimEnd().split('\n\n').at(-1)?.split('\n') ?? [];
  const second = table.findIndex((line, index) => index > 2 && !line.startsWith(' '));
  return second === -1 ? table : table.slice(0, second);
}
