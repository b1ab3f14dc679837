// tjcc reschedule [ID]: records a new expected day, with the reason and who approved it. The planned deadline and
// earlier forecasts stay unchanged.
import { UsageError } from '../../problem';
import { type Day, periodDays } from '../../util/day';
import type { PlanCommand } from '../shared/command';
import { checkedDay, checkedPeriod, optionValue } from '../shared/options';
import { begin, notBefore } from '../shared/recording/checks';
import { beginDecision, recordDecision } from '../shared/recording/recording';

const needed = ['to', 'reason', 'approved-by', 'by'];

export const run: PlanCommand = async (request) => {
  begin(request, needed);
  const { ask } = request.say.messages.recording;
  const [to, approved] = [optionValue(request, 'to'), optionValue(request, 'approved-on')];
  const checkGiven = (day: Day): void => {
    if (to !== undefined) moved(to, day);
    if (approved !== undefined) decided(approved, day);
  };
  const { questions, item, on } = await beginDecision(request, needed, ask.reschedule, checkGiven);
  const due = moved(to ?? (await questions.when(ask.to, (answer) => moved(answer, on))), on);
  const reason = await questions.line('reason', ask.reason);
  const approvedBy = await questions.organization('approved-by', ask.approvedBy);
  const by = await questions.organization('by', ask.by);
  const checkApproved = (answer: string): Day => decided(answer, on);
  const approvedOn = approved ?? (questions.wasAsked ? await questions.when(ask.approvedOn, checkApproved, on) : on);
  const forecast = { due, reason, approved_by: approvedBy, approved_on: checkApproved(approvedOn) };
  const usualNote = `改期至 ${periodDays(due).last}`;
  return recordDecision(request, { on, item, by, forecast }, usualNote, questions.wasAsked);
};

/** The new expected day. Throws a UsageError if it has passed. */
function moved(text: string, on: Day): string {
  const due = checkedPeriod('--to', text);
  notBefore('--to', periodDays(due).last, on);
  return due;
}

/** The day of approval. Throws a UsageError if it is after the update's day. */
function decided(text: string, on: Day): Day {
  const day = checkedDay('--approved-on', text);
  if (day > on) throw new UsageError('future-day', { option: '--approved-on', day, asOf: on });
  return day;
}
