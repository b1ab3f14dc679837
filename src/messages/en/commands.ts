// The words of the command line, in English.
import type { Params } from '../../problem';
import type { commands as zhCommands } from '../zh/commands';
import { list, meant, queryUsage } from './query-usage';

const formats: (typeof zhCommands)['formats'] = {
  github: 'GitHub',
  gitlab: 'GitLab',
  sarif: 'code scanning',
  junit: 'test reports',
  rdjson: 'reviewdog',
  ics: 'calendar',
  csv: 'table',
  ndjson: 'one JSON object a line',
  mermaid: 'timeline and pairings',
  sqlite: 'database',
};

export const commands: typeof zhCommands = {
  formats,
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
    states: (words) => `is: takes ${words.join(', ')}.`,
    formats: (pages, findings) =>
      `--format takes ${pages.join(', ')}; for other tools ${findings.map((name) => `${name} (${formats[name]})`).join(', ')}.`,
    correction: 'A mistake is corrected by recording again: of two for one day the later counts; the first may stay.',
    examples: 'Examples:',
  },
  summaries: {
    status: 'where we stand, on one screen',
    list: 'list records of one kind, filtered by a query',
    show: 'show everything about a record',
    why: 'how a light comes about, step by step, to file and line; without an id, the plan as a whole',
    log: 'history: reports, reschedules, waivers, confirmations and meetings, newest first',
    diff: 'what changed in the plan between two git revisions: words, deadlines, states, updates, lights',
    search: 'search all text',
    timeline: 'the plan’s years as a chart',
    pipeline: 'projects by stage',
    validate: 'check the files: form, fields, references, counts, fingerprint',
    fmt: 'tidy the files’ layout; content and comments stay',
    check: 'check the deadlines; exit status 1 when something is overdue',
    assess: 'scorecards of organizations, areas or the two cities, every point with what it rests on',
    record: 'record what happened, in a new file of its own',
    reschedule: 'move the day expected, with reason and approval; the planned day stays',
    waive: 'keep what is overdue out of the check up to a last day',
    confirm: 'confirm a report of another organization',
    report: 'write a report, the ledger or the plan itself, as Word or Excel too; or check one',
    import: 'record what was filled into a ledger (xlsx): shown first, written once confirmed',
    export: 'to other tools: a calendar, tables, data, diagrams',
    serve: 'the whole plan on a page in this machine’s browser, renewed as the files change; read-only',
    explain: 'explain a problem code',
    completion: 'print a shell completion script',
    alias: (kind) => `same as tjcc list ${kind}`,
  },
  args: {
    kind: 'kind: tasks, measures, pairings, projects, components, milestones, obligations, instances, actions, safeguards, meetings, organizations, updates, areas, deadlines',
    query: 'query terms',
    ids: 'ids such as T07, P02.1, R01.2018',
    'id/query': 'ids or query terms, such as T04, area:A2',
    'a[..b]':
      'from A to B; A alone: to the files there; A..: to HEAD; ..B: from HEAD; A...B: from where the two parted',
    text: 'text to find',
    code: 'a code such as schema/enum; without one, all are listed',
    shell: 'bash, zsh or fish',
    report:
      'kind: status, monthly, quarterly, annual-summary, annual-plan, meeting, unit, ledger, plan; none with --verify',
    format: (names) => `format: ${names.map((name) => `${name} (${formats[name]})`).join(', ')}`,
    'kind/query':
      'a kind (tasks, milestones, deadlines …) and query terms; behind mermaid first gantt or pairings, for one of the two',
    'unit/query': 'after unit: the id or name of an organization; after ledger: search terms',
    item: 'id, such as T08, M2019.2, R01.2018; asked for at a terminal where it is missing',
    update: 'id of an update, such as U20190430-z6t2',
    workbook: 'a ledger that was filled in: the xlsx that tjcc report ledger made',
    file: 'YAML files of the plan, or folders; without any, all of them',
    unit: 'ids, full names or the plan’s own forms; A1 … with --group area, TJ or CC with --group party; without any, all',
  },
  optionWords: {
    port: 'the port, 8437 unless given; 0 lets the system pick a free one',
    plan: 'the plan’s folder (with plan.yaml) or its parent',
    asOf: 'judge as on this day, as 2019-06-30 (2019-06, 2019-Q2, 2019 mean the last day)',
    at: 'Read the files as of this git revision, as HEAD~3, a branch, a tag; else those that lie there',
    lang: 'language: zh or en',
    format: (pages, documents) =>
      `output format: ${pages.join(', ')}; reports ${documents.join(', ')} too. By default from the name after --output`,
    json: 'same as --format json',
    output: 'write to a file instead of the screen',
    color: 'colour: auto, always, never',
    width: 'columns a line may take (40 or more)',
    quiet: 'no notes, the answer only',
    inherited: 'also check what is due only at the end of the plan’s years',
    base: 'what has changed since it parted from this git revision: only what the change brought about fails',
    'fail-on': 'what fails: overdue (if not given), due-soon (that as well), none (nothing)',
    original: 'as printed, slips included; for plan',
    'period-report': 'month 2018-06, quarter 2018-Q2 or year 2018; by default the one that the day judged lies in',
    'by-report': 'who signs: id or full name (or set TJCC_BY)',
    number: 'document number; with it the report gets a red head',
    dated: 'the day it is dated; by default the day judged',
    signer: 'who approved it for issue; goes with the number',
    addressee: 'to whom it is addressed, without a colon',
    copies: 'who gets a copy, without a full stop',
    'by-unit': 'a sheet for each organization; for ledger',
    verify: 'make the report anew as the file says, and tell whether the file is the same',
    note: 'what happened, on one line, in your own words',
    by: 'who reports: id or full name (or set TJCC_BY)',
    'by-reschedule': 'who reports that it was moved: id or full name (or set TJCC_BY)',
    'by-waive': 'who reports the waiver: id or full name (or set TJCC_BY)',
    'by-confirm': 'who confirms, not who reported: id or full name (or set TJCC_BY)',
    on: 'as of which day; the day judged where not given',
    status: 'not-started, active, blocked, done, closed, dropped',
    stage: 'stage of a project: planned, sited, started, operating',
    percent: 'share done, a whole number from 0 to 100',
    difficulty: 'what stands in the way, one line',
    'next-step': 'what is to be done next, one line',
    also: 'ids of what else the same event concerns, with commas',
    title: 'title of a piece of evidence; once for each, the rest of it behind',
    publisher: 'who published or issued it',
    url: 'its address',
    file: 'its file; copied into the plan’s evidence folder unless it lies there',
    published: 'its day of publication, or only the month or year',
    light: 'a light set by hand: red, yellow, green, grey; it stands beside the computed one',
    'light-reason': 'why',
    'light-until': 'the last day of that light',
    'append-to': 'add it at the end of this progress file, make no new one; on two branches at once it conflicts',
    papers: 'the folder of the files handed in with the ledger, which names them',
    yes: 'write it without asking',
    'dry-run': 'show what would be written, write nothing',
    check: 'only tell which files are not tidy, write nothing; exit status 1 when there are any',
    to: 'moved to when, such as 2020-06-30 or 2020-06',
    reason: 'why',
    'approved-by': 'who approved it',
    'approved-on': 'on which day; the day of --on where not given',
    until: 'the last day of the waiver',
    owner: 'who answers for the waiver',
    unit: 'only what this organization answers for: its id or full name',
    group: 'scorecards of what: unit (organizations, where not given), area or party (the two cities)',
    period: 'the period, such as 2018, 2018-Q2 or 2018-06; the year of the day judged where not given',
  },
  usage: {
    ...queryUsage,
    'unknown-command': ({ command, nearest }) =>
      `there is no command ${command}. ${meant(nearest && `tjcc ${nearest}`)}`,
    'missing-argument': ({ name }) => `the argument <${name}> is missing.`,
    'excess-argument': ({ command }) => `too many arguments. See: tjcc ${command} --help`,
    'missing-value': ({ option }) => `the option ${option} needs a value.`,
    'bad-value': ({ option, value, allowed, nearest }) =>
      `${option} cannot be “${value}”; it takes ${list(allowed)}. ${meant(nearest)}`,
    'bad-day': ({ option, value, suggestion }) =>
      `the day “${value}” of ${option} is not a date like 2019-06-30. ${meant(suggestion)}`,
    'day-needed': ({ option, value, example }) =>
      `${option} takes a day, such as ${example}; “${value}” is longer than that.`,
    'format-not-offered': ({ command, format, allowed }) =>
      `${command} does not come as ${format}; it comes as ${list(allowed)}.`,
    'at-not-offered': ({ command }: Params) => `${command} takes no --at: it cannot look at an earlier revision.`,
    'unknown-kind': ({ kind, allowed, nearest }) =>
      `there is no kind “${kind}”; there are ${list(allowed)}. ${meant(nearest)}`,
    'unknown-id': ({ id, nearest }) => `there is no record with the id ${id}. ${meant(nearest)}`,
    'not-yet-known': ({ id, asOf, day }) => `${id} is not there yet on ${asOf}; it is from ${day} on.`,
    'unknown-code': ({ code, nearest }) => `there is no code ${code}. ${meant(nearest)}`,
    'conflicting-options': ({ one, other }) => `${one} and ${other} exclude each other.`,
    'repeated-option': ({ option }) => `${option} can be given only once.`,
    'missing-option': ({ option, command }) =>
      `${list(option)} ${[option].flat().length > 1 ? 'are' : 'is'} missing. See: tjcc ${command} --help`,
    'unknown-organization': ({ option, value, nearest }) =>
      `${option}: there is no organization “${value}”. Give its id or its full name; ids: tjcc list organizations. ${meant(nearest)}`,
    'evidence-needed': ({ status }) =>
      `the status ${status} needs evidence that can be looked up: at least one piece with --title, --publisher and --url or --file. Nothing was written.`,
    'evidence-order': ({ option }) =>
      `which piece of evidence does ${option} belong to? Begin every piece with --title, then its ${option}.`,
    'not-a-line': ({ option }) => `${option} takes one line of text: not empty, no line break, no blank at either end.`,
    'future-day': ({ option, day, asOf }) => `the day ${day} of ${option} is later than ${asOf}: it has not come yet.`,
    'past-day': ({ option, day, asOf }) => `the day ${day} of ${option} is earlier than ${asOf}.`,
    'unreadable-file': ({ path, trouble }) => `cannot read the evidence ${path} (${trouble}). Nothing was written.`,
    'unreadable-input': ({ path, trouble }) => `cannot read ${path} (${trouble}).`,
    'number-of-other-year': ({ number, dated }) =>
      `the number ${number} is not of the year of the paper’s date, ${dated}. Give that with --dated, as in --dated 2019-01-15.`,
    'not-a-report': ({ path }) =>
      `${path} is no report of this tool, or does not say how it was made. The plan’s own text does not; name it: tjcc report plan --verify ${path}`,
    'empty-file': ({ path }) => `${path} is empty (0 bytes), which is no evidence. Nothing was written.`,
    'bad-file-name': ({ name }) =>
      `evidence named “${name}” cannot be kept with the plan: names of files and folders begin with no dot and hold no colon, no backslash and no hidden character. Rename it first.`,
    'not-a-plan-file': ({ file, nearest }) =>
      `${file} is no YAML file of the plan, and no folder of it. ${meant(nearest)}`,
    'hidden-sign': ({ option, sign }) =>
      `${option} holds a hidden character ${sign}, most likely copied along from a web page or a chat. Delete it.`,
    'not-reportable': ({ id, kind, instance }) =>
      instance
        ? `${id} comes round every year; say which year. ${meant(instance)}`
        : `${id} is a record of the kind ${kind}. Name a task, measure, pairing, project, milestone or action, or one year of an obligation (such as R01.2018).`,
    'no-deadline': ({ id, command }) =>
      `${id} has no deadline: ${command === 'waive' ? 'it is never overdue, and nothing needs to be waived' : 'there is no day to be moved'}. To report on it: tjcc record ${id}`,
    'no-stages': ({ id }) => `${id} is no project and has no stages; leave out --stage, use --status or --percent.`,
    'not-an-update': ({ id, kind }) => `${id} is a record of the kind ${kind}, not an update. Ids of updates: tjcc log`,
    'not-confirmable': ({ id, reason, by, on, offices }) =>
      reason === 'decision'
        ? `${id} reports nothing, it only decides or confirms something; it needs no confirmation.`
        : reason === 'own'
          ? `${id} is the report of ${by} itself; somebody else has to confirm it${list(offices) ? `: ${list(offices)}` : ''}.`
          : reason === 'other'
            ? `${id} is to be confirmed by ${list(offices)}, and ${by} is not among them. Nothing was written.`
            : reason === 'already'
              ? `${by} confirmed ${id} on ${on} and it has not changed since; there is nothing to confirm. Nothing was written.`
              : reason === 'all'
                ? `everybody who is to confirm ${id} has done so and it has not changed since; there is nothing to confirm.`
                : `it cannot be confirmed on a day before that of ${id}, ${on}.`,
  },
  usageHint: (command) => `See: tjcc ${command ? `${command} ` : ''}--help`,
  error: 'error: ',
};
