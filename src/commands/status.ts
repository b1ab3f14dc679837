// tjcc status
import { statusPage } from '../report/status';
import { statusData } from '../report/status-data';
import type { Command } from './command';

export const run: Command = ({ snapshot, say }) => ({ page: statusPage(snapshot, say), data: statusData(snapshot) });
