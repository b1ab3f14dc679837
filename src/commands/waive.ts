// tjcc waive [ID]: keeps what is overdue out of the check up to a last day, with a reason and an owner. The light stays.
import type { Update } from '../schema/generated/types';
import type { Day } from '../util/day';
import type { Command } from './command';
import { compose, keepEvidence, newId, recordUpdate } from './recording';
import { begin, dated, dayOf, isDated, notBefore } from './recording-checks';
import { checkedDay, checkedLine, evidenceGiven, optionValue } from './recording-options';
import { Questions } from './recording-questions';

export const run: Command = async (request) => {
  begin(request, ['until', 'reason', 'owner', 'by']);
  const { ask } = request.say.messages.record;
  const on = dayOf(request);
  const check = (answer: string): Day => notBefore('--until', checkedDay('--until', answer), on);
  const given = optionValue(request, 'until');
  if (given !== undefined) check(given);
  const questions = new Questions(request);
  const item = request.args[0] ? dated(request, request.args[0]).record.id : await questions.item(isDated);
  const until = check(given ?? (await questions.when(ask.until, check)));
  const reason = await questions.line('reason', ask.reason);
  const owner = await questions.organization('owner', ask.owner);
  const by = await questions.organization('by', ask.by);
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
