// tjcc diff [A[..B]]: what a change does to the plan, between two revisions, or from one to the files as they lie there.
import { compareSnapshots } from '../../evaluate/compare/compare';
import { differenceOf } from '../../evaluate/compare/difference';
import { type Snapshot, takeSnapshot } from '../../evaluate/snapshot/snapshot';
import type { Loaded } from '../../load/load';
import { Failure, isComplete, isError, UsageError } from '../../problem';
import type { Command, Request } from '../shared/command';
import { diffData } from './data';
import { diffPage } from './page';
import type { ComparedSide } from './side';

export const run: Command = async (request) => {
  const { args, say } = request;
  const range = revisionRange(args[0]);
  // What lies before the cut cannot be seen; HEAD is always there.
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
    // Which side they are on matters: the general notice does not tell.
    saysProblems: true,
  };
};

interface Range {
  readonly from: string;
  /** Undefined for the files as they lie there. */
  readonly to: string | undefined;
  /** Whether the change begins where the two parted. */
  readonly isParted: boolean;
}

/** As git reads it: a side that is left out is HEAD. Throws a UsageError where both are. */
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

async function loadSides({ revisions, loaded }: Request, { from, to, isParted }: Range) {
  return {
    from: isParted && to !== undefined ? await revisions.loadBase(from, to) : await revisions.load(from),
    to: to === undefined ? loaded : await revisions.load(to),
  };
}

/** Throws a Failure `plan-unreadable`. Both sides are seen on one day, or the calendar would be taken for the change. */
function seen({ asOf }: Request, { plan, revision, problems }: Loaded): Snapshot {
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
