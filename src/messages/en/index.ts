// English.
import type { Messages } from '../zh/index';
import { assess } from './assess';
import { commands } from './commands';
import { conflict } from './conflict';
import { dashboard } from './dashboard';
import { diff } from './diff';
import { exported } from './exported';
import { failures } from './failures';
import { fmt } from './fmt';
import { gate } from './gate';
import { history } from './history';
import { imported } from './import';
import { labels } from './labels';
import { ledger } from './ledger';
import { official } from './official';
import { problems } from './problems';
import { prompts } from './prompts';
import { record } from './record';
import { report } from './report';

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
  ...report,
  ...commands,
  ...failures,
  ...history,
  ...diff,
  ...fmt,
  ...gate,
  assess,
  conflict,
  dashboard,
  exported,
  labels: { ...labels, singular },
  imported,
  ledger,
  official,
  problems,
  prompts,
  record,
};
