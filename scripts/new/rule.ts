// The skeleton of a rule: it finds reports with a certain mark in their note, and the gallery has a plan with one.
import { gateCodes } from '../../src/evaluate/guards/codes';
import { problemCodes } from '../../src/problem';
import { rules } from '../../src/rules/index';
import { camelCase, Refusal, type Scaffold } from './scaffold';

/** Why there can be no rule for this code; undefined if there can. */
function objection(code: string): string | undefined {
  if (!/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/.test(code))
    return 'A rule is named by the code of its problem: a group, a stroke and a word, in small letters, such as “progress/draft”.';
  if (code in problemCodes) return `There is a problem ${code} already.`;
  const [group = ''] = code.split('/');
  if (gateCodes.some((one) => one.startsWith(`${group}/`)))
    return `Codes of the group ${group}/ are found by tjcc check.`;
  const file = fileName(code);
  if (file === 'index' || file === 'rule' || rules.some((rule) => fileName(rule.code) === file))
    return `The name of the file, ${file}.ts, is in use for something else; choose another.`;
  return undefined;
}

const fileName = (code: string): string => code.replace('/', '-');

/** Throws a Refusal if there can be no rule for this code. */
export function ruleSkeleton(code: string): Scaffold {
  const refused = objection(code);
  if (refused) throw new Refusal(refused);
  const file = fileName(code);
  const name = camelCase(code);
  const gallery = `test/problems/${code.replace('/', '--')}`;
  return {
    files: {
      [`src/rules/${file}.ts`]: `// Rule: no report has the mark “{${code}}” in its note.
import type { Finding } from 'src/model/plan';
import type { Rule } from './rule';

const mark = '{${code}}';

export const ${name}: Rule = {
  code: '${code}',
  check(plan) {
    return plan.ofKind('update').flatMap(({ data, file, path }): Finding[] => {
      if (!data.note.includes(mark)) return [];
      return [{ file, path: [...path, 'note'], params: { update: data.id, mark } }];
    });
  },
};
`,
      [`${gallery}/bad/progress/example.yaml`]: `updates:
  - id: U20190430-x1
    on: 2019-04-30
    item: T07.2
    by: O-tj-office
    note: 集群首批企业入驻。{${code}}
    status: active
`,
    },
    insertions: [
      {
        path: 'src/problem.ts',
        before: '} as const satisfies Record<string, { severity',
        lines: `  '${code}': { severity: 'warning', loses: false },\n`,
      },
      {
        path: 'src/rules/index.ts',
        before: "import type { Rule } from './rule';",
        lines: `import { ${name} } from './${file}';\n`,
      },
      { path: 'src/rules/index.ts', before: '];\n\nexport const applyRules', lines: `  ${name},\n` },
      {
        path: 'src/messages/zh/problems.ts',
        before: '};\n',
        lines: `  '${code}': {
    name: '备注里有记号',
    what: ({ update, mark }) => \`\${update} 的备注里有记号 \${mark}\`,
    fix: ({ mark }) => \`删去记号 \${mark}\`,
    why: '有这个记号的报告还没有写完。',
  },
`,
      },
      {
        path: 'src/messages/en/problems.ts',
        before: '};\n',
        lines: `  '${code}': {
    name: 'Mark in a note',
    what: ({ update, mark }) => \`the note of \${update} has the mark \${mark}\`,
    fix: ({ mark }) => \`Delete the mark \${mark}\`,
    why: 'A report with this mark is not finished.',
  },
`,
      },
    ],
    next: [
      `Write what it looks for in src/rules/${file}.ts, and in src/problem.ts whether that is an error and whether records may be lost by it.`,
      'Write its words in src/messages/zh/problems.ts and src/messages/en/problems.ts: what is wrong, what to write instead, why it matters.',
      `Make ${gallery}/bad/ a plan that has just this problem, once; run npx vitest run test/problems test/transcripts -u and read the difference.`,
      'Run npm run generate, then npm test.',
    ],
  };
}
