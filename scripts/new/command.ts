// The skeleton of a command: it answers with the number of records that the plan has.
import { aliases, commandTable } from '../../src/commands/index';
import { zh } from '../../src/messages/zh/index';
import { pascalCase, Refusal, type Scaffold } from './scaffold';

/** Why there can be no command of this name; undefined if there can. The name becomes the name of a variable. */
function objection(name: string): string | undefined {
  if (!/^[a-z]+$/.test(name)) return 'The name of a command has only the letters a–z, such as “demo”.';
  if (commandTable.some((row) => row.name === name)) return `There is a command ${name} already.`;
  if (aliases.includes(name)) return `tjcc ${name} is short for tjcc list ${name}.`;
  // Words of a command stand under its name among the messages.
  if (name in zh || ['help', 'index', 'shared', 'generated', 'default'].includes(name))
    return `The name ${name} is in use for something else; choose another.`;
  return undefined;
}

/** Throws a Refusal if there can be no command of this name. */
export function commandSkeleton(name: string): Scaffold {
  const refused = objection(name);
  if (refused) throw new Refusal(refused);
  const folder = `src/commands/${name}`;
  return {
    files: {
      [`${folder}/index.ts`]: `// The row of ${name} in the table of commands.
import { pageFormats } from 'src/render/formats';
import type { CommandRow } from 'src/commands/shared/row';

export const row: CommandRow = {
  name: '${name}',
  args: [],
  formats: pageFormats,
  needs: 'plan',
  takesAt: true,
  examples: ['tjcc ${name}'],
  load: () => import('./run'),
};
`,
      [`${folder}/run.ts`]: `// tjcc ${name}
import type { PlanCommand } from 'src/commands/shared/command';
import { ${name}Page } from './page';

export const run: PlanCommand = ({ snapshot, say }) => {
  const count = snapshot.plan.records.length;
  return { page: ${name}Page(snapshot, count, say), data: { count } };
};
`,
      [`${folder}/page.ts`]: `// The page of ${name}: how many records the plan has.
import type { Snapshot } from 'src/evaluate/snapshot/snapshot';
import { type Page, paragraph } from 'src/page/page';
import type { Say } from 'src/page/say';

export function ${name}Page(snapshot: Snapshot, count: number, { messages }: Say): Page {
  const { title, records } = messages.${name};
  return {
    blocks: [
      { type: 'heading', level: 1, text: title, aside: messages.asOf(snapshot.asOf) },
      paragraph(records(count)),
    ],
  };
}
`,
      [`${folder}/zh.ts`]: `// The words of \`tjcc ${name}\`.
export const zh = {
  help: {
    summary: '方案有几条记录',
  },
  title: '记录',
  records: (count: number) => \`读到 \${count} 条记录。\`,
};
`,
      [`${folder}/en.ts`]: `// The words of \`tjcc ${name}\`, in English.

import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'how many records the plan has',
  },
  title: 'Records',
  records: (count) => \`\${count} records were read.\`,
};
`,
      [`test/transcripts/${name}.txt`]: `#: How many records the plan has.
# width 80

$ tjcc ${name}

$ tjcc ${name} --lang en

$ tjcc ${name} --help
`,
      [`schemas/output/${name}.schema.json`]: outputSchema(name),
    },
    insertions: [
      { path: 'src/commands/index.ts', before: '];\n\n/** `tjcc tasks`', lines: `  rows.${name},\n` },
      {
        path: 'docs/guide/query.md',
        lines: `- \`tjcc ${name}\` 说方案有几条记录。\n`,
      },
      {
        path: 'docs/guide/query.en.md',
        lines: `- \`tjcc ${name}\` says how many records the plan has.\n`,
      },
    ],
    next: [
      `Write what it answers: ${folder}/run.ts (the data), page.ts (the page), zh.ts and en.ts (the words).`,
      `Describe the data of --json in schemas/output/${name}.schema.json.`,
      `Move its line in src/commands/index.ts to where the help should name it, and its line at the end of docs/guide/query.md and query.en.md to the page that explains it.`,
      `Add command lines to test/transcripts/${name}.txt, run npx vitest run test/transcripts -u and read the difference.`,
      'Run npm run generate, then npm test.',
    ],
  };
}

const outputSchema = (name: string): string => `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "${name}.schema.json",
  "title": "记录数 / ${pascalCase(name)}",
  "description": "tjcc ${name} --json：方案有几条记录 / How many records the plan has",
  "type": "object",
  "required": ["schemaVersion", "kind", "plan", "asOf", "at", "complete", "data"],
  "additionalProperties": false,
  "properties": {
    "schemaVersion": { "$ref": "envelope.schema.json#/$defs/schemaVersion", "description": "JSON 格式的版本 / Version of the JSON format" },
    "kind": { "const": "${name}", "description": "命令名 / Name of the command" },
    "plan": { "$ref": "envelope.schema.json#/$defs/knownPlan", "description": "所答的方案 / The plan that the answer is about" },
    "asOf": { "$ref": "envelope.schema.json#/$defs/asOf", "description": "截至日：答案按这一天判断 / The day on which the answer is judged" },
    "at": {
      "$ref": "envelope.schema.json#/$defs/at",
      "description": "所读的 Git 版本；null 为工作区文件 / Git revision that was read; null for the files as they are"
    },
    "complete": { "$ref": "envelope.schema.json#/$defs/complete", "description": "方案文件是否全部可用 / Whether nothing is missing from the answer" },
    "data": {
      "description": "记录数 / The number of records",
      "type": "object",
      "required": ["count"],
      "additionalProperties": false,
      "properties": {
        "count": { "type": "integer", "minimum": 0, "description": "读到几条记录 / How many records were read" }
      }
    }
  }
}
`;
