// tjcc assess [UNIT…] [--group unit|area|party] [--period PERIOD]: scorecards by the plan's own rules.
import { assess } from '../../evaluate/assess/assess';
import type { DaySpan } from '../../evaluate/assess/facts';
import { type Grouping, groupings } from '../../evaluate/assess/groups';
import { takeSnapshot } from '../../evaluate/snapshot/snapshot';
import { titleOf } from '../../model/describe';
import { Failure, UsageError } from '../../problem';
import { type Day, isPeriod, periodDays } from '../../util/day';
import { nearest } from '../../util/nearest';
import { suggestPeriod } from '../../util/suggest-period';
import type { Command, Request } from '../shared/command';
import { checkedOrganization, optionValue } from '../shared/options';
import { assessData } from './data';
import { assessPage } from './page';

export const run: Command = async (request) => {
  const { plan } = request.snapshot;
  const grouping = groupingOf(request);
  const { period, span, asOf, isOver } = assessedPeriod(request);
  const only = await groupsNamed(request, grouping);
  if (!plan.assessment) throw withoutRules(request);
  const snapshot = takeSnapshot(plan, asOf);
  const assessment = assess({ snapshot, period, span, isOver, grouping, only }, plan.assessment);
  const others = await request.otherMessages();
  const [zh, en] = request.say.language === 'zh' ? [request.say.messages, others] : [others, request.say.messages];
  const named = (id: string): readonly [string, string] => {
    const record = plan.find(id);
    if (record) return [titleOf(plan, record, 'zh'), titleOf(plan, record, 'en')];
    return [zh.labels.party[id as 'TJ'], en.labels.party[id as 'TJ']];
  };
  return { page: assessPage(assessment, request.say), data: assessData(assessment, named), asOf };
};

function groupingOf(request: Request): Grouping {
  const value = optionValue(request, 'group') ?? 'unit';
  const found = groupings.find((known) => known === value);
  if (found) return found;
  const allowed = groupings;
  throw new UsageError('bad-value', { option: '--group', value, allowed, nearest: nearest(value, allowed) ?? '' });
}

/** The day judged is the period's last, or an earlier one on which it still runs; never one before it begins. */
function assessedPeriod(request: Request): { period: string; span: DaySpan; asOf: Day; isOver: boolean } {
  const value = optionValue(request, 'period');
  const period = value === undefined ? request.asOf.slice(0, 4) : checkedSpan(value);
  const span = periodDays(period);
  const { first, last } = span;
  const isOver = request.asOf > last;
  if (request.asOf >= first) return { period, span, asOf: isOver ? last : request.asOf, isOver };
  if (request.asOf === request.today)
    throw new UsageError('future-day', { option: '--period', day: first, asOf: request.asOf });
  throw new UsageError('past-day', { option: '--as-of', day: request.asOf, asOf: first });
}

/** A month, a quarter or a year; a day is none. */
function checkedSpan(value: string): string {
  const given = value.normalize('NFKC').trim();
  if (isPeriod(given) && given.length < 10) return given;
  const meant = suggestPeriod(value) ?? '';
  const allowed = ['2018', '2018-Q2', '2018-06'];
  throw new UsageError('bad-value', { option: '--period', value, allowed, nearest: meant.length < 10 ? meant : '' });
}

async function groupsNamed(request: Request, grouping: Grouping): Promise<string[]> {
  const { plan } = request.snapshot;
  if (grouping === 'unit') return request.args.map((value) => checkedOrganization(plan, 'UNIT', value));
  const others = await request.otherMessages();
  const areas = plan.ofKind('area').map(({ id, data }) => [id, data.title, data.title_en]);
  const cities = (['TJ', 'CC'] as const).map((id) => [
    id,
    ...[request.say.messages, others].map(({ labels }) => labels.party[id]),
  ]);
  const known = grouping === 'area' ? areas : cities;
  return request.args.map((value) => {
    const [id] = known.find((names) => names.some((name) => foldedGrouping(name) === foldedGrouping(value))) ?? [];
    if (id !== undefined) return id;
    const allowed = known.map(([code = '']) => code);
    throw new UsageError('bad-value', { option: 'UNIT', value, allowed, nearest: nearest(value, allowed) ?? '' });
  });
}

/** Whether wide or narrow, in capitals or not. */
const foldedGrouping = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

function withoutRules({ snapshot, loaded }: Request): Failure {
  const file = snapshot.plan.charterFile.replace(/plan\.yaml$/, 'assessment.yaml');
  const problems = loaded.problems.filter((problem) => problem.file === file);
  const params = { file, flawed: problems.length > 0 ? 'yes' : '', revision: loaded.revision?.name ?? '' };
  return new Failure('assessment-missing', params, problems);
}
