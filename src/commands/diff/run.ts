// tjcc diff [A[..B]]: what a change does to the plan, between two revisions, or from one to the present files.
import { compareSnapshots } from '../../evaluate/compare/compare';
import { differenceOf } from '../../evaluate/compare/difference';
import { type Snapshot, takeSnapshot } from '../../evaluate/snapshot/snapshot';
import type { Loaded } from '../../load/load';
import { Failure, isComplete, isError, UsageError } from '../../problem';
import type { FilesCommand, FilesRequest } from '../shared/command';
import { diffData } from './data';
import { diffPage } from './page';
import type { ComparedSide } from './side';

export const run: FilesCommand = async (request) => {
  const { args, say } = request;
  const range = revisionRange(args[0]);
  // In a shallow clone older revisions are missing; HEAD always exists.
  if (args.length > 0) request.revisions.needWhole();
  const { from, to } = await loadSides(request, range);
  const comparison = compareSnapshots(seen(request, from), seen(request, to));
  const difference = differenceOf(comparison);
  const mayBeAhead = args.length > 0 && !range.isParted && from.revision !== undefined;
  const isAhead = mayBeAhead && request.revisions.hasParted(from.revision, to.revision);
  const sides = {
    from: { ...comparedSide(from), partedFrom: range.isParted ? range.to : undefined, isAhead },
    to: comparedSide(to),
  };
  return {
    page: diffPage(difference, sides, say),
    data: diffData(difference, sides),
    readings: [from, to],
    // The page says which side has the problems; the general notice does not.
    saysProblems: true,
  };
};

interface Range {
  readonly from: string;
  /** Undefined for the files in the working folder. */
  readonly to: string | undefined;
  /** Whether to compare from the merge base (`A...B`). */
  readonly isParted: boolean;
}

/** Parses the range as git does: an omitted side is HEAD. Throws a UsageError if both are omitted. */
function revisionRange(text: string | undefined): Range {
  if (text === undefined) return { from: 'HEAD', to: undefined, isParted: false };
  const [, from = '', dots = '', to = ''] = /^(.*?)(?:(\.\.\.?)(.*))?$/s.exec(text) ?? [];
  if (from + to === '') {
    const allowed = ['A', 'A..B', 'A..', '..B', 'A...B'];
    throw new UsageError('bad-value', { option: 'A[..B]', value: text, allowed, nearest: '' });
  }
  if (dots === '') return { from, to: undefined, isParted: false };
  return { from: from || 'HEAD', to: to || 'HEAD', isParted: dots === '...' };
}

async function loadSides({ revisions, loaded }: FilesRequest, { from, to, isParted }: Range) {
  return {
    from: isParted && to !== undefined ? await revisions.loadBase(from, to) : await revisions.load(from),
    to: to === undefined ? loaded : await revisions.load(to),
  };
}

/** One side, judged on the same day as the other, so that the calendar makes no difference. Throws `plan-unreadable`. */
function seen({ asOf }: FilesRequest, { plan, revision, problems }: Loaded): Snapshot {
  if (!plan) throw new Failure('plan-unreadable', { revision: revision?.name ?? '' }, problems);
  return takeSnapshot(plan, asOf);
}

const comparedSide = ({ revision, problems }: Loaded): ComparedSide => ({
  revision,
  partedFrom: undefined,
  isAhead: false,
  errors: problems.filter(isError).length,
  isComplete: isComplete(problems),
});
