// The words of a command’s help: its own before those that several share, and none where there are none.
import { expect, it } from 'vitest';
import { codeWords } from '../../src/cli/code-words';
import { argumentWords, optionWords, summaryOf } from '../../src/cli/row-words';
import type { CommandRow } from '../../src/commands/shared/row';
import { en } from '../../src/messages/en/index';
import type { Messages } from '../../src/messages/index';

const words = {
  commandHelp: {
    own: { summary: 'does it', args: { item: 'its item' }, options: { by: 'by it' } },
    bare: { summary: '' },
  },
  args: { item: 'an item', ids: 'some ids' },
  options: { by: 'by somebody', on: 'on a day' },
} as unknown as Messages;
const row = (name: string): CommandRow => ({ name }) as CommandRow;

it.each<[command: string, summary: string, item: string, ids: string, by: string, on: string]>([
  ['own', 'does it', 'its item', 'some ids', 'by it', 'on a day'],
  ['bare', '', 'an item', 'some ids', 'by somebody', 'on a day'],
  ['nosuch', '', 'an item', 'some ids', 'by somebody', 'on a day'],
])('of the command %s', (command, summary, item, ids, by, on) => {
  expect(summaryOf(words, row(command))).toBe(summary);
  expect(['item', 'ids', 'none'].map((name) => argumentWords(words, row(command), name))).toEqual([item, ids, '']);
  expect(['by', 'on', 'none'].map((name) => optionWords(words, row(command), name))).toEqual([by, on, '']);
});

it('a query takes the label of a code in small letters, and nothing for what has none', () => {
  const wordsFor = codeWords(en);
  for (const [key, code, label] of [
    ['is', 'overdue', en.labels.state.overdue],
    ['status', 'active', en.labels.status.active],
    ['light', 'red', en.labels.light.red],
    ['stage', 'sited', en.labels.stage.sited],
    ['origin', 'pipeline', en.labels.origin.pipeline],
    ['party', 'TJ', en.labels.party.TJ],
    ['kind', 'task', en.labels.kind.task],
  ] as const)
    expect([key, ...wordsFor(key, code)]).toEqual([key, label.toLowerCase()]);
  expect(wordsFor('is', 'nosuch')).toEqual([]);
  expect(wordsFor('area', 'A1')).toEqual([]);
});
