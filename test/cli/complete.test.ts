// What the shell is offered for the last word: commands, options, values, ids and the words of a query.
import { describe, expect, it } from 'vitest';
import { complete } from '../../src/cli/complete';
import { globalOptions } from '../../src/cli/global-options';
import { aliases, commandTable } from '../../src/commands/index';
import { zh } from '../../src/messages/zh/index';
import type { Plan } from '../../src/model/plan';
import { loadOnce, ownPlan, sourcesOf } from '../run-tool';

const plan = await loadOnce(sourcesOf(ownPlan)).then((loaded) => loaded.plan as Plan);
const names = commandTable.map(({ name }) => name);
const idsOf = (kind: Parameters<Plan['ofKind']>[0]): string[] => plan.ofKind(kind).map(({ id }) => id);
const all = plan.records.map(({ id }) => id);
const globals = [...globalOptions(zh).map(({ long }) => long), '--help'];
const keys = ['is:', 'id:', 'area:', 'task:', 'status:', 'light:', 'stage:', 'origin:'];
const organizations = idsOf('organization');

/** Completions of a line whose last word is what comes after the last space. */
const offered = (line: string): string[] => complete(line.split(' '), plan);

describe('offered', () => {
  it.each<[line: string, words: readonly (string | undefined)[]]>([
    ['', [...names, ...aliases]],
    ['val', ['validate']],
    ['--', globals],
    ['-', globals],
    ['--l', ['--lang']],
    ['--a', ['--as-of', '--at']],
    ['--lang ', ['zh', 'en']],
    ['status --lang e', ['en']],
    ['--color ', ['auto', 'always', 'never']],
    ['--format ', ['text', 'markdown', 'json']],
    ['completion --format ', ['text', 'json']],
    ['status --as-of ', []],
    ['status ', []],
    ['check --', [...globals, '--base', '--fail-on', '--inherited']],
    ['check --base ', []],
    // A switch takes no value: the next word is the command's own.
    ['fmt --check --j', ['--json']],
    ['list ', aliases],
    ['tasks l', ['light:']],
    ['list tasks l', ['light:']],
    ['list --json ', aliases],
    ['completion ', ['bash', 'zsh', 'fish']],
    ['explain yaml/t', ['yaml/tab']],
    ['confirm ', idsOf('update')],
    ['assess ', organizations],
    ['assess --group ', ['unit', 'area', 'party']],
    ['show ', all],
    ['why ', all],
    ['record ', all],
    ['record --also ', all],
    ['log ', [...all, ...complete(['pipeline', ''], plan)]],
    ['record --by ', organizations],
    ['waive --owner ', organizations],
    ['export ics --unit ', organizations],
    ['reschedule --approved-by ', organizations],
    ['record --light ', ['red', 'yellow', 'green', 'grey']],
    ['export ', ['ics', 'csv', 'ndjson', 'mermaid', 'sqlite']],
    ['export csv t', ['tasks', 'task:']],
    // Only the first word after the format is a kind.
    ['export csv tasks t', ['task:']],
    ['export mermaid ga', ['gantt']],
    ['export csv ga', []],
  ])('for “%s”', (line, words) => {
    expect(offered(line)).toEqual(words);
  });

  it.each<[term: string, values: readonly string[]]>([
    ['is:ov', ['overdue', 'overridden']],
    ['origin:', ['plan', 'pipeline']],
    ['party:', ['TJ', 'CC', 'joint', 'central']],
    ['has:', ['evidence', 'report', 'deadline', 'owner']],
    ['area:', idsOf('area')],
    ['task:', idsOf('task')],
    ['id:', all],
    ['year:', ['2018', '2020']],
    ['status:un', ['unstated']],
    ['status:no', ['not-started', 'no-report']],
    ['light:', ['red', 'yellow', 'green', 'grey', 'done']],
    ['org:国务院', ['国务院', '国务院办公厅']],
    ['nosuch:', []],
  ])('in a query for “%s”', (term, values) => {
    const key = term.slice(0, term.indexOf(':') + 1);
    expect(offered(`list tasks ${term}`)).toEqual(values.map((value) => key + value));
    expect(offered(`tasks -${term}`)).toEqual(values.map((value) => `-${key}${value}`));
  });

  it('every key of a query', () => {
    expect(offered('timeline ').slice(0, keys.length)).toEqual(keys);
    expect(offered('timeline ').every((key) => key.endsWith(':'))).toBe(true);
  });

  it('values for every option of a command that has a list of them', () => {
    expect(offered('record --status ')).toEqual(['not-started', 'active', 'blocked', 'done', 'closed', 'dropped']);
    expect(offered('record --stage ')).toEqual(['planned', 'sited', 'started', 'operating']);
    expect(offered('check --fail-on ')).toEqual(['overdue', 'due-soon', 'none']);
    expect(offered('record --note ')).toEqual([]);
  });
});

it('without a plan, only the words that need none', () => {
  for (const line of ['show ', 'confirm ', 'assess ', 'record --by ', 'tasks area:', 'tasks year:', 'tasks org:'])
    expect(complete(line.split(' '), undefined), line).toEqual([]);
  expect(complete(['tasks', 'is:ov'], undefined)).toEqual(['is:overdue', 'is:overridden']);
  expect(complete([], undefined)).toEqual([...names, ...aliases]);
});
