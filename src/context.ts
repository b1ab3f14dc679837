// The interface to the outside world: disk, git, clock, terminal. bin/tjcc.js passes the real one, tests pass their
// own.
import type { Day } from './util/day';

export interface SourceFile {
  /** Path as shown to people: relative to the current folder, with forward slashes. */
  readonly file: string;
  /** Path relative to the plan's folder, with forward slashes: `tasks/T07.yaml`. */
  readonly name: string;
  /** Content; absent for evidence, which is only hashed, and for a file that could not be read (see `trouble`). */
  readonly bytes?: Uint8Array;
  /** For evidence only: reads the file and returns its SHA-256 in lower-case hex; undefined if that fails. */
  readonly hash?: () => string | undefined;
  /** The system's error code if the file could not be read, such as `EACCES`. */
  readonly trouble?: string;
}

/** A commit of the repository that contains the plan. */
export interface Revision {
  /** Name by which it was requested: a branch, a tag, `HEAD~3`. */
  readonly name: string;
  /** Full commit id, in hex. */
  readonly commit: string;
  /** Commit date in the committer's time zone, `YYYY-MM-DD`. */
  readonly committedOn: string;
}

/** Read-only access to the repository. Every function throws a Failure if git fails. */
export interface Repository {
  /** Whether older commits are missing (`git clone --depth`). */
  readonly isShallow: boolean;
  /**
   * The named commit. Throws a Failure `revision-unknown` or `revision-ambiguous`; `history-shallow` in a shallow
   * clone.
   */
  resolve(name: string): Revision;
  /** Merge base of the two, with the name of the first; undefined if they have no commit in common. */
  mergeBase(one: Revision, other: Revision): Revision | undefined;
  /** Last commit that changed the plan's folder; undefined if there is none. */
  lastChange(): Revision | undefined;
  /** All files of the plan's folder in that commit, sorted by name. Throws a Failure `plan-not-in-revision`. */
  readPlan(revision: Revision): SourceFile[];
}

/** One file to write, with its whole content. */
export interface FileEdit {
  /** Path relative to the plan's folder, with forward slashes. */
  readonly name: string;
  /** Content when the edit was made; undefined if the file must not exist yet. */
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
  /** Set if only the layout changes. That is verified before writing, so the plan may have errors. */
  readonly isLayout?: true;
}

/** A file that was named on the command line or in a ledger, to be read. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  /** Whether it is already in the plan's `evidence/` folder. */
  readonly isInPlan: boolean;
  /** Path relative to the plan's folder if it is in `evidence/`; otherwise the bare file name. */
  readonly name: string;
  /** Whether the path is a symbolic link, which may lead anywhere. */
  readonly isLink: boolean;
}

/** Asks a person at a terminal. Every question throws a Failure `cancelled` if the person aborts. */
export interface Prompter {
  /** Asks for a line of text. `check` returns what is wrong with an answer, or undefined. */
  text(question: {
    readonly message: string;
    readonly placeholder?: string;
    readonly initial?: string;
    readonly check?: (answer: string) => string | undefined;
  }): Promise<string>;
  /** Asks for one of the options, and returns its `value`; typing narrows a long list down. */
  choose(question: {
    readonly message: string;
    readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
    readonly initial?: string;
  }): Promise<string>;
  /** Asks yes or no. `initial` is the answer that Enter gives; yes by default. */
  confirm(question: {
    readonly message: string;
    readonly yes: string;
    readonly no: string;
    readonly initial?: boolean;
  }): Promise<boolean>;
}

/** The prompter's own texts, in the person's language. */
export interface PrompterWords {
  /** Label of the search field above a list: how many options match, of how many. */
  filter(found: number, whole: number): string;
  readonly noMatch: string;
  /** Line below each sort of question that says which keys do what. */
  readonly hints: Readonly<Record<'text' | 'choose' | 'search' | 'confirm', string>>;
}

export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTerminal: boolean;
  /** Width of the terminal in columns; undefined if the text goes to a file or a pipe. */
  readonly columns: number | undefined;
}

/** A page ready to send; `version` differs whenever its content does. */
export interface ServedPage {
  readonly html: Uint8Array;
  /** Its content security policy. */
  readonly policy: string;
  readonly version: string;
}

export interface Site {
  /** Port to listen on; 0 lets the system choose. */
  readonly port: number;
  /** Folder whose files the page is made from; watched for changes. */
  readonly folder: string;
  /** Everything else that the page depends on (the day); the page is made again when this changes. */
  key(): string;
  /** Makes the page from the present files; `time` is the time of day, `12:05:30`. */
  read(time: string): Promise<ServedPage>;
  /** Called once, when the address can be opened. */
  ready(address: string): void;
}

export interface Context {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Today's date in the time zone (an IANA name). */
  today(timeZone: string): Day;
  /**
   * Folder that contains plan.yaml: `asked` or its subfolder `plan`; else the subfolder `plan` of the current folder or
   * of its nearest parent that has one. Undefined if there is none.
   */
  findPlan(asked: string | undefined): string | undefined;
  /** All files in the plan's folder and its subfolders, sorted by name; hidden ones are left out. */
  readPlan(folder: string): SourceFile[];
  /**
   * Path of the plan's folder relative to the top of its git working tree, with forward slashes; empty if it is the
   * top itself, undefined if it is in no working tree.
   */
  belowRepository(folder: string): string | undefined;
  /**
   * Throws a Failure `git-missing`, `not-a-repository`, `repository-foreign` (git distrusts its owner) or `git-failed`.
   */
  openRepository(folder: string): Repository;
  /** Appends to a file; used for a pipeline's job summary. */
  appendFile(path: string, text: string): void;
  /**
   * Writes or replaces a file. Throws a Failure `output-in-plan` if it is one of the plan's own files; `folder` is the
   * plan's folder.
   */
  writeFile(path: string, text: string | Uint8Array, folder: string | undefined): void;
  /**
   * Writes the edits into the plan's folder, all or none, each file whole. Throws a Failure: `plan-changed` if a file
   * no longer is what the edit was made from, `plan-busy`, `plan-unwritable`.
   */
  writePlan(folder: string, edits: readonly FileEdit[]): void;
  /** Reads a file from anywhere, to be used as evidence. Throws the system's error if it cannot be read. */
  readGivenFile(path: string, folder: string): GivenFile;
  /** Serves the site to this machine only, until interrupted. Throws a Failure `port-unusable`. */
  serve(site: Site): Promise<void>;
  /** Four random characters, 0-9 and a-z, that tell two reports of the same day apart. */
  token(): string;
  /** Creates a prompter; undefined if the input is not a terminal. */
  readonly prompter: ((words: PrompterWords) => Promise<Prompter>) | undefined;
  /** Whether the terminal draws non-ASCII symbols one cell wide; false on the old Windows console. */
  readonly hasUnicode: boolean;
}
