// Commander's complaints in our words: which mistake it was, and what was probably meant.
import { expect, it } from 'vitest';
import { parseCommandLine } from '../../src/cli/program';
import { zh } from '../../src/messages/zh/index';
import { UsageError } from '../../src/problem';

function refusal(line: string): unknown {
  try {
    return parseCommandLine(line.split(' '), '1.0.0', zh, 80);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [error.code, error.params];
  }
}

it.each<[line: string, code: string, params: Readonly<Record<string, string>>]>([
  ['statsu', 'unknown-command', { command: 'statsu', nearest: 'status' }],
  ['measure', 'unknown-command', { command: 'measure', nearest: 'measures' }],
  ['--json qqqqqq', 'unknown-command', { command: 'qqqqqq', nearest: '' }],
  ['help statsu', 'unknown-command', { command: 'statsu', nearest: 'status' }],
  ['--lang en help qqqqqq', 'unknown-command', { command: 'qqqqqq', nearest: '' }],
  ['status --asof 2019', 'unknown-option', { option: '--asof', nearest: '--as-of', command: 'status' }],
  ['--jsn status', 'unknown-option', { option: '--jsn', nearest: '--json', command: 'status' }],
  ['check --bse x', 'unknown-option', { option: '--bse', nearest: '--base', command: 'check' }],
  // The option of another command is not meant.
  ['status --inherite', 'unknown-option', { option: '--inherite', nearest: '', command: 'status' }],
  ['--wxyzwxyz', 'unknown-option', { option: '--wxyzwxyz', nearest: '', command: '' }],
  ['list', 'missing-argument', { name: 'KIND', command: 'list' }],
  ['show', 'missing-argument', { name: 'IDS', command: 'show' }],
  ['status extra', 'excess-argument', { command: 'status' }],
  ['status --as-of', 'missing-value', { option: '--as-of', command: 'status' }],
  ['record --note', 'missing-value', { option: '--note', command: 'record' }],
  ['status --as-of --lang en', 'missing-value', { option: '--as-of' }],
  ['record --note --by x', 'missing-value', { option: '--note' }],
])('%s', (line, code, params) => {
  expect(refusal(line)).toEqual([code, params]);
});
