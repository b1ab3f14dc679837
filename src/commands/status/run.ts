// tjcc status

import type { PlanCommand } from '../shared/command';
import { statusData } from './data';
import { statusPage } from './page';

export const run: PlanCommand = ({ snapshot, say }) => ({
  page: statusPage(snapshot, say),
  data: statusData(snapshot),
});
