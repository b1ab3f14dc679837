// tjcc waive [ID]: records a waiver with last day, reason and owner: the check does not fail, the light stays.
import type { Day } from '../../util/day';
import type { PlanCommand } from '../shared/command';
import { checkedDay, optionValue } from '../shared/options';
import { begin, notBefore } from '../shared/recording/checks';
import { beginDecision, recordDecision } from '../shared/recording/recording';

const needed = ['until', 'reason', 'owner', 'by'];

export const run: PlanCommand = async (request) => {
  begin(request, needed);
  const { ask } = request.say.messages.recording;
  const given = optionValue(request, 'until');
  const check = (answer: string, on: Day): Day => notBefore('--until', checkedDay('--until', answer), on);
  const checkGiven = (day: Day): unknown => given !== undefined && check(given, day);
  const { questions, item, on } = await beginDecision(request, needed, ask.waive, checkGiven);
  const until = given === undefined ? await questions.when(ask.until, (answer) => check(answer, on)) : check(given, on);
  const reason = await questions.line('reason', ask.reason);
  const owner = await questions.organization('owner', ask.owner);
  const by = await questions.organization('by', ask.by);
  const waiver = { owner, reason, until };
  return recordDecision(request, { on, item, by, waiver }, `豁免至 ${until}`, questions.wasAsked);
};
