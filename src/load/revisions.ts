// The plan at other commits, for the commands that compare: what is asked for is loaded, and a history that is cut off
// is never taken for the whole one.
import type { Context, Repository, Revision, SourceFile } from '../context';
import { Failure } from '../problem';
import { type Load, type Loaded, loadRevision } from './load';

/** Every function throws a Failure where git cannot answer. */
export interface History {
  /** Throws a Failure `history-shallow` where older commits may be missing. */
  needWhole(): void;
  load(revision: string): Promise<Loaded>;
  /** The commit that last changed the files; `isChanged` where those that lie there are no longer its own. */
  present(sources: readonly SourceFile[]): { readonly revision: Revision; readonly isChanged: boolean } | undefined;
  /** Whether each of the two has commits that the other lacks; HEAD where no other is given. */
  hasParted(one: Revision, other?: Revision): boolean;
  /** Whether the commit is the present one, or one of those before it. */
  holds(revision: Revision): boolean;
  /** As of the commit where `revision` and `other` parted: what `other` has changed since is its own doing. */
  loadBase(revision: string, other?: string): Promise<Loaded>;
}

export function openHistory(context: Context, folder: string, load: Load): History {
  let opened: Repository | undefined;
  const repository = (): Repository => (opened ??= context.openRepository(folder));
  const needWhole = (): void => {
    if (repository().isShallow) throw new Failure('history-shallow', { revision: '' });
  };
  return {
    needWhole,
    load: async (revision) => loadRevision(repository(), repository().resolve(revision), folder, load),
    present(sources) {
      try {
        const revision = repository().lastChange();
        return revision && { revision, isChanged: !areSame(sources, repository().readPlan(revision)) };
      } catch (error) {
        // No git, no repository, no commit yet: then there is no revision to name.
        if (error instanceof Failure) return undefined;
        throw error;
      }
    },
    hasParted(one, other = repository().resolve('HEAD')) {
      const base = repository().mergeBase(one, other);
      return base !== undefined && base.commit !== one.commit && base.commit !== other.commit;
    },
    holds: (revision) => repository().mergeBase(revision, repository().resolve('HEAD'))?.commit === revision.commit,
    async loadBase(revision, other = 'HEAD') {
      needWhole();
      const { resolve, mergeBase } = repository();
      const base = mergeBase(resolve(revision), resolve(other));
      if (!base) throw new Failure('no-common-commit', { one: revision, other });
      return loadRevision(repository(), base, folder, load);
    },
  };
}

/** Line ends apart: git may hand out CRLF where it keeps LF. */
function areSame(sources: readonly SourceFile[], others: readonly SourceFile[]): boolean {
  const known = new Map(others.map((source) => [source.name, source]));
  return (
    sources.length === others.length &&
    sources.every((source) => contentOf(source) === contentOf(known.get(source.name)))
  );
}

const contentOf = (source: SourceFile | undefined): string | undefined =>
  source?.bytes ? Buffer.from(source.bytes).toString('latin1').replaceAll('\r\n', '\n') : source?.hash?.();
