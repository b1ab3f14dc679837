// Samples for testing the formats of other tools: answers of validate and check on sound, broken and hostile plans.
import type { Diagnostic, Diagnostics } from '../../../src/page/diagnostic';
import { base, days, evidence, reporting, update, withFiles } from '../../evaluate/pull-requests';
import { approvedPlan, type World } from '../../run-tool';

/** Text with special meaning in logs, XML, JSON, URIs, Markdown and terminals. */
export const hostile =
  '::error::x\n::add-mask::a ##[add-mask]b %0A::debug::c ]]> <script>alert(1)</script> & "q" \'q\' | `c` \u001b[31m \u202e \ufffe 😀 €';

const hostilePlan = withFiles({
  'progress/::error file=x,line=1::y%0A.yaml': `updates:\n  - ${JSON.stringify({ ...update('2019-01-05 M2018.1 b1', { status: 'done', evidence }), note: hostile, '::warning::': hostile })}\n`,
  'tasks/空 格#?.yaml': 'id: "]]>&\\u001b[31m"\n',
});

const brokenPlan = {
  ...approvedPlan,
  'tasks/T07.yaml': (approvedPlan['tasks/T07.yaml'] ?? '')
    .replace('area: A2', 'area：A2')
    .replace('text: 支持天津劳动', 'txet: 支持天津劳动'),
  'timeline.yaml': (approvedPlan['timeline.yaml'] ?? '').replaceAll('due: 2018', 'due: 2018年底'),
  'safeguards.yaml': `# 说明 😀😀\t😀\n${approvedPlan['safeguards.yaml']}\nnotes: [\n`,
};

const head = reporting(
  update('2019-01-05 M2018.1 b1', { status: 'done' }),
  update('2019-01-06 M2018.4 b2', { note: hostile }),
);

export const commands: readonly (readonly [name: string, command: string, world: World])[] = [
  ['nothing wrong', 'validate', {}],
  ['mistakes of many sorts', 'validate', { plan: brokenPlan }],
  ['a plan up to no good', 'validate', { plan: hostilePlan }],
  ['no deadline yet', 'check --as-of 2018-01-01', {}],
  ['deadlines missed', 'check --as-of 2021-06-30 --inherited', {}],
  ['nothing that fails', 'check --as-of 2021-06-30 --fail-on none', {}],
  ['mistakes and deadlines', 'check --as-of 2019-06-30', { plan: brokenPlan }],
  ['no good and deadlines', 'check --as-of 2019-06-30', { plan: hostilePlan }],
  ...days.map(
    (day) =>
      [
        `a change, ${day}`,
        `check --base main --as-of ${day}`,
        { plan: head, revisions: { HEAD: head, main: base } },
      ] as const,
  ),
];

/** A made-up finding, with the given fields. */
export const finding = (fields: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'schema/enum',
  severity: 'error',
  title: '取值不对',
  message: '写错了',
  fix: '改过来',
  file: 'plan/tasks/T07.yaml',
  line: 14,
  column: 11,
  length: 3,
  excerpt: '  status: 进行中',
  key: 'a',
  ...fields,
});

export const findings = (...diagnostics: readonly Diagnostic[]): Diagnostics => ({
  command: 'validate',
  diagnostics,
  rules: [...new Set(diagnostics.map(({ code }) => code))].map((code) => ({ code, name: code, why: code })),
  cases: [...new Set(diagnostics.map(({ file }) => file))].map((name) => ({
    group: '文件',
    name,
    diagnostics: diagnostics.filter(({ file }) => file === name),
  })),
});
