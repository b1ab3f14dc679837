// What the table of commands says of a command.

import type { commands as words } from '../../messages/zh/commands';
import type { Format } from '../../render/formats';
import type { Command } from './command';

type Argument = { readonly name: keyof (typeof words)['args']; readonly shape: '<>' | '[]' | '<...>' | '[...]' };

/** `takes` names the value in the help; without it the option is a switch. */
export interface OptionRow {
  readonly name: keyof (typeof words)['optionWords'];
  readonly takes?: string;
  /** Where the name alone does not tell which words describe it. */
  readonly words?: keyof (typeof words)['optionWords'];
}

export interface CommandRow {
  readonly name: string;
  readonly summary: Exclude<keyof (typeof words)['summaries'], 'alias'>;
  readonly args: readonly Argument[];
  readonly options?: readonly OptionRow[];
  readonly formats: readonly Format[];
  /** `plan` stops where plan.yaml cannot be read; `files` takes what there is. */
  readonly needs: 'plan' | 'files' | 'nothing';
  /** Shown in the help. */
  readonly examples: readonly string[];
  /** Whether it answers from the files of an earlier revision as well (`--at`). */
  readonly takesAt?: boolean;
  readonly hasQuery?: boolean;
  /** Whether its first word names a format of its own, so that the name after --output says nothing of it. */
  readonly takesFormat?: boolean;
  /** Whether the help says how a mistake is corrected. */
  readonly corrects?: boolean;
  load(): Promise<{ readonly run: Command }>;
}

/** Every page comes in these. */
export const usualFormats: readonly Format[] = ['text', 'markdown', 'json'];

/** What is handed in comes as a document as well. */
export const reportFormats: readonly Format[] = [...usualFormats, 'docx', 'xlsx', 'csv', 'html'];

/** No screen can show these. */
export const binaryFormats: readonly string[] = ['docx', 'xlsx', 'sqlite'];

/** What finds something wrong tells it to other tools as well. */
export const findingFormats: readonly Format[] = [...usualFormats, 'github', 'gitlab', 'sarif', 'junit', 'rdjson'];
