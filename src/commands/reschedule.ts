// tjcc reschedule [ID]: moves the day on which a thing is expected, with the reason and who approved it. The planned
// day stays where it is, and so does every earlier forecast.

import type { Update } from '../schema/generated/types';
import { isDay, isPeriod, periodDays } from '../util/day';
import type { Command } from './command';
import { findItem } from './find-item';
import { compose, dayOf, keepEvidence, newId, recordUpdate, refuseFlawed } from './recording';
import { checkedDay, checkedLine, checkedPeriod, evidenceGiven, optionValue } from './recording-options';
import { Questions } from './recording-questions';

export const run: Command = async (request) => {
  refuseFlawed(request);
  const { record: words } = request.say.messages;
  const questions = new Questions(request);
  const hasDay = (id: string): boolean => request.snapshot.find(id)?.deadline !== undefined;
  const item = request.args[0] ? findItem(request, request.args[0]).record.id : await questions.item(hasDay);
  const to = optionValue(request, 'to') ?? (await questions.when('to', words.ask.to, isPeriod));
  const due = checkedPeriod('--to', to);
  const reason = await questions.line('reason', words.ask.reason);
  const approvedBy = await questions.organization('approved-by', words.ask.approvedBy);
  const by = await questions.organization('by', words.ask.by);
  const on = dayOf(request);
  const approved = optionValue(request, 'approved-on');
  const approvedOn =
    approved ?? (questions.wasAsked ? await questions.when('approved-on', words.ask.approvedOn, isDay, on) : on);
  const id = newId(request, on);
  const { evidence, papers } = keepEvidence(request, id, evidenceGiven(request));
  const note = optionValue(request, 'note');
  const update = compose({
    id,
    on,
    item,
    by,
    note: note === undefined ? `改期至 ${periodDays(due).last}` : checkedLine('--note', note),
    forecast: {
      due,
      reason,
      approved_by: approvedBy,
      approved_on: checkedDay('--approved-on', approvedOn),
    },
    evidence: evidence.length > 0 ? evidence : undefined,
  } as Update);
  return recordUpdate(request, update, papers, questions.wasAsked);
};
