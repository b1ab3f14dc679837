// tjcc search TEXT

import { UsageError } from '../../problem';
import type { PlanCommand } from '../shared/command';
import { findText, searchPage } from './page';

export const run: PlanCommand = ({ args, snapshot, say }) => {
  const wanted = args.join(' ').trim();
  if (wanted === '') throw new UsageError('missing-argument', { name: 'TEXT', command: 'search' });
  const hits = findText(snapshot, snapshot.items, wanted);
  return { page: searchPage(hits, wanted, say), data: { text: wanted, count: hits.length, hits } };
};
