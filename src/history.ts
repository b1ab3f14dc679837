// The plan at other commits, for the commands that compare: what is asked for is loaded, and a history that is cut off
// is never taken for the whole one.
import type { Context, Repository, Revision } from './context';
import { type Loaded, loadRevision } from './load';
import { Failure } from './problem';

/** Every function throws a Failure where git cannot answer. */
export interface History {
  /** Throws a Failure `history-shallow` where older commits may be missing. */
  needWhole(): void;
  load(revision: string): Promise<Loaded>;
  /** Whether each of the two has commits that the other lacks; HEAD where no other is given. */
  hasParted(one: Revision, other?: Revision): boolean;
  /** As of the commit where `revision` and `other` parted: what `other` has changed since is its own doing. */
  loadBase(revision: string, other?: string): Promise<Loaded>;
}

export function openHistory(context: Context, folder: string): History {
  let opened: Repository | undefined;
  const repository = (): Repository => (opened ??= context.openRepository(folder));
  const needWhole = (): void => {
    if (repository().isShallow) throw new Failure('history-shallow', { revision: '' });
  };
  return {
    needWhole,
    load: async (revision) => loadRevision(repository(), repository().resolve(revision), folder),
    hasParted(one, other = repository().resolve('HEAD')) {
      const base = repository().mergeBase(one, other);
      return base !== undefined && base.commit !== one.commit && base.commit !== other.commit;
    },
    async loadBase(revision, other = 'HEAD') {
      needWhole();
      const { resolve, mergeBase } = repository();
      const base = mergeBase(resolve(revision), resolve(other));
      if (!base) throw new Failure('no-common-commit', { one: revision, other });
      return loadRevision(repository(), base, folder);
    },
  };
}
