// tjcc confirm ID: one office says that what another reported is so. It binds to the content as it reads now; an edit
// afterwards makes the confirmation stale.
import { contentHash } from '../model/content-hash';
import { UsageError } from '../problem';
import type { Update } from '../schema/generated/types';
import type { Command } from './command';
import { findItem } from './find-item';
import { compose, dayOf, newId, recordUpdate, refuseFlawed } from './recording';
import { checkedLine, optionValue } from './recording-options';
import { Questions } from './recording-questions';

export const run: Command = async (request) => {
  refuseFlawed(request);
  const { messages } = request.say;
  const report = findItem(request, request.args[0] ?? '').record;
  if (report.kind !== 'update')
    throw new UsageError('not-an-update', { id: report.id, kind: messages.labels.singular[report.kind] });
  const questions = new Questions(request);
  const by = await questions.organization('by', messages.record.ask.confirmedBy);
  const on = dayOf(request);
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
