// All English messages in one object.
import { en as recording } from '../../commands/shared/recording/en';
import { en as dashboard } from '../../dashboard/en';
import { helpOf } from '../command-help';
import { commands } from '../generated/en';
import type { Messages } from '../zh/index';
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

const singular: Messages['labels']['singular'] = {
  area: 'area',
  task: 'task',
  measure: 'measure',
  pairing: 'pairing',
  project: 'project',
  component: 'component',
  safeguard: 'safeguard',
  milestone: 'milestone',
  obligation: 'obligation',
  instance: 'yearly instance',
  meeting: 'meeting',
  action: 'action',
  organization: 'organization',
  update: 'update',
};

export const en: Messages = {
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
