// tjcc serve: serves the dashboard to this computer only, and rebuilds it whenever the files change.

import { statusDashboard } from '../../dashboard/of-files';
import { UsageError } from '../../problem';
import type { FilesCommand, FilesRequest } from '../shared/command';
import { optionValue } from '../shared/options';

/** The default port, from the plan's number 发改振兴〔2018〕437号. */
const usualPort = 8437;

export const run: FilesCommand = (request) => {
  const { say, version, wordsFor } = request;
  return {
    page: { blocks: [] },
    data: null,
    serves: {
      port: portAsked(request),
      dashboard(loaded, asOf, revisions) {
        return statusDashboard(loaded, asOf, { say, version, wordsFor, revisions });
      },
    },
  };
};

/** The port from --port; 0 lets the system choose a free one. */
function portAsked(request: FilesRequest): number {
  const value = optionValue(request, 'port');
  if (value === undefined) return usualPort;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new UsageError('bad-value', { option: '--port', value, allowed: ['0–65535'], nearest: '' });
}
