// tjcc confirm ID: an organization confirms the report of another. The confirmation holds the report's fingerprint, so
// that a later edit makes it stale.
import { confirmationsOf } from '../../evaluate/snapshot/confirmations';
import type { Item } from '../../evaluate/snapshot/item';
import { anyDay } from '../../evaluate/snapshot/lack-of-evidence';
import { isReport } from '../../evaluate/snapshot/updates';
import { contentHash } from '../../model/content-hash';
import { ownersOf } from '../../model/describe';
import type { UpdateRecord } from '../../model/plan';
import { UsageError } from '../../problem';
import type { Update } from '../../schema/generated/types';
import type { Day } from '../../util/day';
import type { PlanCommand, PlanRequest } from '../shared/command';
import { findItem } from '../shared/find-item';
import { checkedLine, optionValue } from '../shared/options';
import { begin, dayReported, isToAsk } from '../shared/recording/checks';
import { newId } from '../shared/recording/id';
import { Questions } from '../shared/recording/questions';
import { compose, recordUpdate } from '../shared/recording/recording';

const needed = ['by'];

export const run: PlanCommand = async (request) => {
  begin(request, needed);
  const { ask } = request.say.messages.recording;
  const report = confirmable(request, findItem(request, request.args[0] ?? ''));
  const { id } = report;
  const isLate = (on: Day): void => {
    if (on < report.data.on) throw new UsageError('not-confirmable', { id, reason: 'earlier', on: report.data.on });
  };
  isLate(dayReported(request));
  const refusal = refusals(request, report);
  const mayAsk = isToAsk(request, needed);
  const questions = new Questions(request);
  const isOffered = (office: string): boolean => refusal(office) === undefined;
  if (mayAsk && !request.snapshot.plan.ofKind('organization').some((office) => isOffered(office.id)))
    throw new UsageError('not-confirmable', { id, reason: 'all' });
  const by = await questions.organization('by', ask.confirmedBy, isOffered);
  const refused = refusal(by);
  if (refused) throw refused;
  const on = await questions.day(mayAsk, ask.confirmedOn, isLate);
  const note = optionValue(request, 'note');
  const update = compose({
    id: newId(request, on),
    on,
    item: report.data.item,
    by,
    note: note === undefined ? `确认 ${id}` : checkedLine('--note', note),
    confirms: { update: id, content: contentHash(report.data) },
  } as Update);
  return recordUpdate(request, update, [], questions.wasAsked);
};

function confirmable({ say }: PlanRequest, { record }: Item): UpdateRecord {
  if (record.kind !== 'update')
    throw new UsageError('not-an-update', { id: record.id, kind: say.messages.labels.singular[record.kind] });
  if (!isReport(record.data)) throw new UsageError('not-confirmable', { id: record.id, reason: 'decision' });
  return record;
}

/** Returns a check that refuses offices that may not confirm: the reporter, those not asked, those who already did. */
function refusals({ snapshot: { plan } }: PlanRequest, report: UpdateRecord) {
  const { id, data } = report;
  const item = plan.find(data.item);
  const { given, needed: offices } = confirmationsOf(plan, report, item ? ownersOf(plan, item).ids : [], anyDay);
  const holding = given.filter(({ validity }) => validity === 'holds').map(({ update }) => update.data);
  return (by: string): UsageError | undefined => {
    if (by === data.by) return new UsageError('not-confirmable', { id, reason: 'own', by, offices });
    if (offices.length > 0 && !offices.includes(by))
      return new UsageError('not-confirmable', { id, reason: 'other', by, offices });
    const own = holding.find((confirmation) => confirmation.by === by);
    return own && new UsageError('not-confirmable', { id, reason: 'already', by, on: own.on });
  };
}
