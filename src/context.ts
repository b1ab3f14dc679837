// The only door to the outside world. bin/tjcc.js hands in the real one, tests hand in their own.
import type { Day } from './util/day';

export interface SourceFile {
  /** As shown to people: relative to where they stand, with forward slashes. */
  readonly file: string;
  /** From the plan's folder, with forward slashes: `tasks/T07.yaml`. */
  readonly name: string;
  /** The file's bytes; absent for evidence, which is only hashed, and where it could not be read: then `trouble` says why. */
  readonly bytes?: Uint8Array;
  /** Of evidence, the SHA-256 of its bytes in lower-case hex, read only when asked for; undefined where that fails. */
  readonly hash?: () => string | undefined;
  /** The system's own word for what went wrong, as `EACCES`. */
  readonly trouble?: string;
}

/** A commit of the repository that the plan lies in. */
export interface Revision {
  /** As it was asked for: a branch, a tag, `HEAD~3`. */
  readonly name: string;
  /** The commit's whole id, in hex. */
  readonly commit: string;
  /** The committer's own day, `YYYY-MM-DD`. */
  readonly committedOn: string;
}

/** The repository, read only. Every function throws a Failure where git cannot answer. */
export interface Repository {
  /** Whether its history is cut off (`git clone --depth`): what lies before cannot be seen. */
  readonly isShallow: boolean;
  /** Failure `revision-unknown` or `revision-ambiguous`; in a cut-off history `history-shallow`. */
  resolve(name: string): Revision;
  /** Where the two parted, by the name of the first; undefined where they have no commit in common. */
  mergeBase(one: Revision, other: Revision): Revision | undefined;
  /** The commit that last touched the plan's folder; undefined where there is none. */
  lastChange(): Revision | undefined;
  /** All files of the plan's folder as of the revision, sorted by name. Failure `plan-not-in-revision`. */
  readPlan(revision: Revision): SourceFile[];
}

/** One file to be written whole. */
export interface FileEdit {
  /** From the plan's folder, with forward slashes. */
  readonly name: string;
  /** What the file held when the edit was made; undefined where it must not exist yet. */
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
  /** Says the same as before in another layout, which is held against it: the plan need not be right for that. */
  readonly isLayout?: true;
}

/** A file that proves something. */
export interface Paper {
  readonly bytes: Uint8Array;
  /** Whether it lies below the plan's `evidence/` already. */
  readonly isInPlan: boolean;
  /** From the plan's folder where it lies in it; else the file's own name. */
  readonly name: string;
  /** Whether the path is only a link to it, and may lead anywhere. */
  readonly isLink: boolean;
}

/** Asks a person at a terminal. Every question throws a Failure `cancelled` where the person breaks off. */
export interface Prompter {
  /** `check` says what is wrong with the answer, or nothing. */
  text(question: {
    readonly message: string;
    readonly placeholder?: string;
    readonly initial?: string;
    readonly check?: (answer: string) => string | undefined;
  }): Promise<string>;
  /** One of the options; a long list is narrowed down by typing. */
  choose(question: {
    readonly message: string;
    readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
    readonly initial?: string;
  }): Promise<string>;
  /** `initial` is what Enter answers: yes, where it is not given. */
  confirm(question: {
    readonly message: string;
    readonly yes: string;
    readonly no: string;
    readonly initial?: boolean;
  }): Promise<boolean>;
}

/** What a prompter says of its own accord, in the person's language. */
export interface PrompterWords {
  /** Before what is typed to narrow a list down: how many options are left of how many. */
  filter(found: number, whole: number): string;
  readonly noMatch: string;
  /** Below a question: which keys do what. */
  readonly hints: Readonly<Record<'text' | 'choose' | 'search' | 'confirm', string>>;
}

export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where the text goes to a file or a pipe. */
  readonly columns: number | undefined;
}

/** A page as it goes out, and what tells it from what it was before. */
export interface ServedPage {
  readonly html: Uint8Array;
  /** Its content security policy. */
  readonly policy: string;
  readonly version: string;
}

export interface Site {
  /** 0 lets the system choose. */
  readonly port: number;
  /** The folder whose files it is made from. */
  readonly folder: string;
  /** What else it is made from: when this changes, it is read anew too. */
  key(): string;
  /** As it is now; `time` is the clock's, as 12:05:30. */
  read(time: string): Promise<ServedPage>;
  /** Called once, when it can be opened. */
  ready(address: string): void;
}

export interface Context {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The calendar day now in the zone (an IANA name). */
  today(timeZone: string): Day;
  /** The folder that holds plan.yaml: the one asked for, or the nearest upwards; undefined if there is none. */
  findPlan(asked: string | undefined): string | undefined;
  /** All files below the plan's folder, sorted by name; hidden ones are left out. */
  readPlan(folder: string): SourceFile[];
  /**
   * The way to the plan's folder from the top of the working tree that it lies in, with forward slashes; empty where it
   * is the top itself, undefined where it lies in none.
   */
  belowRepository(folder: string): string | undefined;
  /** Failure `git-missing`, `not-a-repository`, `repository-foreign` (git does not trust its owner), `git-failed`. */
  openRepository(folder: string): Repository;
  /** Adds to the file's end, as a pipeline's job summary wants it. */
  appendFile(path: string, text: string): void;
  /**
   * Replaces the file whole. Throws a Failure `output-in-plan` where it would be one of the plan's own: `folder` is the
   * plan's.
   */
  writeFile(path: string, text: string | Uint8Array, folder: string | undefined): void;
  /**
   * Writes the edits into the plan's folder, each file whole or not at all. Throws a Failure: `plan-changed` where a
   * file is no longer what the edit was made from, `plan-busy`, `plan-unwritable`.
   */
  writePlan(folder: string, edits: readonly FileEdit[]): void;
  /** A file from anywhere, as evidence is handed in; throws where it cannot be read. */
  readPaper(path: string, folder: string): Paper;
  /** Serves the site on this machine alone until somebody ends it. Throws a Failure `port-unusable`. */
  serve(site: Site): Promise<void>;
  /** Four signs, 0-9 and a-z, by chance: they tell two reports of one day apart. */
  token(): string;
  /** Undefined where nobody sits at a terminal. */
  readonly prompter: ((words: PrompterWords) => Promise<Prompter>) | undefined;
  /** Whether the screen shows signs beyond ASCII one cell wide; false on the old Windows console. */
  readonly hasUnicode: boolean;
}
