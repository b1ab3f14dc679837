// tjcc check: are the deadlines kept, on that day? The gate for CI: with --base only what the change brought about fails.
import { type FailLevel, failLevels } from '../../evaluate/guards/gate';
import { takeSnapshot } from '../../evaluate/snapshot/snapshot';
import { problemDiagnostics } from '../../page/diagnostics';
import { itemData } from '../../page/item-data';
import { isError, UsageError } from '../../problem';
import { nearest } from '../../util/nearest';
import type { Command, Request } from '../shared/command';
import { withLines } from '../shared/places';
import { type Base, type ChangeResult, checkChange, fails } from './change';
import { checkChangePage } from './change-page';
import { checkDiagnostics } from './diagnostics';
import { guardData } from './guard-view';
import { type CheckResult, checkDeadlines, checkPage, type PageOptions } from './page';

export const run: Command = async (request) => {
  const { snapshot, say } = request;
  const options: PageOptions = {
    withInherited: request.options.inherited === true,
    failOn: failLevel(request),
    fileErrors: request.loaded.problems.filter(isError).length,
  };
  const base = await baseOf(request);
  const result = checkDeadlines(snapshot, options.withInherited);
  const change = base && checkChange(base, snapshot, result, options);
  const outcome = await withLines(request, (lineOf) => ({
    page: change
      ? checkChangePage(snapshot, result, change, options, lineOf, say)
      : checkPage(snapshot, result, options, say),
    data: {
      ...deadlineData(request, result, options),
      ...changeData(change),
      guards: change?.guards.map((finding) => guardData(finding, change.base.revision.commit, lineOf, say)) ?? [],
    },
    exitCode: fails(snapshot, result, change, options) ? (1 as const) : (0 as const),
  }));
  const problems = problemDiagnostics(request.loaded.problems, say);
  const diagnostics = () =>
    withLines(request, (lineOf) => checkDiagnostics({ snapshot, result, change, options }, problems, lineOf, say));
  return { ...outcome, diagnostics };
};

/** The plan where the change parted from the revision that was asked for; undefined without --base. */
async function baseOf(request: Request): Promise<Base | undefined> {
  const revision = onlyValue(request, 'base');
  if (revision === undefined) return undefined;
  const {
    plan,
    problems,
    revision: found,
  } = await request.revisions.loadBase(revision, request.loaded.revision?.commit);
  return {
    // Asked for as `revision`; what was read is the commit at which the two parted.
    revision: { name: revision, commit: found?.commit ?? '', committedOn: found?.committedOn ?? '' },
    errors: problems.filter(isError).length,
    snapshot: plan && takeSnapshot(plan, request.asOf),
  };
}

function failLevel(request: Request): FailLevel {
  const value = onlyValue(request, 'fail-on') ?? 'overdue';
  const level = failLevels.find((known) => known === value);
  if (level) return level;
  throw new UsageError('bad-value', {
    option: '--fail-on',
    value,
    allowed: failLevels,
    nearest: nearest(value, failLevels) ?? '',
  });
}

/** Of two answers to one question neither can be the one that was meant. */
function onlyValue({ given }: Request, name: string): string | undefined {
  const [first, ...others] = given.flatMap(([option, value]) => (option === name ? [value] : []));
  if (others.length > 0) throw new UsageError('repeated-option', { option: `--${name}` });
  if (first === '') throw new UsageError('missing-value', { option: `--${name}` });
  return first;
}

function deadlineData({ snapshot }: Request, result: CheckResult, { withInherited, failOn }: PageOptions) {
  const data = (items: CheckResult['overdue']) => items.map((item) => itemData(snapshot.plan, item));
  return {
    checked: result.gated.length,
    failOn,
    overdue: data(result.overdue),
    waived: data(result.waived),
    dueSoon: data(result.dueSoon),
    inherited: { counted: withInherited, total: result.inheritedTotal, overdue: result.inheritedOverdue.length },
  };
}

const changeData = (change: ChangeResult | undefined) => ({
  base: change
    ? {
        revision: change.base.revision.name,
        commit: change.base.revision.commit,
        committedOn: change.base.revision.committedOn,
        errors: change.base.errors,
      }
    : null,
  blamed:
    change?.blamed.map(({ item, before, blame }) => ({
      id: item.record.id,
      state: item.overdueDays > 0 ? 'overdue' : 'due-soon',
      blame,
      beforeDays: before ? before.overdueDays : null,
    })) ?? [],
  settled: change?.settled.map(({ record }) => record.id) ?? [],
});
