// What a command is given and what it returns. Commands never print and never write: main.ts does.
import type { FileEdit, Paper, Prompter } from '../../context';
import type { Dashboard } from '../../dashboard/shape';
import type { CodeWords, Corpus } from '../../evaluate/query/corpus';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import type { Loaded } from '../../load/load';
import type { Revisions } from '../../load/revisions';
import type { Diagnostics } from '../../page/diagnostics';
import type { Page } from '../../page/page';
import type { Say } from '../../page/say';
import type { Format } from '../../render/formats';
import type { Day } from '../../util/day';

export interface Options {
  readonly inherited?: boolean;
  readonly original?: boolean;
  readonly byUnit?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly check?: boolean;
}

/** Somebody who can be asked, and shown what is about to happen. */
export interface Person {
  prompter(): Promise<Prompter>;
  show(page: Page): void;
}

export interface Request {
  /** The command's name. */
  readonly command: string;
  readonly args: readonly string[];
  readonly options: Options;
  /** The command's own options that take a value, in the order in which they were given. */
  readonly given: readonly (readonly [name: string, value: string])[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly say: Say;
  /** The plan at other commits. */
  readonly revisions: Revisions;
  /** Those of the other language: a word of either is understood. */
  otherMessages(): Promise<Say['messages']>;
  /** Undefined where nobody sits at a terminal, and where the answer is not for people. */
  readonly person: Person | undefined;
  /** The day judged. */
  readonly asOf: Day;
  /** Whether the command line named it (`--as-of`). */
  readonly isDayGiven: boolean;
  /** The calendar day now, whatever day is judged. */
  readonly today: Day;
  /** The tool's own version. */
  readonly version: string;
  /** The words that people may type for a code in a query. */
  readonly wordsFor: CodeWords;
  /** An outcome as a file in the format, as `--output` would write it. */
  rewrite(outcome: Outcome, format: Format, say: Say): Promise<Uint8Array>;
  /** Four signs by chance. */
  token(): string;
  /** A file from anywhere; throws where it cannot be read. */
  readPaper(path: string): Paper;
  /** The plan as it would be with the edits. Throws a Failure `result-invalid` where that has errors. */
  draft(edits: readonly FileEdit[]): Promise<Loaded>;
  /** Only where the command table says that the command needs the files. */
  readonly loaded: Loaded;
  /** Only where the command table says that the command needs the plan. */
  readonly snapshot: Snapshot;
  readonly corpus: Corpus;
}

/** What is served until somebody ends it. */
export interface Serving {
  readonly port: number;
  /** Of the files as they are by then, on the day. */
  dashboard(loaded: Loaded, asOf: Day, revisions: Revisions): Promise<Dashboard>;
}

export interface Outcome {
  readonly page: Page;
  /** Goes out just as it is where the format is text: documents, scripts and other tools' files are neither wrapped nor painted. */
  readonly text?: string | Uint8Array;
  /** What `--json` gives under `data`; its schema stands in schemas/output/. */
  readonly data: unknown;
  /** To be written into the plan's folder, all or none, once the answer stands. */
  readonly edits?: readonly FileEdit[];
  /** 1 where the answer is that something is wrong. */
  readonly exitCode?: 0 | 1;
  /**
   * What the answer rests on, where that is not the files of the request alone: all sides of a comparison, the later
   * one last. The page names their revisions itself.
   */
  readonly readings?: readonly Loaded[];
  readonly serves?: Serving;
  /** Everything there is, instead of the page, for a format that has room for it; made only when it is asked for. */
  readonly dashboard?: () => Promise<Dashboard>;
  /** A report that is handed in: it says itself which files it was made from, and offers no commands. */
  readonly isReport?: true;
  /** The day that it holds for, where that is not the one asked for: the end of a report's period. */
  readonly asOf?: Day;
  /** The same for other tools; asked for only where their formats are, since it takes the line of every deadline. */
  readonly diagnostics?: () => Diagnostics | Promise<Diagnostics>;
  /** Said to people beside the answer, where that is a file for another tool. */
  readonly remark?: string;
  /** The command has said all about problems itself; no notice is added. */
  readonly saysProblems?: boolean;
}

export type Command = (request: Request) => Outcome | Promise<Outcome>;
