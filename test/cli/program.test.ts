// What commander makes of a command line: words, switches, and values in the order typed.
import { describe, expect, it } from 'vitest';
import { type Parsed, parseCommandLine } from '../../src/cli/program';
import { zh } from '../../src/messages/zh/index';

function parsed(...argv: readonly string[]): Parsed {
  const invocation = parseCommandLine(argv, '1.2.3', zh, 80);
  if ('help' in invocation) throw new Error(invocation.help);
  return invocation;
}
const help = (...argv: readonly string[]): string => {
  const invocation = parseCommandLine(argv, '1.2.3', zh, 80);
  return 'help' in invocation ? invocation.help : '';
};

describe('the words', () => {
  it.each<[argv: readonly string[], name: string, args: readonly string[]]>([
    [['status'], 'status', []],
    [['list', 'tasks', 'is:open'], 'list', ['tasks', 'is:open']],
    [['tasks', 'is:open'], 'list', ['tasks', 'is:open']],
    [['tasks'], 'list', ['tasks']],
    // A word that is also the name of a kind, somewhere else.
    [['search', 'tasks'], 'search', ['tasks']],
    [['list', 'tasks', '-is:done'], 'list', ['tasks', '-is:done']],
    [['tasks', '-is:done', 'org:x', '-i'], 'list', ['tasks', '-is:done', 'org:x', '-i']],
    [['search', '--', '-is:done', '--x'], 'search', ['-is:done', '--x']],
    [['fmt', '--', '-x.yaml'], 'fmt', ['-x.yaml']],
  ])('of %j', (argv, name, args) => {
    expect([parsed(...argv).row.name, parsed(...argv).args]).toEqual([name, args]);
  });
});

describe('the options', () => {
  it('that every command takes are given by their long names, on either side of the command', () => {
    const { options } = parsed('--plan', '-dir', 'status', '--as-of', '2019', '--json', '-q');
    expect(options).toEqual({ plan: '-dir', asOf: '2019', json: true, quiet: true });
    expect(parsed('status').options).toEqual({});
  });

  it('of a command come in the order typed, each as often as it was', () => {
    const { given, switches, options } = parsed(
      ...['record', 'T07.1', '--file', '甲', '--note', '-is:done', '--file=-乙', '--dry-run'],
    );
    expect(given).toEqual([
      ['file', '甲'],
      ['note', '-is:done'],
      ['file', '-乙'],
    ]);
    expect([...switches]).toEqual(['dry-run']);
    expect(options).toEqual({});
  });

  it('with values are no switches', () => {
    expect([...parsed('check', '--inherited', '--base', 'main').switches]).toEqual(['inherited']);
    expect([...parsed('check', '--base', 'main').switches]).toEqual([]);
  });
});

describe('instead of an answer', () => {
  it('the version is given on one line', () => {
    for (const word of ['-V', '--version']) expect(help(word)).toBe('1.2.3\n');
  });

  it.each([[[]], [['--help']], [['-h']], [['help']], [['--lang', 'zh']]])('the help is, for %j', (argv) => {
    // No space after a full-width colon.
    expect(help(...argv)).toMatch(/^用法：tjcc \S/);
    expect(help(...argv)).toContain('\n  status');
    expect(help(...argv)).not.toMatch(/^ {2}tasks /m);
  });

  it('that of a command is, and of an alias', () => {
    expect(help('status', '--help')).toMatch(/^用法：tjcc status /);
    expect(help('help', 'status')).toBe(help('status', '-h'));
    expect(help('tasks', '--help')).toMatch(/^用法：tjcc tasks \[QUERY…\]/);
    expect(help('list', '--help')).toMatch(/^用法：tjcc list <KIND> \[QUERY…\]/);
    // Up to three options are named in the line of usage.
    expect(help('fmt', '--help')).toMatch(/^用法：tjcc fmt \[FILE…\] \[--check\]\n/);
    expect(help('check', '--help')).toMatch(/^用法：tjcc check \[--base\] \[--fail-on\] \[--inherited\]\n/);
    expect(help('import', '--help')).toMatch(/^用法：tjcc import <WORKBOOK>\n/);
    expect(help('reschedule', '--help')).toMatch(/^用法：tjcc reschedule \[ITEM\]\n/);
  });
});
