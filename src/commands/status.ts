// tjcc status
import { statusData, statusPage } from '../report/status';
import type { Command } from './command';

export const run: Command = ({ snapshot, say }) => ({ page: statusPage(snapshot, say), data: statusData(snapshot) });
