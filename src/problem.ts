// A problem is something wrong in the plan's files: a value, collected and returned, never thrown.
// A failure is what stops the work: thrown, and caught once in main.ts.

import type { Conflict } from './conflict';

export type { Adding, Conflict, ConflictDifference } from './conflict';

/** Every code there is. `loses` says that records may be missing from every total while the problem stands. */
export const problemCodes = {
  'file/missing': { severity: 'error', loses: true },
  'file/unreadable': { severity: 'error', loses: true },
  'file/encoding': { severity: 'error', loses: true },
  'file/conflict': { severity: 'error', loses: true },
  'file/stray': { severity: 'warning', loses: false },
  'yaml/syntax': { severity: 'error', loses: true },
  'yaml/full-width': { severity: 'error', loses: true },
  'yaml/colon-space': { severity: 'error', loses: true },
  'yaml/tab': { severity: 'error', loses: true },
  'yaml/duplicate-key': { severity: 'error', loses: true },
  'yaml/advanced': { severity: 'error', loses: true },
  'yaml/comment': { severity: 'warning', loses: false },
  'schema/type': { severity: 'error', loses: true },
  'schema/required': { severity: 'error', loses: true },
  'schema/unknown-field': { severity: 'error', loses: true },
  'schema/enum': { severity: 'error', loses: true },
  'schema/form': { severity: 'error', loses: true },
  'schema/day': { severity: 'error', loses: true },
  'schema/size': { severity: 'error', loses: true },
  'id/duplicate': { severity: 'error', loses: true },
  'id/file-name': { severity: 'error', loses: false },
  'id/sequence': { severity: 'error', loses: false },
  'reference/unknown': { severity: 'error', loses: true },
  'count/mismatch': { severity: 'error', loses: true },
  'plan/years': { severity: 'error', loses: false },
  'plan/sections': { severity: 'error', loses: false },
  'text/altered': { severity: 'error', loses: false },
  'text/quote': { severity: 'error', loses: false },
  'text/erratum': { severity: 'error', loses: false },
  'text/invisible': { severity: 'error', loses: false },
  'pairing/side': { severity: 'error', loses: false },
  'project/words': { severity: 'error', loses: false },
  'progress/evidence': { severity: 'error', loses: false },
  'progress/item': { severity: 'error', loses: false },
  'progress/decision': { severity: 'error', loses: false },
  'progress/confirmation': { severity: 'error', loses: false },
  'progress/duplicate': { severity: 'warning', loses: false },
  'progress/contradiction': { severity: 'warning', loses: false },
  'confirmation/stale': { severity: 'warning', loses: false },
  'evidence/missing': { severity: 'error', loses: false },
  'evidence/changed': { severity: 'error', loses: false },
} as const satisfies Record<string, { severity: 'error' | 'warning'; loses: boolean }>;

export type ProblemCode = keyof typeof problemCodes;

/** Where in a parsed file: keys and indexes from the root, `['measures', 1, 'text']`. */
export type Path = readonly (string | number)[];

/** What a message needs to know; every value is data and may hold anything a file can hold. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** A place in a file. Lines and columns count from 1, columns in characters (code points). */
export interface SourceSpan {
  readonly line: number;
  readonly column: number;
  /** How many characters the mark covers, at least 1, never past the line's end. */
  readonly length: number;
  /** The line itself. */
  readonly excerpt: string;
}

export interface Problem {
  readonly code: ProblemCode;
  /** The file as shown to people, with forward slashes. */
  readonly file: string;
  /** Where in the parsed file; turned into a span once all problems are known. */
  readonly path?: Path;
  /** Whether the field's name or its value is at fault. */
  readonly at?: 'key' | 'value';
  readonly span?: SourceSpan;
  readonly params: Params;
  /** Of a merge conflict all of whose marks are there. */
  readonly conflict?: Conflict;
}

export const isError = (problem: Problem): boolean => problemCodes[problem.code].severity === 'error';

/** Whether nothing that was found keeps a record out of the totals. */
export const isComplete = (problems: readonly Problem[]): boolean =>
  !problems.some((problem) => problemCodes[problem.code].loses);

export type FailureCode =
  | 'no-plan'
  | 'plan-unreadable'
  | 'record-unreadable'
  | 'output-unwritable'
  | 'output-in-plan'
  | 'plan-changed'
  | 'plan-busy'
  | 'plan-unwritable'
  | 'plan-flawed'
  | 'result-invalid'
  | 'append-refused'
  | 'ids-used-up'
  | 'ledger-unreadable'
  | 'cancelled'
  | 'git-missing'
  | 'git-failed'
  | 'not-a-repository'
  | 'repository-foreign'
  | 'revision-unknown'
  | 'revision-ambiguous'
  | 'history-shallow'
  | 'no-common-commit'
  | 'port-unusable'
  | 'plan-not-in-revision'
  | 'assessment-missing'
  | 'unexpected';

/** The work cannot be done: exit status 3. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly params: Params = {},
    readonly problems: readonly Problem[] = [],
  ) {
    super(code);
  }
}

export type UsageCode =
  | 'unknown-command'
  | 'unknown-option'
  | 'missing-argument'
  | 'excess-argument'
  | 'missing-value'
  | 'bad-value'
  | 'bad-day'
  | 'day-needed'
  | 'format-not-offered'
  | 'at-not-offered'
  | 'unknown-kind'
  | 'unknown-id'
  | 'not-yet-known'
  | 'unknown-code'
  | 'unknown-query-key'
  | 'bad-query-value'
  | 'conflicting-options'
  | 'repeated-option'
  | 'missing-option'
  | 'unknown-organization'
  | 'evidence-needed'
  | 'evidence-order'
  | 'not-a-line'
  | 'future-day'
  | 'past-day'
  | 'unreadable-file'
  | 'empty-file'
  | 'not-a-report'
  | 'number-of-other-year'
  | 'unreadable-input'
  | 'bad-file-name'
  | 'not-a-plan-file'
  | 'hidden-sign'
  | 'not-reportable'
  | 'no-deadline'
  | 'no-stages'
  | 'not-an-update'
  | 'not-confirmable';

/** The command line was wrong: exit status 2. */
export class UsageError extends Error {
  constructor(
    readonly code: UsageCode,
    readonly params: Params = {},
  ) {
    super(code);
  }
}

/** What the system calls that which went wrong: `ENOENT`, `EACCES` …; the whole error where it has no such code. */
export const troubleOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
