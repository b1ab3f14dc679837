// tjcc waive [ID]: keeps what is overdue out of the check up to a last day, with a reason and an owner. The light stays.
import { UsageError } from '../problem';
import type { Update } from '../schema/generated/types';
import { isDay } from '../util/day';
import type { Command } from './command';
import { findItem } from './find-item';
import { compose, dayOf, keepEvidence, newId, recordUpdate, refuseFlawed } from './recording';
import { checkedDay, checkedLine, evidenceGiven, optionValue } from './recording-options';
import { Questions } from './recording-questions';

export const run: Command = async (request) => {
  refuseFlawed(request);
  const { record: words } = request.say.messages;
  const questions = new Questions(request);
  const hasDay = (id: string): boolean => request.snapshot.find(id)?.deadline !== undefined;
  const item = request.args[0] ? findItem(request, request.args[0]).record.id : await questions.item(hasDay);
  const on = dayOf(request);
  const until = checkedDay(
    '--until',
    optionValue(request, 'until') ?? (await questions.when('until', words.ask.until, isDay)),
  );
  if (until < on) throw new UsageError('past-day', { option: '--until', day: until, asOf: on });
  const reason = await questions.line('reason', words.ask.reason);
  const owner = await questions.organization('owner', words.ask.owner);
  const by = await questions.organization('by', words.ask.by);
  const id = newId(request, on);
  const { evidence, papers } = keepEvidence(request, id, evidenceGiven(request));
  const note = optionValue(request, 'note');
  const update = compose({
    id,
    on,
    item,
    by,
    note: note === undefined ? `豁免至 ${until}` : checkedLine('--note', note),
    waiver: { owner, reason, until },
    evidence: evidence.length > 0 ? evidence : undefined,
  } as Update);
  return recordUpdate(request, update, papers, questions.wasAsked);
};
