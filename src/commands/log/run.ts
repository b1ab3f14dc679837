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
  const { args, snapshot, corpus, say, loaded, revisions: commits } = request;
  // An old revision's log is read as history: where that is cut off, it is not taken for the whole.
  if (loaded.revision) commits.needWhole();
  const ids = args.filter((word) => isId(request, word));
  const records = ids.map((id) => findItem(request, id).record);
  const words = args.filter((word) => !ids.includes(word));
  const history = eventLog(snapshot, corpus, records, (whole) => parseQuery(words, whole));
  return withLines(request, (lineOf) => ({
    page: logPage(tell(snapshot, say, lineOf), history, records),
    data: {
      records: records.map(({ id }) => id),
      count: history.entries.length,
      total: history.total,
      later: history.later,
      entries: history.entries.map((entry) => entryData(snapshot, entry, lineOf)),
    },
  }));
};

/** A word that is a record's id means that record; what only looks like one is a slip, not a text to search for. */
const isId = (request: Request, word: string): boolean =>
  findKnown(request, word) !== undefined || /^(?:[AGJMPRSTU]\d[\w.-]*|O-[a-z0-9-]+)$/i.test(word);
