// tjcc confirm ID: one office says that what another reported is so. It binds to the content as it reads now; an edit
// afterwards makes the confirmation stale.
import type { Item } from '../evaluate/item';
import { isReport } from '../evaluate/updates';
import { confirmersOf } from '../evaluate/verification';
import { contentHash } from '../model/content-hash';
import { ownersOf } from '../model/describe';
import type { RecordOf } from '../model/plan';
import { UsageError } from '../problem';
import type { Update } from '../schema/generated/types';
import type { Command, Request } from './command';
import { findItem } from './find-item';
import { compose, newId, recordUpdate } from './recording';
import { begin, dayOf } from './recording-checks';
import { checkedLine, optionValue } from './recording-options';
import { Questions } from './recording-questions';

export const run: Command = async (request) => {
  begin(request, ['by']);
  const report = confirmable(request, findItem(request, request.args[0] ?? ''));
  const on = dayOf(request);
  if (on < report.data.on)
    throw new UsageError('not-confirmable', { id: report.id, reason: 'earlier', on: report.data.on });
  const questions = new Questions(request);
  const by = await questions.organization('by', request.say.messages.record.ask.confirmedBy, report.data.by);
  if (by === report.data.by)
    throw new UsageError('not-confirmable', { id: report.id, reason: 'own', by, offices: officesFor(request, report) });
  const note = optionValue(request, 'note');
  const update = compose({
    id: newId(request, on),
    on,
    item: report.data.item,
    by,
    note: note === undefined ? `确认 ${report.id}` : checkedLine('--note', note),
    confirms: { update: report.id, content: contentHash(report.data) },
  } as Update);
  return recordUpdate(request, update, [], questions.wasAsked);
};

function confirmable({ say }: Request, { record }: Item): RecordOf<'update'> {
  if (record.kind !== 'update')
    throw new UsageError('not-an-update', { id: record.id, kind: say.messages.labels.singular[record.kind] });
  if (!isReport(record.data)) throw new UsageError('not-confirmable', { id: record.id, reason: 'decision' });
  return record;
}

function officesFor({ snapshot: { plan } }: Request, report: RecordOf<'update'>): readonly string[] {
  const item = plan.find(report.data.item);
  return item ? confirmersOf(plan, report, ownersOf(plan, item).ids) : [];
}
