// Generates documentation by running the tool: the examples of the READMEs and of the guide, and the command reference.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { summaryOf } from '../src/cli/row-words';
import { commandTable } from '../src/commands/index';
import { loadMessages } from '../src/messages/index';
import { ownPlan, root, runTool } from '../test/run-tool';
import { examplePlans } from './example-plans';

/** Day on which the examples are run, so that they do not change. */
export const today = '2019-06-30';

/** The pages whose examples are run: path below the repository's root. */
export const pages: readonly string[] = [
  'README.md',
  'README.en.md',
  ...readdirSync(`${root}docs/guide`)
    .sort()
    .map((name) => `docs/guide/${name}`),
];

/** Refreshes every ```console block of a text: its first line is the command, the rest its output. */
async function refreshExamples(text: string): Promise<string> {
  let fresh = '';
  let end = 0;
  for (const block of text.matchAll(/```console(?: (\w+))?\n\$ tjcc ([^\n]*)\n[\s\S]*?```/g)) {
    const [whole, name, command = ''] = block;
    const plan = examplePlans[(name ?? 'own') as keyof typeof examplePlans];
    if (!plan) throw new Error(`no plan is called ${name}`);
    const { stdout } = await runTool(command, { today, plan, revisions: { HEAD: ownPlan, main: ownPlan } });
    fresh += `${text.slice(end, block.index)}\`\`\`console${name ? ` ${name}` : ''}\n$ tjcc ${command}\n${stdout}\`\`\``;
    end = block.index + whole.length;
  }
  return fresh + text.slice(end);
}

async function commandReference(language: 'zh' | 'en'): Promise<string> {
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
  const examples: Record<string, string> = {};
  for (const name of pages) examples[name] = await refreshExamples(readFileSync(root + name, 'utf8'));
  return {
    ...examples,
    'docs/reference/commands.md': await commandReference('zh'),
    'docs/reference/commands.en.md': await commandReference('en'),
  };
}

export async function generateDocs(): Promise<void> {
  for (const [name, text] of Object.entries(await freshDocs())) writeFileSync(root + name, text);
}
