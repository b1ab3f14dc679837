// The words of the command line: help and usage errors, in English.
import type { Params } from '../../problem';
import type { cli as zhCli } from '../zh/cli';
import { formats } from './formats';
import { list, meant, queryUsage } from './query-usage';

export const cli: typeof zhCli = {
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
    states: (words) => `is: takes ${words.join(', ')}, or their Chinese words.`,
    formats: (pages, findings) =>
      `--format takes ${pages.join(', ')}; for other tools ${findings.map((name) => `${name} (${formats[name]})`).join(', ')}.`,
    correction:
      'To correct a mistake, record again: of two reports for the same day the later one counts; the first need not be deleted.',
    examples: 'Examples:',
  },
  alias: (kind) => `same as tjcc list ${kind}`,
  /** Arguments that several commands share. */
  args: {
    query: 'query terms',
    ids: 'ids such as T07, P02.1, R01.2018',
    item: 'id, such as T08, M2019.2, R01.2018; asked for at a terminal where it is missing',
  },
  /** Options that every command takes. */
  globalOptions: {
    plan: 'the plan’s folder (with plan.yaml) or its parent',
    asOf: 'judge as of this day, such as 2019-06-30 (2019-06, 2019-Q2 and 2019 mean their last day)',
    at: 'read the files of this git revision, such as HEAD~3, a branch or a tag; default: the present files',
    lang: 'language: zh or en',
    format: (pages, documents) =>
      `output format: ${pages.join(', ')}; for reports also ${documents.join(', ')}. Default: from the file name after --output`,
    json: 'same as --format json',
    output: 'write to a file instead of the screen',
    color: 'colour: auto, always, never',
    width: 'width of a line, in columns (40 or more)',
    quiet: 'no notes, the answer only',
  },
  /** Options that several commands share. */
  options: {
    note: 'what happened, on one line, in your own words',
    by: 'who reports: id or full name (or set TJCC_BY)',
    on: 'the day that the report describes; default: the as-of day',
    title: 'title of a piece of evidence; once for each piece, followed by its other options',
    publisher: 'who published or issued it',
    url: 'its address',
    file: 'its file; copied into the plan’s evidence folder unless it is there already',
    published: 'its day of publication, or only the month or year',
    'append-to':
      'add it to the end of this progress file instead of making a new one; adding on two branches makes a merge conflict',
    'dry-run': 'show what would be written, write nothing',
    reason: 'the reason',
    period: 'the period, such as 2018, 2018-Q2 or 2018-06; default: the year of the as-of day',
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
      `${option} takes a day, such as ${example}; “${value}” is not a single day.`,
    'format-not-offered': ({ command, format, allowed }) =>
      `${command} has no format ${format}; it has ${list(allowed)}.`,
    'at-not-offered': ({ command }: Params) => `${command} takes no --at: it cannot look at an earlier revision.`,
    'unknown-kind': ({ kind, allowed, nearest }) =>
      `there is no kind “${kind}”; there are ${list(allowed)}. ${meant(nearest)}`,
    'unknown-id': ({ id, nearest }) => `there is no record with the id ${id}. ${meant(nearest)}`,
    'not-yet-known': ({ id, asOf, day }) => `${id} does not exist yet on ${asOf}; it exists from ${day} on.`,
    'unknown-code': ({ code, nearest }) => `there is no code ${code}. ${meant(nearest)}`,
    'conflicting-options': ({ one, other }) => `${one} and ${other} cannot be used together.`,
    'repeated-option': ({ option }) => `${option} can be given only once.`,
    'missing-option': ({ option, command }) =>
      `${list(option)} ${[option].flat().length > 1 ? 'are' : 'is'} missing. See: tjcc ${command} --help`,
    'unknown-organization': ({ option, value, nearest }) =>
      `${option}: there is no organization “${value}”. Give its id or its full name; ids: tjcc list organizations. ${meant(nearest)}`,
    'evidence-needed': ({ status }) =>
      `the status ${status} needs evidence that can be looked up: at least one piece with --title, --publisher and --url or --file. Nothing was written.`,
    'evidence-order': ({ option }) =>
      `which piece of evidence does ${option} belong to? For each piece write --title first, then its ${option}.`,
    'not-a-line': ({ option }) => `${option} takes one line of text: not empty, no line break, no blank at either end.`,
    'future-day': ({ option, day, asOf }) => `the day ${day} of ${option} is later than ${asOf}: it has not come yet.`,
    'past-day': ({ option, day, asOf }) => `the day ${day} of ${option} is earlier than ${asOf}.`,
    'unreadable-file': ({ path, trouble }) => `cannot read the evidence ${path} (${trouble}). Nothing was written.`,
    'unreadable-input': ({ path, trouble }) => `cannot read ${path} (${trouble}).`,
    'number-of-other-year': ({ number, dated }) =>
      `the document number ${number} and the date of the report, ${dated}, are not of the same year. Give the date with --dated, such as --dated 2019-01-15.`,
    'not-a-report': ({ path }) =>
      `${path} is not a report of this tool, or does not name the command that made it. The full text of the plan never names one; give the kind yourself: tjcc report plan --verify ${path}`,
    'empty-file': ({ path }) =>
      `the evidence file ${path} is empty (0 bytes) and cannot serve as evidence. Nothing was written.`,
    'bad-file-name': ({ name }) =>
      `the evidence file “${name}” cannot be kept with the plan: names of files and folders must not begin with a dot and must not contain a colon, a backslash or a hidden character. Rename it first.`,
    'not-a-plan-file': ({ file, nearest }) => `${file} is not a YAML file or a folder of the plan. ${meant(nearest)}`,
    'hidden-sign': ({ option, sign }) =>
      `${option} holds a hidden character ${sign}, most likely copied along from a web page or a chat. Delete it.`,
    'not-reportable': ({ id, kind, instance }) =>
      instance
        ? `${id} is due every year; say which year. ${meant(instance)}`
        : `${id} is a record of the kind ${kind}. Name a task, measure, pairing, project, milestone or action, or one year of an obligation (such as R01.2018).`,
    'no-deadline': ({ id, command }) =>
      `${id} has no deadline: ${command === 'waive' ? 'it is never overdue and needs no waiver' : 'it cannot be rescheduled'}. To report on it: tjcc record ${id}`,
    'no-stages': ({ id }) =>
      `${id} is not a project and has no stages; leave out --stage, and use --status or --percent.`,
    'not-an-update': ({ id, kind }) => `${id} is a record of the kind ${kind}, not an update. Ids of updates: tjcc log`,
    'not-confirmable': ({ id, reason, by, on, offices }) =>
      reason === 'decision'
        ? `${id} reports no progress; it only records a decision or a confirmation, and needs no confirmation.`
        : reason === 'own'
          ? `${id} was reported by ${by} itself; another organization has to confirm it${list(offices) ? `: ${list(offices)}` : ''}.`
          : reason === 'other'
            ? `${id} has to be confirmed by ${list(offices)}, and ${by} is not among them. Nothing was written.`
            : reason === 'already'
              ? `${by} confirmed ${id} on ${on} and it has not changed since; it need not be confirmed again. Nothing was written.`
              : reason === 'all'
                ? `all who have to confirm ${id} have done so and it has not changed since; it need not be confirmed again.`
                : `the confirmation cannot be dated before ${id}, which is of ${on}.`,
  },
  usageHint: (command) => `See: tjcc ${command ? `${command} ` : ''}--help`,
  error: 'error: ',
};
