// Chinese: the default language, and the type of every other one.
import { zh as recording } from '../../commands/shared/recording/zh';
import { zh as dashboard } from '../../dashboard/zh';
import { helpOf } from '../command-help';
import { commands } from '../generated/zh';
import { changeWords } from './change-words';
import { cli } from './cli';
import { conflict } from './conflict';
import { failures } from './failures';
import { fieldWords } from './field-words';
import { fields } from './fields';
import { findings } from './findings';
import { itemFields } from './item-fields';
import { labels } from './labels';
import { ledger } from './ledger';
import { problems } from './problems';
import { prompts } from './prompts';
import { shared } from './shared';

const singular = labels.kind;

export const zh = {
  /** The words of a command are under its name, so that no two commands can overwrite each other's. */
  ...commands,
  commandHelp: helpOf(commands),
  ...shared,
  ...cli,
  ...failures,
  changeWords,
  conflict,
  dashboard,
  fieldWords,
  fields,
  findings,
  labels: { ...labels, singular },
  itemFields,
  ledger,
  problems,
  prompts,
  recording,
};

/** English says all that Chinese says. */
export type Messages = typeof zh;
