// What the table of commands says of a command.
import type { Format } from '../../render/formats';
import type { BareCommand, FilesCommand, PlanCommand } from './command';

interface Argument {
  readonly name: string;
  readonly shape: '<>' | '[]' | '<...>' | '[...]';
}

/** `takes` names the value in the help; without it the option is a switch. */
export interface OptionRow {
  readonly name: string;
  readonly takes?: string;
}

interface Row {
  readonly name: string;
  readonly args: readonly Argument[];
  readonly options?: readonly OptionRow[];
  readonly formats: readonly Format[];
  /** Shown in the help. */
  readonly examples: readonly string[];
  /** Whether it answers from the files of an earlier revision as well (`--at`). */
  readonly takesAt?: boolean;
  readonly hasQuery?: boolean;
  /** Whether its first word names a format of its own, so that the name after --output says nothing of it. */
  readonly takesFormat?: boolean;
  /** Whether the help says how a mistake is corrected. */
  readonly corrects?: boolean;
}

type Loads<Needs extends string, Command> = {
  readonly needs: Needs;
  load(): Promise<{ readonly run: Command }>;
};

/** `plan` stops where plan.yaml cannot be read; `files` takes what there is. */
export type CommandRow = Row &
  (Loads<'plan', PlanCommand> | Loads<'files', FilesCommand> | Loads<'nothing', BareCommand>);
