// The words of the command line, in English.
import type { Params } from '../../problem';
import type { commands as zhCommands } from '../zh/commands';

const list = (value: Params[string] | undefined): string => [value ?? []].flat().join(', ');
const meant = (value: Params[string] | undefined): string => (value ? `Did you mean ${value}?` : '');

export const commands: typeof zhCommands = {
  help: {
    about: 'The Tianjin–Changchun cooperation plan: query it, check its deadlines, validate its files.',
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    globalOptions: 'Global options:',
    usageTail: '[options] <command>',
    help: 'show help',
    version: 'show the version',
    helpCommand: 'show the help of a command',
    query: 'Queries: is:overdue area:A2 due:<2019-07 party:TJ org:Binhai park; -is:done excludes; a comma means or.',
    examples: 'Examples:',
  },
  summaries: {
    status: 'where we stand, on one screen',
    list: 'list records of one kind, filtered by a query',
    show: 'show everything about a record',
    search: 'search all text',
    timeline: 'the plan’s years as a chart',
    pipeline: 'projects by stage',
    validate: 'check the files: form, fields, references, counts, fingerprint',
    check: 'check the deadlines; exit status 1 when something is overdue',
    report: 'write a report; plan is the plan document itself',
    explain: 'explain a problem code',
    completion: 'print a shell completion script',
    alias: (kind) => `same as tjcc list ${kind}`,
  },
  args: {
    kind: 'kind: tasks, measures, pairings, projects, components, milestones, obligations, instances, actions, safeguards, meetings, organizations, updates, areas, deadlines',
    query: 'query terms',
    ids: 'ids such as T07, P02.1, R01.2018',
    text: 'text to find',
    code: 'a code such as schema/enum; without one, all are listed',
    shell: 'bash, zsh or fish',
    report: 'kind of report: plan',
  },
  optionWords: {
    plan: 'the plan’s folder (with plan.yaml) or its parent',
    asOf: 'judge as on this day, as 2019-06-30 (2019-06, 2019-Q2, 2019 mean the last day)',
    lang: 'language: zh or en',
    format: 'output format: text, markdown, json',
    json: 'same as --format json',
    output: 'write to a file instead of the screen',
    color: 'colour: auto, always, never',
    width: 'columns a line may take (40 or more)',
    quiet: 'no notes, the answer only',
    inherited: 'also check what is due only at the end of the plan’s years',
    original: 'as printed, slips included',
  },
  usage: {
    'unknown-command': ({ command, nearest }) =>
      `there is no command ${command}. ${meant(nearest && `tjcc ${nearest}`)}`,
    'unknown-option': ({ option, nearest }) => `there is no option ${option}. ${meant(nearest)}`,
    'missing-argument': ({ name }) => `the argument <${name}> is missing.`,
    'excess-argument': ({ command }) => `too many arguments. See: tjcc ${command} --help`,
    'missing-value': ({ option }) => `the option ${option} needs a value.`,
    'bad-value': ({ option, value, allowed, nearest }) =>
      `${option} cannot be “${value}”; it takes ${list(allowed)}. ${meant(nearest)}`,
    'bad-day': ({ option, value, suggestion }) =>
      `the day “${value}” of ${option} is not a date like 2019-06-30. ${meant(suggestion)}`,
    'format-not-offered': ({ command, format, allowed }) =>
      `${command} does not come as ${format}; it comes as ${list(allowed)}.`,
    'unknown-kind': ({ kind, allowed, nearest }) =>
      `there is no kind “${kind}”; there are ${list(allowed)}. ${meant(nearest)}`,
    'unknown-id': ({ id, nearest }) => `there is no record with the id ${id}. ${meant(nearest)}`,
    'unknown-code': ({ code, nearest }) => `there is no code ${code}. ${meant(nearest)}`,
    'unknown-query-key': ({ key, allowed, nearest }) =>
      `queries know no “${key}:”; they know ${list(allowed)}. ${meant(nearest && `${nearest}:`)}`,
    'bad-query-value': ({ key, value, allowed, nearest }) =>
      `the query ${key}: does not know “${value}”; it takes ${list(allowed)}. ${meant(nearest && `${key}:${nearest}`)}`,
    'conflicting-options': ({ one, other }) => `${one} and ${other} exclude each other.`,
  },
  usageHint: (command) => `See: tjcc ${command ? `${command} ` : ''}--help`,
  failures: {
    'no-plan': ({ asked }) =>
      asked
        ? `${asked} holds neither plan.yaml nor plan/plan.yaml. Point --plan at the plan’s folder.`
        : 'no plan/plan.yaml was found from here upwards. Run the tool in the plan’s repository, or point --plan at it.',
    'plan-unreadable': () => 'plan.yaml has errors and the plan cannot be read. Mend these first:',
    'record-unreadable': ({ id }) => `the file that holds ${id} has problems and was not read. Mend these first:`,
    'output-unwritable': ({ path, trouble }) => `cannot write ${path} (${trouble}).`,
    unexpected: ({ detail }) =>
      `something unexpected happened. This is a fault of the tool; please report it with what follows:\n${detail}`,
  },
  error: 'error: ',
};
