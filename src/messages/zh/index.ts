// Chinese: the default language, and the type of every other one.
import { zh as recording } from '../../commands/shared/recording/zh';
import { zh as dashboard } from '../../dashboard/zh';
import { helpOf } from '../command-help';
import { commands } from '../generated/zh';
import { cli } from './cli';
import { conflict } from './conflict';
import { failures } from './failures';
import { fields } from './fields';
import { findings } from './findings';
import { labels } from './labels';
import { ledger } from './ledger';
import { problems } from './problems';
import { prompts } from './prompts';
import { shared } from './shared';

const singular = labels.kind;

export const zh = {
  /** Words of a command stand under its name, so that no two can hide each other. */
  ...commands,
  commandHelp: helpOf(commands),
  ...shared,
  ...cli,
  ...failures,
  conflict,
  dashboard,
  fields,
  findings,
  labels: { ...labels, singular },
  ledger,
  problems,
  prompts,
  recording,
};
