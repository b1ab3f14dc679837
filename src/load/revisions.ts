// Loads the plan at other commits, for the commands that compare. A shallow history is never taken for the whole one.
import type { Context, Repository, Revision, SourceFile } from '../context';
import { Failure } from '../problem';
import { type Load, type Loaded, loadRevision } from './load';

/** Access to the plan at other commits. Every function throws a Failure if git fails. */
export interface Revisions {
  /** Throws a Failure `history-shallow` if older commits are missing. */
  needWhole(): void;
  load(revision: string): Promise<Loaded>;
  /**
   * Last commit that changed the plan, and whether the given files differ from it; undefined if there is no such
   * commit.
   */
  present(sources: readonly SourceFile[]): { readonly revision: Revision; readonly isChanged: boolean } | undefined;
  /** Whether each of the two has commits that the other lacks; `other` is HEAD by default. */
  hasParted(one: Revision, other?: Revision): boolean;
  /** Whether the commit is HEAD or one of its ancestors. */
  holds(revision: Revision): boolean;
  /** The plan at the merge base of `revision` and `other` (HEAD by default). Throws a Failure `no-common-commit`. */
  loadBase(revision: string, other?: string): Promise<Loaded>;
}

export function openRevisions(context: Context, folder: string, load: Load): Revisions {
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
        // Without git, a repository or a commit there is no revision to name.
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

/** Whether the files are the same except for line ends: git may check out CRLF where it stores LF. */
function areSame(sources: readonly SourceFile[], others: readonly SourceFile[]): boolean {
  const known = new Map(others.map((source) => [source.name, source]));
  return (
    sources.length === others.length &&
    sources.every((source) => comparableBytes(source) === comparableBytes(known.get(source.name)))
  );
}

const comparableBytes = (source: SourceFile | undefined): string | undefined =>
  source?.bytes ? Buffer.from(source.bytes).toString('latin1').replaceAll('\r\n', '\n') : source?.hash?.();
