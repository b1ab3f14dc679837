// tjcc status

import type { Command } from '../shared/command';
import { statusData } from './data';
import { statusPage } from './page';

export const run: Command = ({ snapshot, say }) => ({ page: statusPage(snapshot, say), data: statusData(snapshot) });
