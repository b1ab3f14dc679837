// Chinese: the default language, and the type of every other one.
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

const singular = labels.kind;

export const zh = {
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

/** English says all that Chinese says. */
export type Messages = typeof zh;
