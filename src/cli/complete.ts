// tjcc __complete -- WORDS…: completions for the last word, one per line. Called by the shells' completion scripts.

import { aliases, commandTable } from '../commands/index';
import { groupings } from '../evaluate/assess/groups';
import { gateCodes } from '../evaluate/guards/codes';
import { failLevels } from '../evaluate/guards/gate';
import { queryKeys } from '../evaluate/query/query';
import { queryStates } from '../evaluate/query/states';
import { lights, stages, statuses } from '../evaluate/snapshot/item';
import { drawings } from '../export/exporting';
import { nameOf } from '../model/describe';
import type { Plan } from '../model/plan';
import { problemCodes } from '../problem';
import { exportFormats, pageFormats } from '../render/formats';

const globals = [
  '--plan',
  '--as-of',
  '--at',
  '--lang',
  '--format',
  '--json',
  '--output',
  '--color',
  '--width',
  '--quiet',
  '--help',
];
const values: Readonly<Record<string, readonly string[]>> = {
  '--lang': ['zh', 'en'],
  '--color': ['auto', 'always', 'never'],
};

/** The completions. `plan` is undefined if none was found or it is unreadable; words that need no plan still come. */
export function complete(words: readonly string[], plan: Plan | undefined): string[] {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  const operands = words.slice(0, -1).filter((word) => !word.startsWith('-'));
  const command = aliases.includes(operands[0] ?? '') ? 'list' : operands[0];
  const row = commandTable.find(({ name }) => name === command);
  const candidates = (): readonly string[] => {
    if (before === '--format') return row?.formats ?? pageFormats;
    if (before in values) return values[before] ?? [];
    const option = row?.options?.find(({ name, takes }) => takes && `--${name}` === before);
    if (option) return valuesFor(option.name, plan);
    if (last.startsWith('-') && !last.includes(':'))
      return [...globals, ...(row?.options ?? []).map(({ name }) => `--${name}`)];
    if (!row) return [...commandTable.map(({ name }) => name), ...aliases];
    if (row.name === 'list' && operands[0] === 'list' && operands.length === 1) return aliases;
    if (row.takesFormat) {
      const [, format, ...more] = operands;
      if (format === undefined) return exportFormats;
      return [
        ...(more.length === 0 ? [...(format === 'mermaid' ? drawings : []), ...aliases] : []),
        ...terms(last, plan),
      ];
    }
    const [argument] = row.args;
    if (row.name === 'log') return [...completableIds(plan), ...terms(last, plan)];
    if (row.hasQuery) return terms(last, plan);
    if (argument?.name === 'update') return plan?.ofKind('update').map(({ id }) => id) ?? [];
    if (argument?.name === 'unit') return completableOrganizations(plan);
    if (argument?.name === 'ids' || argument?.name === 'item') return completableIds(plan);
    if (row.name === 'explain') return [...Object.keys(problemCodes), ...gateCodes];
    if (row.name === 'completion') return ['bash', 'zsh', 'fish'];
    return [];
  };
  return [...new Set(candidates())].filter((candidate) => candidate.startsWith(last));
}

const completableOrganizations = (plan: Plan | undefined): readonly string[] =>
  plan?.ofKind('organization').map(({ id }) => id) ?? [];
const completableIds = (plan: Plan | undefined): readonly string[] => plan?.records.map(({ id }) => id) ?? [];

/** Values for an option of the recording commands. */
function valuesFor(option: string, plan: Plan | undefined): readonly string[] {
  const organizations = (): readonly string[] => completableOrganizations(plan);
  const known: Readonly<Record<string, () => readonly string[]>> = {
    status: () => statuses,
    stage: () => stages,
    light: () => lights.filter((light) => light !== 'done'),
    also: () => completableIds(plan),
    by: organizations,
    owner: organizations,
    unit: organizations,
    'approved-by': organizations,
    'fail-on': () => failLevels,
    group: () => groupings,
  };
  return known[option]?.() ?? [];
}

function terms(last: string, plan: Plan | undefined): string[] {
  const [, dash = '', key] = /^(-?)([a-z]+):/.exec(last) ?? [];
  const known: Readonly<Record<string, () => readonly string[]>> = {
    is: () => queryStates,
    status: () => [...statuses, 'unstated', 'no-report'],
    light: () => lights,
    stage: () => stages,
    origin: () => ['plan', 'pipeline'],
    party: () => ['TJ', 'CC', 'joint', 'central'],
    has: () => ['evidence', 'report', 'deadline', 'owner'],
    area: () => plan?.ofKind('area').map(({ id }) => id) ?? [],
    task: () => plan?.ofKind('task').map(({ id }) => id) ?? [],
    id: () => plan?.records.map(({ id }) => id) ?? [],
    org: () => plan?.ofKind('organization').map(({ id }) => nameOf(plan, id, 'zh')) ?? [],
    year: () => (plan ? [plan.charter.years.from, plan.charter.years.to].map(String) : []),
  };
  if (!key) return queryKeys.map((name) => `${name}:`);
  return (known[key]?.() ?? []).map((value) => `${dash}${key}:${value}`);
}
