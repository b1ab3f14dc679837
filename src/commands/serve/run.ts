// tjcc serve: the dashboard on this machine's own address, anew whenever the files change.
import { UsageError } from '../../problem';
import { statusDashboard } from '../report/make';
import type { Command, Request } from '../shared/command';
import { optionValue } from '../shared/options';

/** After the plan's number, 发改振兴〔2018〕437号; where it is taken another can be named. */
const usualPort = 8437;

export const run: Command = (request) => {
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

/** 0 lets the system choose one that is free. */
function portAsked(request: Request): number {
  const value = optionValue(request, 'port');
  if (value === undefined) return usualPort;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new UsageError('bad-value', { option: '--port', value, allowed: ['0–65535'], nearest: '' });
}
