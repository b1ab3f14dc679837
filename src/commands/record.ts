// tjcc record [ID]: what happened, by whom, with what evidence. Asks for what is missing where somebody sits there.
import { type Item, stages, statuses } from '../evaluate/item';
import { UsageError } from '../problem';
import { canProgress } from '../rules/progress-item';
import type { Update } from '../schema/generated/types';
import type { Command, Request } from './command';
import { compose, keepEvidence, newId, recordUpdate } from './recording';
import { begin, dayOf, notBefore, reportable } from './recording-checks';
import {
  checkedCode,
  checkedDay,
  checkedLine,
  checkedPercent,
  evidenceGiven,
  missingOptions,
  optionValue,
  optionValues,
} from './recording-options';
import { Questions } from './recording-questions';

const needed = ['note', 'by'];

export const run: Command = async (request) => {
  begin(request, needed);
  const { ask } = request.say.messages.record;
  const { status: givenStatus, ...given } = givenTo(request);
  const pieces = evidenceGiven(request);
  // Who has to be asked for something is asked for the rest too; a whole command line is taken as it stands.
  const isShort = !request.args[0] || missingOptions(request, needed).length > 0;
  const mayAsk = isShort && request.person !== undefined;
  const questions = new Questions(request);
  const named = request.args[0] ? reportable(request, request.args[0]) : undefined;
  if (named) refuseStage(given.stage, named);
  const item = named?.record.id ?? (await questions.item((one) => isAskedFor(one, given.stage)));
  const status = givenStatus ?? (mayAsk ? await questions.status() : undefined);
  const note = await questions.line('note', ask.note);
  const by = await questions.organization('by', ask.by);
  const isDayAsked = mayAsk && optionValue(request, 'on') === undefined;
  const check = (answer: string) => dayOf(request, answer);
  const on = dayOf(request, isDayAsked ? await questions.when(ask.on, check, dayOf(request)) : undefined);
  if (given.override) notBefore('--light-until', given.override.until, on);
  const isDone = status === 'done';
  if (pieces.length === 0 && (mayAsk || (isDone && request.person))) pieces.push(...(await questions.evidence(isDone)));
  if (pieces.length === 0 && isDone) throw new UsageError('evidence-needed', { status });
  const id = newId(request, on);
  const { evidence, papers } = keepEvidence(request, id, pieces);
  const also = given.also.filter((other) => other !== item);
  const update = compose({
    id,
    on,
    item,
    also: also.length > 0 ? also : undefined,
    by,
    status,
    stage: given.stage,
    percent: given.percent,
    note,
    override: given.override,
    evidence: evidence.length > 0 ? evidence : undefined,
  } as Update);
  return recordUpdate(request, update, papers, questions.wasAsked);
};

/** An area is reported on task by task; who means the whole of it says so. */
const isAskedFor = ({ record }: Item, stage: string | undefined): boolean =>
  canProgress(record) && record.kind !== 'area' && (stage === undefined || record.kind === 'project');

function refuseStage(stage: string | undefined, { record }: Item): void {
  if (stage !== undefined && record.kind !== 'project') throw new UsageError('no-stages', { id: record.id });
}

/** What the options say of the item, checked. */
function givenTo(request: Request) {
  const { labels } = request.say.messages;
  const [status, stage, percent] = ['status', 'stage', 'percent'].map((name) => optionValue(request, name));
  return {
    status: status === undefined ? undefined : checkedCode('--status', status, labels.status, statuses),
    stage: stage === undefined ? undefined : checkedCode('--stage', stage, labels.stage, stages),
    percent: percent === undefined ? undefined : checkedPercent(percent),
    also: [...new Set(optionValues(request, 'also').map((other) => reportable(request, other).record.id))],
    override: overrideOf(request),
  };
}

/** A light set by hand has a reason and a last day, or it is none. */
function overrideOf(request: Request): Update['override'] {
  const [light, reason, until] = ['light', 'light-reason', 'light-until'].map((name) => optionValue(request, name));
  if (light === undefined && reason === undefined && until === undefined) return undefined;
  const missing = light === undefined ? 'light' : reason === undefined ? 'light-reason' : 'light-until';
  if (light === undefined || reason === undefined || until === undefined)
    throw new UsageError('missing-option', { option: `--${missing}`, command: request.command });
  return {
    light: checkedCode('--light', light, request.say.messages.labels.light, ['red', 'yellow', 'green', 'grey']),
    reason: checkedLine('--light-reason', reason),
    until: checkedDay('--light-until', until),
  };
}
