// What the formats for other tools need besides the diagnostics.

export interface Surroundings {
  /** The tool's own version. */
  readonly version: string;
  /** The command's page as plain text. */
  readonly log: string;
  readonly words: {
    /** The line for findings that a list has no room for. */
    more(count: number): string;
    /** The same, if the job's summary lists them all. */
    inSummary(count: number): string;
    readonly line: (line: number) => string;
  };
}
