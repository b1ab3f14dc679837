// tjcc search TEXT

import { UsageError } from '../problem';
import { findText, searchPage } from '../report/search';
import type { Command } from './command';

export const run: Command = ({ args, snapshot, say }) => {
  const wanted = args.join(' ').trim();
  if (wanted === '') throw new UsageError('missing-argument', { name: 'TEXT', command: 'search' });
  const hits = findText(snapshot, snapshot.items, wanted);
  return { page: searchPage(hits, wanted, say), data: { text: wanted, count: hits.length, hits } };
};
