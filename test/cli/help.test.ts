// The text below a command's options: only what concerns the command, at the width of the screen.
import { describe, expect, it } from 'vitest';
import { helpTail, optionsWord, usageOf } from '../../src/cli/help';
import type { CommandRow } from '../../src/commands/shared/row';
import { en } from '../../src/messages/en/index';
import { zh } from '../../src/messages/zh/index';
import { textWidth } from '../../src/util/text-width';

const row = (more: Partial<CommandRow>): CommandRow =>
  ({ name: 'x', args: [], formats: ['text'], examples: ['tjcc x', 'tjcc x --json'], ...more }) as CommandRow;
const tail = (more: Partial<CommandRow>, width = 200): string => helpTail(row(more), en, width);
const examples = `${en.help.examples}\n  tjcc x\n  tjcc x --json`;

describe('below the options', () => {
  it('are the examples, and nothing else where nothing else concerns the command', () => {
    expect(tail({})).toBe(`\n${examples}`);
    expect(tail({ formats: ['text', 'json', 'docx'] })).toBe(`\n${examples}`);
  });

  it('is how to correct a mistake, where the command records', () => {
    expect(tail({ corrects: true }, 10_000)).toBe(`\n${en.help.correction}\n\n${examples}`);
  });

  it('is which findings other tools read, where one of the formats is one', () => {
    const text = tail({ formats: ['text', 'sarif'] }, 10_000);
    expect(text).toMatch(/sarif[^\n]*\n\n/);
    expect(text.endsWith(`\n\n${examples}`)).toBe(true);
    expect(text).not.toContain('is:');
  });

  it('is the language of queries with all states, where the command takes one', () => {
    const text = tail({ hasQuery: true }, 10_000);
    expect(text.startsWith(`\n${en.help.query}\n`)).toBe(true);
    for (const state of ['overdue', 'confirmation-stale', 'dated']) expect(text).toContain(state);
    expect(text.endsWith(`\n\n${examples}`)).toBe(true);
  });

  it('no line is wider than the screen', () => {
    const lines = tail({ hasQuery: true, corrects: true, formats: ['sarif'] }, 50).split('\n');
    expect(lines.filter((line) => textWidth(line) > 50)).toEqual([]);
  });
});

it.each<[args: CommandRow['args'], options: readonly string[], usage: string]>([
  [[], [], ''],
  [[{ name: 'kind', shape: '<>' }], ['a'], '<KIND> [--a]'],
  [[{ name: 'ids', shape: '<...>' }], ['a', 'b', 'c'], '<IDS…> [--a] [--b] [--c]'],
  [[{ name: 'item', shape: '[]' }], ['a', 'b', 'c', 'd'], '[ITEM]'],
  [
    [
      { name: 'format', shape: '<>' },
      { name: 'query', shape: '[...]' },
    ],
    [],
    '<FORMAT> [QUERY…]',
  ],
])('usage with %j and the options %j', (args, options, usage) => {
  expect(usageOf(row({ args, options: options.map((name) => ({ name })) }))).toBe(usage);
  if (options.length === 0) expect(usageOf(row({ args }))).toBe(usage);
});

it('the word for options is the first of the line of usage', () => {
  expect([optionsWord(zh), optionsWord(en)]).toEqual(['[选项]', '[options]']);
});
