// The shape of a row in the table of commands: its arguments, options and formats, and what it needs to run.
import type { Format } from '../../render/formats';
import type { BareCommand, FilesCommand, PlanCommand } from './command';

interface Argument {
  readonly name: string;
  readonly shape: '<>' | '[]' | '<...>' | '[...]';
}

/** An option. `takes` names its value in the help; without it the option is a switch. */
export interface OptionRow {
  readonly name: string;
  readonly takes?: string;
}

interface Row {
  readonly name: string;
  readonly args: readonly Argument[];
  readonly options?: readonly OptionRow[];
  readonly formats: readonly Format[];
  /** Example command lines for the help. */
  readonly examples: readonly string[];
  /** Whether it can read the files of an earlier revision (`--at`). */
  readonly takesAt?: boolean;
  readonly hasQuery?: boolean;
  /** Whether its first argument is the format, so that the name after --output does not choose one. */
  readonly takesFormat?: boolean;
  /** Whether the help explains how to correct a mistake. */
  readonly corrects?: boolean;
}

type Loads<Needs extends string, Command> = {
  readonly needs: Needs;
  load(): Promise<{ readonly run: Command }>;
};

/** `plan`: fails if plan.yaml cannot be read; `files`: works with whatever could be read. */
export type CommandRow = Row &
  (Loads<'plan', PlanCommand> | Loads<'files', FilesCommand> | Loads<'nothing', BareCommand>);
