// Generates documentation by running the tool: the examples in the READMEs and the command reference are its real
// output.
import { readFileSync, writeFileSync } from 'node:fs';
import { summaryOf } from '../src/cli/row-words';
import { commandTable } from '../src/commands/index';
import { loadMessages } from '../src/messages/index';
import { ownPlan, root, runTool } from '../test/run-tool';

/** Day on which the examples are run, so that they do not change. */
const today = '2019-06-30';

/**
 * A plan with the change that the README describes: a report on an overdue milestone, and a later deadline for an
 * action.
 */
function slippingPlan(): Record<string, string> {
  const name = 'meetings/G20190227.yaml';
  return {
    ...ownPlan,
    [name]: (ownPlan[name] ?? '').replace(/(?<=id: G20190227\.1\n[\s\S]*?due: )\S+/, '2020-06'),
    'progress/2019/U20190628-01k3x9.yaml': [
      'updates:',
      '  - id: U20190628-01k3x9',
      '    on: 2019-06-28',
      '    item: M2018.2',
      '    by: O-cc-office',
      '    note: 仍在推进。',
      '    status: active',
      '',
    ].join('\n'),
  };
}

/** Refreshes every ```console block of a text: its first line is the command, the rest its output. */
export async function refreshExamples(text: string): Promise<string> {
  const blocks = [...text.matchAll(/```console\n\$ tjcc ([^\n]*)\n[\s\S]*?```/g)];
  let fresh = text;
  for (const [block, command = ''] of blocks) {
    const plan = /^diff|--base/.test(command) ? slippingPlan() : ownPlan;
    const { stdout } = await runTool(command, { today, plan, revisions: { HEAD: ownPlan, main: ownPlan } });
    fresh = fresh.replace(block, () => `\`\`\`console\n$ tjcc ${command}\n${stdout}\`\`\``);
  }
  return fresh;
}

export async function commandReference(language: 'zh' | 'en'): Promise<string> {
  const messages = await loadMessages(language);
  const title = language === 'zh' ? '# 命令参考' : '# Commands';
  const notice =
    language === 'zh'
      ? '由 `npm run generate` 从程序写出，请勿手改。'
      : 'Written out by `npm run generate`. Do not edit.';
  const sections = await Promise.all(
    commandTable.map(async (row) => {
      const { name } = row;
      const { stdout } = await runTool(`${name} --help --lang ${language}`, { today });
      return `## tjcc ${name}\n\n${summaryOf(messages, row)}\n\n\`\`\`text\n${stdout}\`\`\``;
    }),
  );
  return `${[title, notice, ...sections].join('\n\n')}\n`;
}

/** Text of every file that this script generates, by path. */
export async function freshDocs(): Promise<Record<string, string>> {
  const readme = (name: string): Promise<string> => refreshExamples(readFileSync(root + name, 'utf8'));
  return {
    'README.md': await readme('README.md'),
    'README.en.md': await readme('README.en.md'),
    'docs/reference/commands.md': await commandReference('zh'),
    'docs/reference/commands.en.md': await commandReference('en'),
  };
}

export async function generateDocs(): Promise<void> {
  for (const [name, text] of Object.entries(await freshDocs())) writeFileSync(root + name, text);
}
