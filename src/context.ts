// The only door to the outside world. bin/tjcc.js hands in the real one, tests hand in their own.
import type { Day } from './util/day';

export interface SourceFile {
  /** As shown to people: relative to where they stand, with forward slashes. */
  readonly file: string;
  /** From the plan's folder, with forward slashes: `tasks/T07.yaml`. */
  readonly name: string;
  /** The file's bytes; absent where it could not be read, and then `trouble` says why. */
  readonly bytes?: Uint8Array;
  /** The system's own word for what went wrong, as `EACCES`. */
  readonly trouble?: string;
}

export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where the text goes to a file or a pipe. */
  readonly columns: number | undefined;
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
  writeFile(path: string, text: string): void;
  /** Whether the screen shows signs beyond ASCII one cell wide; false on the old Windows console. */
  readonly hasUnicode: boolean;
}
