// The shape of a row in the table of commands, and the lists of formats that commands offer.

import type { commands as words } from '../../messages/zh/commands';
import type { Format } from '../../render/formats';
import type { Command } from './command';

type Argument = { readonly name: keyof (typeof words)['args']; readonly shape: '<>' | '[]' | '<...>' | '[...]' };

/** An option. `takes` names its value in the help; without it the option is a switch. */
export interface OptionRow {
  readonly name: keyof (typeof words)['optionWords'];
  readonly takes?: string;
  /** The key of its description, if that is not its name. */
  readonly words?: keyof (typeof words)['optionWords'];
}

export interface CommandRow {
  readonly name: string;
  readonly summary: Exclude<keyof (typeof words)['summaries'], 'alias'>;
  readonly args: readonly Argument[];
  readonly options?: readonly OptionRow[];
  readonly formats: readonly Format[];
  /** `plan`: fails if plan.yaml cannot be read; `files`: works with whatever could be read. */
  readonly needs: 'plan' | 'files' | 'nothing';
  /** Example command lines for the help. */
  readonly examples: readonly string[];
  /** Whether it can read the files of an earlier revision (`--at`). */
  readonly takesAt?: boolean;
  readonly hasQuery?: boolean;
  /** Whether its first argument is the format, so that the name after --output does not choose one. */
  readonly takesFormat?: boolean;
  /** Whether the help explains how to correct a mistake. */
  readonly corrects?: boolean;
  load(): Promise<{ readonly run: Command }>;
}

/** Formats of every page. */
export const pageFormats: readonly Format[] = ['text', 'markdown', 'json'];

/** Formats of reports: also as documents. */
export const reportFormats: readonly Format[] = [...pageFormats, 'docx', 'xlsx', 'csv', 'html'];

/** Formats that cannot be printed to a terminal. */
export const binaryFormats: readonly string[] = ['docx', 'xlsx', 'sqlite'];

/** Formats of commands that find problems: also for other tools. */
export const findingFormats: readonly Format[] = [...pageFormats, 'github', 'gitlab', 'sarif', 'junit', 'rdjson'];
