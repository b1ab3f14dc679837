// tjcc show ID…
import { locateProblems } from '../parse/document';
import { Failure, UsageError } from '../problem';
import { itemData } from '../report/data';
import { itemPage } from '../report/item';
import { nearest } from '../util/nearest';
import type { Command, Request } from './command';

export const run: Command = async (request) => {
  const { args, snapshot, corpus, say } = request;
  const shown = await Promise.all(
    args.map(async (id) => {
      const item =
        snapshot.find(id) ?? snapshot.items.find(({ record }) => record.id.toLowerCase() === id.toLowerCase());
      if (!item) {
        if (snapshot.plan.lostIds.has(id)) throw new Failure('record-unreadable', { id }, request.loaded.problems);
        const ids = snapshot.items.map(({ record }) => record.id);
        throw new UsageError('unknown-id', { id, nearest: nearest(id, ids) ?? '' });
      }
      return { item, line: await lineOf(request, item.record.file, item.record.path) };
    }),
  );
  return {
    page: { blocks: shown.flatMap(({ item, line }) => itemPage(snapshot, item, line, corpus, say).blocks) },
    data: {
      items: shown.map(({ item, line }) => ({
        ...itemData(snapshot.plan, item),
        line,
        organizations: [...corpus.organizationsOf(item)],
        children: snapshot.plan.childrenOf(item.record.id).map(({ id }) => id),
        record: item.record.data,
      })),
    },
  };
};

/** The line at which the record begins; asking for a place is what problems do, so the same way serves. */
async function lineOf({ loaded }: Request, file: string, path: readonly (string | number)[]): Promise<number> {
  const [located] = await locateProblems(
    [{ code: 'id/duplicate', file, path: path.length === 0 ? ['id'] : path, params: {} }],
    loaded.documents,
  );
  return located?.span?.line ?? 1;
}
