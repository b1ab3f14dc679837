// What every problem says, in English.
import type { Params, ProblemCode } from '../../problem';
import type { ProblemWords } from '../zh/problems';
import { conflict } from './conflict';
import { labels } from './labels';

const list = (value: Params[string] | undefined): string => [value ?? []].flat().join(', ');
/** The indent of the corrected line, in spaces; empty unless white space was the mistake. */
const indented = ({ sign, indent }: Params): string =>
  /^\s*$/.test(String(sign)) && Number(indent) > 0 ? ` (indented by ${indent})` : '';
const instead = (value: Params[string] | undefined): string => (value ? `Write: ${value}` : '');
/** What to type so that somebody else confirms the report. */
const confirmWith = (id: Params[string] | undefined, offices: Params[string] | undefined, by: unknown): string =>
  [offices ?? []]
    .flat()
    .map((office) => `tjcc confirm ${id} --by ${office}`)
    .join('; ') || `tjcc confirm ${id} --by ID (of an organization other than ${by})`;
/** What to do with a confirmation whose fingerprint is missing or malformed. */
const confirmAnew = (id: Params[string] | undefined, by: Params[string] | undefined): string =>
  `Delete this confirmation, check the report again, then run: tjcc confirm ${id || 'ID'} --by ${by || 'ID'}`;
const noUpdates = 'Write at least one progress report, or delete the file';
const digits = (hash: Params[string] | undefined): string => String(hash).slice(0, 12);
/** How to restore a file from git; `at` says which revision to take when HEAD lacks the file or holds it damaged. */
const fromHistory = (path: Params[string] | undefined, at: string): string =>
  `git restore --source=HEAD -- ${path}; ${at}`;
const undeleted = (path: Params[string] | undefined): string =>
  fromHistory(
    path,
    `if its deletion is already committed, replace HEAD by a revision that still has it (git log --diff-filter=AM -- ${path})`,
  );
const undamaged = (path: Params[string] | undefined): string =>
  fromHistory(
    path,
    `if the damage is already committed, replace HEAD by a revision in which it was sound (git log -- ${path})`,
  );
const exchangedBack = (path: Params[string] | undefined): string =>
  fromHistory(path, `if the exchange is already committed, replace HEAD by a revision before it (git log -- ${path})`);
const baseName = (name: Params[string] | undefined): string => String(name).split('/').at(-1) ?? '';

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'a set of fields',
  array: 'a list',
  null: 'empty',
};
const typeNames = (value: Params[string] | undefined): string =>
  [value ?? []]
    .flat()
    .map((name) => typeWords[String(name)] ?? String(name))
    .join(' or ');

const encodings: Readonly<Record<string, string>> = {
  gb18030: 'it looks like GBK (GB18030; Notepad calls it “ANSI”)',
  'utf-16le': 'it looks like UTF-16',
  'utf-16be': 'it looks like UTF-16',
  unknown: 'it is not text, or in no known encoding',
};

export const yamlErrors: Readonly<Record<string, string>> = {
  MULTILINE_IMPLICIT_KEY: 'this line is neither “field: value” nor a list entry',
  BLOCK_AS_IMPLICIT_KEY: 'there are two “: ” on one line; put a value that holds “: ” in double quotes',
  MISSING_CHAR: 'a sign is missing: an unpaired quote or bracket, or no space after a colon',
  BAD_SCALAR_START: 'a value cannot begin with @, `, %, & and the like; put the whole value in double quotes',
  BAD_INDENT: 'the indentation does not line up; fields of one level begin in one column',
  BLOCK_IN_FLOW: 'a bracket or brace is not closed',
  UNEXPECTED_TOKEN: 'there is a sign here that makes no sense',
  TAB_AS_INDENT: 'a tab is used to indent',
  MULTIPLE_DOCS: 'the file holds two documents (a line --- too many)',
  RESOURCE_EXHAUSTION: 'the brackets are nested too deep to be read',
  BAD_DQ_ESCAPE: 'a backslash in double quotes has a special meaning; write \\\\, or use single quotes',
};

/** A status or a stage, as tables call it. */
const wordOf = (field: unknown, value: unknown): string => {
  const words: Readonly<Record<string, string>> = field === 'stage' ? labels.stage : labels.status;
  return `${words[String(value)] ?? value}`;
};

export const problems: Readonly<Record<ProblemCode, ProblemWords>> = {
  'file/missing': {
    name: 'Missing file',
    what: () => 'this file or folder, which every plan has, is missing',
    fix: (p) =>
      p.found
        ? `Change the name back: ${p.found} → ${p.path}`
        : `Restore it: ${undeleted(p.path)}; or check whether its name was changed (it must end in .yaml)`,
    why: 'Each part of the plan has its own file. Without one of them no total is complete.',
  },
  'file/unreadable': {
    name: 'Unreadable file',
    what: ({ trouble }) => `the file cannot be read (${trouble === 'not a file' ? 'not a plain file' : trouble})`,
    fix: () => 'Check its permissions; put the file itself in place of a link; turn a folder back into a file',
    why: 'What cannot be read cannot be counted. The tool would rather stop than give a number that is too small.',
  },
  'file/encoding': {
    name: 'Wrong encoding',
    what: ({ encoding }) => `the file is not UTF-8: ${encodings[String(encoding)] ?? encoding}`,
    fix: (p) =>
      p.encoding === 'unknown'
        ? `Restore it: ${undamaged(p.path)}; or write it again, following a file of the same kind`
        : 'Use “Save as” in the editor, choose the encoding UTF-8, and save again',
    why: 'All plan files are UTF-8. In another encoding the official words turn to garbage on the next machine.',
  },
  'file/conflict': {
    name: 'Unresolved merge conflict',
    what: () => conflict.broken,
    fix: ({ file }) => conflict.fix.broken(String(file)),
    why: 'Two people changed the same place and git does not know whom to follow. Until that is resolved, nothing in this file counts.',
  },
  'file/stray': {
    name: 'Stray file',
    what: () => 'this file is in the plan’s folder, but no kind of record belongs here, so it is not read',
    fix: ({ reason }) =>
      reason === 'paper'
        ? 'Evidence belongs in evidence/: move it there, and write path: evidence/NAME in the report'
        : 'Give it its right name or place (such as tasks/T07.yaml), or move it away or delete it',
    why: 'With a wrong file name (such as T07.yml or T07.yaml.txt) the content would be lost without notice, so this is reported.',
  },
  'yaml/syntax': {
    name: 'Not YAML',
    what: ({ yaml }) => yamlErrors[String(yaml)] ?? `this is not valid YAML (${yaml})`,
    fix: () => 'Follow the lines near it: field name, colon, one space, value; indent with spaces',
    why: 'After a mistake in the format, what follows cannot be read reliably.',
  },
  'yaml/full-width': {
    name: 'Full-width sign',
    what: ({ sign }) =>
      `the full-width or special sign “${String(sign)
        .replace(/\u3000+/g, 'ideographic space')
        .replace(/\u00a0+/g, 'no-break space')}” is used where only a half-width one counts`,
    fix: (p) => `Write: ${p.whole}${indented(p)}`,
    why: 'The colon after a field, the dash of a list, the spaces of an indent and the commas in brackets must be half-width. With full-width ones YAML often reads the whole line as text, and does not complain. Full-width punctuation inside a value is fine.',
  },
  'yaml/colon-space': {
    name: 'No space after the colon',
    what: () => 'the colon after a field’s name needs a space',
    fix: ({ whole }) => `Write: ${whole}`,
    why: 'Without the space YAML reads the whole line as text.',
  },
  'yaml/tab': {
    name: 'Tab',
    what: () => 'a tab is used to indent; YAML takes spaces only',
    fix: (p) => `Indent with spaces: ${p.whole}${indented(p)}`,
    why: 'A tab has a different width on every machine, so YAML does not allow them for indentation.',
  },
  'yaml/duplicate-key': {
    name: 'Field written twice',
    what: ({ key }) => `the field ${key} is written twice in the same place`,
    fix: () => 'Keep one of the two',
    why: 'The second would replace the first, and a change would be lost.',
  },
  'yaml/advanced': {
    name: 'Advanced YAML',
    what: ({ what }) => `${what} is used here; plan files hold plain fields and values only`,
    fix: () => 'Write the content out, without anchors (&), aliases (*), tags (!) and ---',
    why: 'Anchors and tags make what is read differ from what is seen, and a few lines of them can fill the memory.',
  },
  'yaml/comment': {
    name: 'Text that reads as a comment',
    what: ({ lost }) => `after a space, # begins a comment, and this is dropped: ${lost}`,
    fix: () => 'If it is text, put the whole value in double quotes; if it is a comment, write a space after #',
    why: '“完成 #3 项” would be read as “完成”: words are lost without any warning.',
  },
  'schema/type': {
    name: 'Wrong type',
    what: ({ field, expected, actual }) =>
      `${field || 'the whole file'} should be ${typeNames(expected)}, but is ${typeNames(actual)}`,
    fix: ({ expected, actual, field, path }) =>
      actual === 'null'
        ? field
          ? field === 'updates'
            ? noUpdates
            : 'Write something, or delete the field'
          : `Restore it: ${undamaged(path)}; or write it again, following a file of the same kind`
        : list(expected).includes('object')
          ? 'Check that colons are half-width and followed by a space, and that the next level is indented by two spaces'
          : list(expected).includes('array')
            ? 'Begin each entry on its own line with “- ”, or write [one, two]'
            : list(expected).includes('integer')
              ? 'Write digits, without quotes or units'
              : 'Write text; delete an empty field; put text that looks like a number in double quotes',
    why: 'A value of the wrong type can be neither counted nor reported.',
  },
  'schema/required': {
    name: 'Missing field',
    what: ({ field }) => `the required field ${field} is missing`,
    fix: ({ field, update, by }) => (field === 'content' ? confirmAnew(update, by) : `Add a line: ${field}: …`),
    why: 'A record without its required fields cannot count.',
  },
  'schema/unknown-field': {
    name: 'Unknown field',
    what: ({ field }) => `there is no field named ${field}`,
    fix: ({ nearest }) =>
      nearest ? `Write: ${nearest}:` : 'Delete it, or follow a record of the same kind; the editor lists the fields',
    why: 'A field with a wrong name is not read: it is as if nothing were written.',
  },
  'schema/enum': {
    name: 'Not one of the allowed values',
    what: ({ field, value, allowed }) => `${field} is “${value}”, but should be one of ${list(allowed)}`,
    fix: ({ field, nearest }) => instead(nearest && `${field}: ${nearest}`),
    why: 'Only fixed words can be counted.',
  },
  'schema/form': {
    name: 'Wrong form',
    what: ({ field, value, reason }) =>
      reason === 'empty'
        ? `${field} is empty`
        : reason === 'lines'
          ? `the text of ${field} contains line breaks`
          : reason === 'edges'
            ? `the text of ${field} begins or ends with a space`
            : `${field} does not have the right form: ${value}`,
    fix: ({ example, reason, field, update, by, path }) =>
      example
        ? `Write it like this: ${example}`
        : reason === 'hash'
          ? field === 'sha256'
            ? 'Delete this line and run tjcc validate, which gives the whole line to write'
            : field === 'content'
              ? confirmAnew(update, by)
              : `Restore it: ${undamaged(path)}; fingerprints are not written by hand`
          : reason === 'lines'
            ? 'Write it on one line'
            : reason === 'edges'
              ? 'Delete the spaces at its ends'
              : 'Write something, or delete the field',
    why: 'Ids, fingerprints and addresses have a fixed form by which others find the record.',
  },
  'schema/day': {
    name: 'Wrong date',
    what: ({ field, value, reason }) =>
      reason === 'impossible'
        ? `${field} is ${value}, a day that does not exist`
        : `the date in ${field} is not written correctly: ${value}`,
    fix: ({ field, suggestion, form }) =>
      suggestion
        ? `Write: ${field}: ${suggestion}`
        : form === 'day'
          ? 'Write it like 2018-06-30'
          : 'Write 2018, 2018-Q2, 2018-06 or 2018-06-30',
    why: 'Deadlines are judged by the calendar day; with one wrong day, something is wrongly called overdue.',
  },
  'schema/size': {
    name: 'Too many or too few',
    what: ({ field, rule, limit, value }) =>
      rule === 'minItems'
        ? `${field} needs at least ${limit}`
        : rule === 'maxItems'
          ? `${field} takes at most ${limit}`
          : rule === 'uniqueItems'
            ? `${field} holds an entry twice: ${value}`
            : `${field} is ${value}, but should be at ${rule === 'minimum' ? 'least' : 'most'} ${limit}`,
    fix: ({ rule, field, limit }) =>
      rule === 'uniqueItems'
        ? 'Delete the second one'
        : rule !== 'minItems'
          ? 'Bring it into the allowed range'
          : field === 'updates'
            ? noUpdates
            : `Write at least ${limit}; where there is nothing to write, delete the field unless it is required`,
    why: 'A number out of range is most often a slip.',
  },
  'id/duplicate': {
    name: 'Id used twice',
    what: ({ id, first }) => `the id ${id} is already used (in ${first})`,
    fix: () => 'Give this one an id that is not used yet, or delete the duplicate',
    why: 'An id must stand for one record only; otherwise progress would be recorded in the wrong place.',
  },
  'id/file-name': {
    name: 'Id and file name differ',
    what: ({ id }) => `the id in the file is ${id}, which is not the file’s name`,
    fix: ({ expected }) => `Name the file ${expected}, or correct the id`,
    why: 'The id tells which file to open, and a copied file whose id was not changed is found at once.',
  },
  'id/sequence': {
    name: 'Ids out of sequence',
    what: ({ id, expected }) => `this is ${id}; in order it should be ${expected}`,
    fix: ({ expected }) => instead(expected),
    why: 'The ids follow the order of the text; a gap means that one is missing or misplaced.',
  },
  'reference/unknown': {
    name: 'Unknown reference',
    what: ({ id }) => `there is no record with the id ${id}`,
    fix: ({ nearest }) => instead(nearest) || 'Find the right id with tjcc list organizations and the like',
    why: 'If a record points to an organization or a task that does not exist, nobody is responsible.',
  },
  'count/mismatch': {
    name: 'Wrong count',
    what: ({ kind, declared, actual }) => `counts.${kind} declares ${declared}, but ${actual} were read`,
    fix: () => 'Restore the missing record, or delete the extra one; if the number really changed, change it here too',
    why: 'The plan’s counts are fixed. With this check nobody can remove an item unnoticed.',
  },
  'plan/years': {
    name: 'Years the wrong way round',
    what: ({ from, to }) => `the plan period runs from ${from} to ${to}, the wrong way round`,
    fix: () => 'Correct from and to under years',
    why: 'The plan period determines the yearly obligations and the default deadline.',
  },
  'plan/sections': {
    name: 'Sections out of order or without words',
    what: ({ id, expected }) =>
      expected === 'text'
        ? `the section ${id} lacks its text`
        : expected === ''
          ? `the text of the section ${id} does not belong here`
          : `this section is ${id}; in the document’s order it should be ${expected}`,
    fix: ({ expected }) =>
      expected === 'text' ? 'Add text from the original' : expected === '' ? 'Delete text' : `Write: id: ${expected}`,
    why: 'The document is written out in its own order; no section may be missing or moved.',
  },
  'text/altered': {
    name: 'Approved text altered',
    what: ({ clause, reason }) =>
      reason === 'changed'
        ? `the words of ${clause} differ from the approved text`
        : reason === 'added'
          ? `${clause} is not part of the approved text`
          : reason === 'missing'
            ? `the approved text has a clause ${clause}, which is missing here`
            : 'each clause is right, but the whole differs from the approved original (order, sections or errata changed)',
    fix: () => 'Put it back word for word from the original; git diff or git log -p FILE shows which words changed',
    why: 'The plan is an official paper: not a word, not a comma may change. The whole and every clause have a SHA-256 fingerprint, kept in fingerprint.yaml.',
  },
  'text/quote': {
    name: 'Quotation not found',
    what: ({ quote, clause, reason }) =>
      reason === 'clause'
        ? `there is no clause ${clause}`
        : clause
          ? `the words of ${clause} do not contain this: ${quote}`
          : `the plan’s text contains no such name: ${quote}`,
    fix: ({ clause }) =>
      clause
        ? `Look at the words with tjcc show ${clause} and quote them exactly`
        : 'Find the form in the text with tjcc search and copy it exactly',
    why: 'Every quotation must be found in the text, so that reports quote only what the plan says.',
  },
  'text/erratum': {
    name: 'Erratum does not fit',
    what: ({ corrected, clause, times }) =>
      `“${corrected}” should appear exactly once in ${clause}, but appears ${times} times`,
    fix: () => 'Make corrected longer, so that it appears only once; or correct clause',
    why: 'To reproduce the original, the tool must know exactly which words to replace.',
  },
  'text/invisible': {
    name: 'Invisible character',
    what: ({ sign }) => `there is an invisible control character here: ${sign}`,
    fix: () => 'Delete it; it was most likely copied along from a page or a chat',
    why: 'Invisible characters make two words that look the same differ, and can upset terminals and pages.',
  },
  'pairing/side': {
    name: 'Wrong side of a pairing',
    what: ({ id, party, actual }) => `${id} belongs to ${actual}; a unit of ${party} belongs here`,
    fix: () => 'Name a unit of the right city, or correct its party in organizations.yaml',
    why: 'A pairing always joins a Changchun side with a Tianjin side.',
  },
  'project/words': {
    name: 'Project with the wrong words',
    what: ({ id, wanted, unwanted }) => `${id} should have ${wanted} and no ${unwanted}`,
    fix: () => 'With origin plan write text (the official words); with origin pipeline write summary (our own)',
    why: 'The plan’s own words and ours must be kept apart.',
  },
  'progress/evidence': {
    name: 'Evidence or confirmation missing',
    what: ({ missing, item, update, on }) =>
      missing === 'evidence'
        ? 'the status done needs evidence'
        : missing === 'source'
          ? 'the status done needs evidence that can be looked up; this has only a title, no url or path'
          : missing === 'dropped'
            ? `${item} has its own deadline: the status dropped needs evidence, which can be looked up, of who approved dropping it`
            : missing === 'done'
              ? `before the status closed there is no report that ${item} is done, or it was resumed after it was done`
              : `the status closed requires that done is confirmed; ${update}, which reports done, was not confirmed by another organization by ${on}`,
    fix: ({ missing, update, by, reporter, confirmedOn }) =>
      missing === 'evidence'
        ? 'Add evidence (title, publisher, and url or path), or write: status: active'
        : missing === 'source'
          ? 'Add its address as url, or put the file into evidence/ and add path; if there is neither, write: status: active'
          : missing === 'dropped'
            ? 'Add the document that approved dropping it as evidence (title, publisher, and url or path), or write: status: blocked'
            : missing === 'done'
              ? 'Write: status: done, and add evidence with url or path; report closed once another organization has confirmed it'
              : confirmedOn
                ? `${update} was confirmed only on ${confirmedOn}; change on to that day or later: on: ${confirmedOn}`
                : `First confirm it: ${confirmWith(update, by, reporter)}; then change on to the day of the confirmation or later`,
    why: 'Done and dropped need evidence, and closed needs a check and confirmation by another organization; for items shared by both cities, by the office of the other city.',
  },
  'progress/item': {
    name: 'Report on the wrong thing',
    what: ({ item, reason, instance, task }) =>
      reason === 'stage'
        ? `${item} is not a project and has no stage`
        : reason === 'repeat'
          ? `also repeats ${item}, which is the item itself`
          : instance
            ? `${item} is due every year, and progress must be recorded for one of its years`
            : task
              ? `${item} is an area, and progress must be recorded on one of its tasks`
              : `${item} is not something that can progress`,
    fix: ({ reason, instance, task }) =>
      reason === 'stage'
        ? 'Delete stage; use status or percent'
        : reason === 'repeat'
          ? 'Delete it from also'
          : instance
            ? `Write: ${instance} (the year comes after the point)`
            : task
              ? `Write one of its tasks, such as ${task}; if it concerns several, write the others in also`
              : 'Name a task, measure, pairing, project, milestone, action, or one year of an obligation (R01.2018)',
    why: 'Progress is recorded on one specific item, and each event only once.',
  },
  'progress/decision': {
    name: 'Invalid decision',
    what: ({ reason, item, field, until, approved, fields, on }) =>
      reason === 'deadline'
        ? `${item} has no deadline and ${field === 'forecast' ? 'cannot be rescheduled (forecast)' : 'is never overdue, so that no waiver is needed (waiver)'}`
        : reason === 'until'
          ? `the last day of ${field}, ${until}, is before the day of this update, ${on}`
          : reason === 'approved'
            ? `it was approved on ${approved}, after the day of this update, ${on}`
            : `a confirmation (confirms) cannot be in the same update as ${list(fields)}`,
    fix: ({ reason, field, approved, fields, on }) =>
      reason === 'deadline'
        ? `Delete ${field} and the lines under it; describe the situation in note`
        : reason === 'until'
          ? `Write ${on} or later, such as until: ${on}; or correct on`
          : reason === 'approved'
            ? `It can be recorded once it is approved. Write: on: ${approved}; or correct approved_on`
            : `Keep confirms alone here; put ${list(fields)} into a separate report`,
    why: 'Rescheduling and waiving concern a deadline; without a deadline they mean nothing. A deadline that has passed, or an approval not yet given, cannot be recorded as a decision either. A confirmation only says “checked, and true”: kept separate from new information, it is clear what was confirmed.',
  },
  'progress/confirmation': {
    name: 'Invalid confirmation',
    what: ({ reason, id, item, by, on }) =>
      reason === 'unknown'
        ? `there is no progress report ${id} to confirm`
        : reason === 'decision'
          ? `${id} reports no progress; it only records a decision or a confirmation, and needs no confirmation`
          : reason === 'item'
            ? `${id} reports on ${item}, and the confirmation names another item`
            : reason === 'self'
              ? `${id} was reported by ${by}, which cannot confirm it itself`
              : `the confirmation is dated before ${id}, which is of ${on}`,
    fix: ({ reason, id, nearest, item, by, offices, on }) =>
      reason === 'unknown'
        ? `${nearest ? `Write: update: ${nearest}` : 'Find the right id with tjcc log'}; if the report was deleted, delete this confirmation, or restore the report (to find which file it was in: git log -S ${id} --name-only)`
        : reason === 'decision'
          ? 'Write the id of the progress report that is confirmed; if there is none, delete this update'
          : reason === 'item'
            ? `Write: item: ${item}`
            : reason === 'self'
              ? `Delete this update and let another organization confirm: ${confirmWith(id, offices, by)}`
              : `Write ${on} or later, such as on: ${on}`,
    why: 'A confirmation is given by another organization after it has checked, and must name the report that it confirms. To confirm one’s own report confirms nothing.',
  },
  'progress/duplicate': {
    name: 'Recorded twice',
    what: ({ id, first, firstFile }) => `${id} and ${first} (in ${firstFile}) are identical except for their ids`,
    fix: () => 'Delete one of the two; if one of them was confirmed, keep that one',
    why: 'One event is recorded once, so that reports can be counted. Most likely it was pasted twice.',
  },
  'progress/contradiction': {
    name: 'Reports of one day that differ',
    what: ({ id, item, on, field, value, other, otherValue }) =>
      `${item} has two reports for ${on} that were recorded independently: ${id} says ${wordOf(field, value)}, ${other} says ${wordOf(field, otherValue)}; by their ids the first one counts now, but it is not known which was made last`,
    fix: ({ item, field }) =>
      `Check with each other, then record another report, which then counts: tjcc record ${item} --${field} …`,
    why: 'Reports recorded on two sides at the same time merge without a conflict, and it is chance which id sorts last. A light must not depend on chance. Another report sorts after both, and the warning is gone.',
  },
  'confirmation/stale': {
    name: 'Outdated confirmation',
    what: ({ update, by, on }) =>
      `${update} was edited after ${by} confirmed it on ${on}, and the confirmation no longer counts`,
    fix: ({ update, by }) =>
      `Check it again, then run: tjcc confirm ${update} --by ${by}; if the edit was a mistake, find it with git log -p and put the report back as it was`,
    why: 'What was confirmed is the report exactly as it was then, to the letter. Once its content changes, somebody must check it again.',
  },
  'evidence/missing': {
    name: 'Evidence not found',
    what: ({ name, reason, nearest }) =>
      reason === 'unreadable'
        ? `the evidence cannot be read: ${name}`
        : reason === 'case'
          ? `there is no file ${name}, only ${nearest}, which differs in capital and small letters`
          : reason === 'file-form'
            ? `there is no file ${name}, only one whose name looks the same and is stored differently (most likely by macOS)`
            : reason === 'path-form'
              ? `there is no file ${name}; one looks the same, but the name written here is stored differently (most likely copied from macOS)`
              : `the evidence is not in the plan’s folder: ${name}`,
    fix: ({ name, reason, nearest, item, path }) =>
      reason === 'unreadable'
        ? 'Check its permissions, or put it there again'
        : reason === 'file-form'
          ? `Delete the whole name of that file and paste it from here: ${baseName(nearest)}`
          : nearest
            ? `${instead(`path: ${nearest}`)}${item && reason !== 'path-form' ? `; a report that is committed stays as it is: rename the file to ${name}` : ''}`
            : `Put the file at ${name} in the plan’s folder; if it was committed, restore it: ${undeleted(path)}; ${
                item
                  ? 'if there is no file and the report is not committed yet, delete path and sha256; a report that is committed stays as it is: ask whoever issued the paper for it again'
                  : 'if there is none, delete path and sha256'
              }`,
    why: 'Evidence must be available at any time. A file whose name differs only in case, or in how it is stored, is found on this machine but not on another.',
  },
  'evidence/changed': {
    name: 'Evidence changed',
    what: ({ name, recorded, found }) =>
      recorded
        ? `${name} is not the file that was recorded: the recorded fingerprint is ${digits(recorded)}…, the present one is ${digits(found)}…`
        : `no fingerprint (sha256) is recorded for ${name}`,
    fix: ({ recorded, found, twin, item, path }) =>
      twin
        ? `The present file is another evidence file of the same name, recorded in ${twin}; two files cannot have the same name. A report that is committed stays as it is: rename the file of the other report, and change its path; restore the original file: ${exchangedBack(path)}`
        : recorded
          ? item
            ? `If the present file is needed too, rename it first; restore the original file: ${exchangedBack(path)}; then record the present file: tjcc record ${item} --title … --publisher … --file …. If the report is not committed yet, you can just write: sha256: ${found}`
            : `Put the original file back; if the present one is right, write: sha256: ${found}`
          : `Check that it is the right file, then add a line below path: sha256: ${found}`,
    why: 'The fingerprint shows that the evidence is still the same paper. If it were replaced unnoticed, the report would have no basis.',
  },
};
