// tjcc log [ID…] [QUERY…]: what has happened, newest first.

import { parseQuery } from '../../evaluate/query/query';
import { eventLog } from '../../evaluate/snapshot/event-log';
import { tell } from '../../page/telling';
import type { PlanCommand, PlanRequest } from '../shared/command';
import { findItem, findKnown } from '../shared/find-item';
import { withLines } from '../shared/places';
import { entryData } from './data';
import { logPage } from './page';

export const run: PlanCommand = (request) => {
  const { args, snapshot, corpus, say, loaded, revisions } = request;
  // With --at the log needs the whole git history; a shallow clone could hide older entries.
  if (loaded.revision) revisions.needWhole();
  const ids = args.filter((word) => isId(request, word));
  const records = ids.map((id) => findItem(request, id).record);
  const words = args.filter((word) => !ids.includes(word));
  const log = eventLog(snapshot, corpus, records, (whole) => parseQuery(words, whole));
  return withLines(request, (lineOf) => ({
    page: logPage(tell(snapshot, say, lineOf), log, records),
    data: {
      records: records.map(({ id }) => id),
      count: log.entries.length,
      total: log.total,
      later: log.later,
      entries: log.entries.map((entry) => entryData(snapshot, entry, lineOf)),
    },
  }));
};

/** Whether an argument is an id, or looks like one (then a typing mistake, not a text to search for). */
const isId = (request: PlanRequest, word: string): boolean =>
  findKnown(request, word) !== undefined || /^(?:[AGJMPRSTU]\d[\w.-]*|O-[a-z0-9-]+)$/i.test(word);
