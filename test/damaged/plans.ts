// The table of damaged plans besides the gallery: what was done to our own plan, and all the problems that the tool
// must then find.

import { approvedWordsDamage } from './approved-words';
import { bytesDamage } from './bytes';
import type { Files, Row } from './damage';
import { keyboardDamage } from './keyboard';
import { recordsDamage } from './records';
import { reportsDamage } from './reports';
import { valuesDamage } from './values';
import { yamlDamage } from './yaml';

export interface DamagedPlan {
  readonly name: string;
  readonly files: Files;
  readonly problems: readonly string[];
}

const tables: readonly (readonly Row[])[] = [
  keyboardDamage,
  bytesDamage,
  yamlDamage,
  valuesDamage,
  recordsDamage,
  approvedWordsDamage,
  reportsDamage,
];

export const damagedPlans: readonly DamagedPlan[] = tables
  .flat()
  .map(([name, files, problems]) => ({ name, files, problems }));
