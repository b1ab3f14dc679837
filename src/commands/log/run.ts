// tjcc log [ID…] [QUERY…]: what has happened, newest first.

import { parseQuery } from '../../evaluate/query/query';
import { eventLog } from '../../evaluate/snapshot/history';
import { tell } from '../../page/telling';
import type { Command, Request } from '../shared/command';
import { findItem, findKnown } from '../shared/find-item';
import { withLines } from '../shared/places';
import { entryData } from './data';
import { logPage } from './page';

export const run: Command = (request) => {
  const { args, snapshot, corpus, say, loaded, revisions } = request;
  // The log of an old revision is refused where git's history is cut off, because it could lack entries.
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

/** A word that is a record's id means that record; what only looks like one is a slip, not a text to search for. */
const isId = (request: Request, word: string): boolean =>
  findKnown(request, word) !== undefined || /^(?:[AGJMPRSTU]\d[\w.-]*|O-[a-z0-9-]+)$/i.test(word);
