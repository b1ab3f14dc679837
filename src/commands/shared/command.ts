// What a command receives (a request, by what its row needs) and returns (an outcome). Commands never print or write
// files: main.ts does.
import type { FileEdit, GivenFile, Prompter } from '../../context';
import type { Dashboard } from '../../dashboard/shape';
import type { CodeWords, Corpus } from '../../evaluate/query/corpus';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import type { Loaded } from '../../load/load';
import type { Revisions } from '../../load/revisions';
import type { Diagnostics } from '../../page/diagnostic';
import type { Page } from '../../page/page';
import type { Say } from '../../page/say';
import type { Format } from '../../render/formats';
import type { Day } from '../../util/day';

/** The day that an answer is judged on. */
export interface JudgedDay {
  readonly asOf: Day;
  /** Whether the command line named it (`--as-of`). */
  readonly isDayGiven: boolean;
  /** The calendar day now in the plan's time zone, whatever day is judged. */
  readonly today: Day;
}

/** A person at the terminal, who can be asked questions and shown a preview. */
export interface Person {
  prompter(): Promise<Prompter>;
  show(page: Page): void;
}

/** The part of a request that every command gets: the command line, and the language to answer in. */
export interface BareRequest {
  /** The command's name. */
  readonly command: string;
  readonly args: readonly string[];
  /** Names of the command's own options that take no value and were given: `dry-run`. */
  readonly switches: ReadonlySet<string>;
  /** The command's own options with values, in the order typed. */
  readonly given: readonly (readonly [name: string, value: string])[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly say: Say;
  /** Messages of the other language, since words of both are understood. */
  otherMessages(): Promise<Say['messages']>;
  /** The tool's own version. */
  readonly version: string;
  /** The words that people may type for a code in a query. */
  readonly wordsFor: CodeWords;
}

/** The request of a command that works with whatever files could be read (`needs: 'files'`). */
export interface FilesRequest extends BareRequest, JudgedDay {
  readonly loaded: Loaded;
  /** The plan at other commits. */
  readonly revisions: Revisions;
  /** Undefined without a terminal, or if the answer is not for people. A function, because finding out takes time. */
  person(): Person | undefined;
  /** An outcome as a file in the format, as `--output` would write it. */
  rewrite(outcome: Outcome, format: Format, say: Say): Promise<Uint8Array>;
  /** Four random characters, for the id of an update. */
  token(): string;
  /** Reads a file from anywhere. Throws if it cannot be read. */
  readGivenFile(path: string): GivenFile;
  /** The plan with the edits applied. Throws a Failure `result-invalid` if that has errors. */
  draft(edits: readonly FileEdit[]): Promise<Loaded>;
}

/** The request of a command that answers from the plan as seen on the day (`needs: 'plan'`). */
export interface PlanRequest extends FilesRequest {
  readonly snapshot: Snapshot;
  readonly corpus: Corpus;
}

/** A server that runs until the user ends it. */
export interface Serving {
  readonly port: number;
  /** Builds the dashboard from the present files, as of the day. */
  dashboard(loaded: Loaded, asOf: Day, revisions: Revisions): Promise<Dashboard>;
}

export interface Outcome {
  readonly page: Page;
  /** Output for the format text, written unchanged: for files and scripts, which must not be wrapped or coloured. */
  readonly text?: string | Uint8Array;
  /** What `--json` puts under `data`; its schema is in schemas/output/. */
  readonly data: unknown;
  /** Files to write into the plan's folder, all or none, after the page has been built. */
  readonly edits?: readonly FileEdit[];
  /** 1 if something is wrong. */
  readonly exitCode?: 0 | 1;
  /**
   * The files that the answer rests on, if not only those of the request: all sides of a comparison, the later one
   * last. The page names their revisions itself.
   */
  readonly readings?: readonly Loaded[];
  readonly serves?: Serving;
  /** Builds a dashboard, which the format html shows instead of the page; called only when needed. */
  readonly dashboard?: () => Promise<Dashboard>;
  /** An official report: it names its files itself and suggests no commands. */
  readonly isReport?: true;
  /** The day that it holds for, if not the one asked for: the end of a report's period. */
  readonly asOf?: Day;
  /** The findings for other tools; called only for their formats, since it looks up the line of every deadline. */
  readonly diagnostics?: () => Diagnostics | Promise<Diagnostics>;
  /** A remark to people besides the answer, if that is a file for another tool. */
  readonly remark?: string;
  /** Set if the page itself reports problems in the files, so that no notice is added. */
  readonly saysProblems?: boolean;
}

type CommandOf<Request> = (request: Request) => Outcome | Promise<Outcome>;
export type PlanCommand = CommandOf<PlanRequest>;
export type FilesCommand = CommandOf<FilesRequest>;
export type BareCommand = CommandOf<BareRequest>;
