// A finding in a neutral shape, from which the formats of other tools (SARIF, JUnit …) are written.
import type { GateCode } from '../evaluate/guards/codes';
import type { ProblemCode } from '../problem';

/** A code of a problem in the files, or of a finding of `tjcc check`. */
export type ExplainedCode = ProblemCode | GateCode;

export interface Diagnostic {
  readonly code: ExplainedCode;
  readonly severity: 'error' | 'warning';
  /** The code's name in the reader's language. */
  readonly title: string;
  /** What is wrong, one sentence or several. */
  readonly message: string;
  /** The remedy; empty if there is none. */
  readonly fix: string;
  /** The path as shown to the user, with forward slashes. */
  readonly file: string;
  /** From 1; columns and lengths in characters (code points). Undefined without a place in the file. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly length: number | undefined;
  /** The text of the line; undefined without a column. */
  readonly excerpt: string | undefined;
  /** Identifies the finding within its code and file without a line number; fingerprints are made from all three. */
  readonly key: string;
}

export interface Diagnostics {
  readonly command: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The codes that occur, with their meanings, in the order of their first findings. */
  readonly rules: readonly { readonly code: ExplainedCode; readonly name: string; readonly why: string }[];
  /** Everything that was checked, for JUnit's test cases; those without diagnostics passed. */
  readonly cases: readonly {
    readonly group: string;
    readonly name: string;
    readonly diagnostics: readonly Diagnostic[];
  }[];
}
