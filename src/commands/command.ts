// What a command is given and what it returns. Commands never print and never write: main.ts does.
import type { Corpus } from '../evaluate/corpus';
import type { Snapshot } from '../evaluate/snapshot';
import type { Loaded } from '../load';
import type { Page } from '../report/page';
import type { Say } from '../report/say';

export interface Options {
  readonly inherited?: boolean;
  readonly original?: boolean;
}

export interface Request {
  readonly args: readonly string[];
  readonly options: Options;
  readonly say: Say;
  /** Only where the command table says that the command needs the files. */
  readonly loaded: Loaded;
  /** Only where the command table says that the command needs the plan. */
  readonly snapshot: Snapshot;
  readonly corpus: Corpus;
}

export interface Outcome {
  readonly page: Page;
  /** Goes out just as it is where the format is text: documents and scripts are neither wrapped nor painted. */
  readonly text?: string;
  /** What `--json` gives under `data`; its schema stands in schemas/output/. */
  readonly data: unknown;
  /** 1 where the answer is that something is wrong. */
  readonly exitCode?: 0 | 1;
  /** The command has said all about problems itself; no notice is added. */
  readonly saysProblems?: boolean;
}

export type Command = (request: Request) => Outcome | Promise<Outcome>;
