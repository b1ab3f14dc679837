// What the formats of other tools need beside the diagnostics themselves.

export interface Surroundings {
  /** The tool's own version. */
  readonly version: string;
  /** The command's page as plain text. */
  readonly log: string;
  readonly words: {
    /** What stands in place of the findings for which a list has no room. */
    more(count: number): string;
    /** The same, where all of them stand in the job's summary. */
    inSummary(count: number): string;
    readonly line: (line: number) => string;
  };
}
