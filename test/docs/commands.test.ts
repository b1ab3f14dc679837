// Runs every command that the READMEs and the guide tell people to type, page by page.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pages, today } from '../../scripts/generate-docs';
import { commandTable } from '../../src/commands/index';
import { ownPlan, root, runTool } from '../run-tool';
import { sample } from '../size';

const revisions = { HEAD: ownPlan, 'HEAD~1': ownPlan, main: ownPlan };

/** The commands of a page in its order: those in ```sh blocks, and those written in the text between backticks. */
function commandsOf(page: string): string[] {
  const blocks = /```(\w+)[^\n]*\n([\s\S]*?)```|`((?:npx )?tjcc [^`\n]+)`/g;
  return [...page.matchAll(blocks)].flatMap(([, language, lines = '', inline]) => {
    const typed = language === 'sh' ? lines.split('\n') : inline === undefined ? [] : [inline];
    return typed.flatMap((line) => /(?<=^(?:npx )?tjcc ).+/.exec(line) ?? /(?<=&& npx tjcc ).+/.exec(line) ?? []);
  });
}

/** Splits a command line into words as a shell does: quotes hold a word together. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''));

/** Commands that ask questions at a terminal for what the options do not give. */
const isAsking = (words: readonly string[]): boolean =>
  ['record', 'reschedule', 'waive', 'confirm'].includes(words[0] ?? '') &&
  !words.includes('--by') &&
  !words.includes('--help');

const pagesIn = (language: string): string[] =>
  pages
    .filter((name) => name.endsWith('.en.md') === (language === 'en'))
    .map((name) => readFileSync(root + name, 'utf8'));

it.each(sample(['zh', 'en'], 1))('what the pages tell people to type does what is said: %s', async (language) => {
  const papers: Record<string, string | Uint8Array> = {};
  const commands = [...new Set(pagesIn(language).flatMap(commandsOf))];
  const asked = new Set(sample(commands, Math.ceil(commands.length / 3)));
  for (const command of commands) {
    const words = wordsOf(command);
    if (!asked.has(command) && !isReadBy(commands, words)) continue;
    const run = await runTool(words, { today, plan: ownPlan, papers, answers: [], revisions });
    // A later command of a page may read what an earlier one wrote.
    Object.assign(papers, run.written, run.documents);
    if (isAsking(words)) {
      expect(run.asked, command).not.toEqual([]);
      continue;
    }
    expect(run.exitCode, `${command}: ${run.stderr}`).toBe(expectedStatus(words));
    expect(run.stdout !== '' || papers[outputOf(words)] !== undefined, `${command}: no answer`).toBe(true);
  }
});

const outputOf = (words: readonly string[]): string => words[words.indexOf('--output') + 1] ?? '';

/** Whether one of the commands names what this one writes, and does not write it itself. */
const isReadBy = (commands: readonly string[], words: readonly string[]): boolean =>
  words.includes('--output') &&
  commands.map(wordsOf).some((other) => other.includes(outputOf(words)) && !other.includes('--output'));

/** There is something overdue on that day: the check says so with its exit status. */
function expectedStatus(words: readonly string[]): number {
  const isGate = words[0] === 'check' && !words.includes('--base') && !words.includes('none');
  return isGate ? 1 : 0;
}

it.each(['zh', 'en'])('the pages name every command: %s', (language) => {
  const text = pagesIn(language).join('\n');
  const unnamed = commandTable.map(({ name }) => name).filter((name) => !text.includes(`tjcc ${name}`));
  expect(unnamed, `to be named as “tjcc NAME” in a page of docs/guide/ (${language})`).toEqual([]);
});
