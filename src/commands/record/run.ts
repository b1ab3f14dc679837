// tjcc record [ID]: records a progress report with evidence. Asks for what is missing if a person is at the terminal.
import { type Item, isFinished, type StatedStatus, stages, statuses } from '../../evaluate/snapshot/item';
import { UsageError } from '../../problem';
import { canProgress } from '../../rules/progress-item';
import type { Update } from '../../schema/generated/types';
import type { PlanCommand, PlanRequest } from '../shared/command';
import { checkedCode, checkedDay, checkedLine, checkedPercent, optionValue, optionValues } from '../shared/options';
import { begin, isToAsk, notBefore, reportable } from '../shared/recording/checks';
import { evidenceGiven, isFindable, keepEvidence } from '../shared/recording/evidence';
import { newId } from '../shared/recording/id';
import { Questions } from '../shared/recording/questions';
import { compose, recordUpdate } from '../shared/recording/recording';

const needed = ['note', 'by'];

export const run: PlanCommand = async (request) => {
  begin(request, needed);
  const { ask } = request.say.messages.recording;
  const { status: givenStatus, ...given } = await givenTo(request);
  const pieces = evidenceGiven(request);
  const mayAsk = isToAsk(request, needed);
  const questions = new Questions(request);
  const named = request.args[0] ? reportable(request, request.args[0]) : undefined;
  if (named) refuseStage(given.stage, named);
  const item = named?.record.id ?? (await questions.item(ask.item, (one) => isAskedFor(one, given.stage)));
  const isFitting = (one: StatedStatus): boolean => !isFinished(one) || (given.percent ?? 100) === 100;
  const status = givenStatus ?? (mayAsk ? await questions.status(isFitting) : undefined);
  const note = await questions.line('note', ask.note);
  const by = await questions.organization('by', ask.by);
  const on = await questions.day(mayAsk, ask.on);
  if (given.override) notBefore('--light-until', given.override.until, on);
  const isLacking = (): boolean => status === 'done' && !pieces.some(isFindable);
  if ((pieces.length === 0 && mayAsk) || (isLacking() && request.person()))
    pieces.push(...(await questions.evidence(isLacking())));
  if (isLacking()) throw new UsageError('evidence-needed', { status: 'done' });
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
    difficulty: given.difficulty,
    next_step: given.nextStep,
    override: given.override,
    evidence: evidence.length > 0 ? evidence : undefined,
  } as Update);
  return recordUpdate(request, update, papers, questions.wasAsked);
};

const isAskedFor = ({ record }: Item, stage: string | undefined): boolean =>
  canProgress(record) && (stage === undefined || record.kind === 'project');

function refuseStage(stage: string | undefined, { record }: Item): void {
  if (stage !== undefined && record.kind !== 'project') throw new UsageError('no-stages', { id: record.id });
}

/** The checked values of the options. */
async function givenTo(request: PlanRequest) {
  const [status, stage, percent] = ['status', 'stage', 'percent'].map((name) => optionValue(request, name));
  const { labels } = request.say.messages;
  const isWord = [status, stage, optionValue(request, 'light')].some((word) => word !== undefined);
  const others = isWord ? (await request.otherMessages()).labels : labels;
  const given = {
    status:
      status === undefined ? undefined : checkedCode('--status', status, [labels.status, others.status], statuses),
    stage: stage === undefined ? undefined : checkedCode('--stage', stage, [labels.stage, others.stage], stages),
    percent: percent === undefined ? undefined : checkedPercent(percent),
    also: [...new Set(optionValues(request, 'also').map((other) => reportable(request, other).record.id))],
    difficulty: lineOf(request, 'difficulty'),
    nextStep: lineOf(request, 'next-step'),
    override: overrideGiven(request, [labels.light, others.light]),
  };
  if (given.status && isFinished(given.status) && (given.percent ?? 100) < 100)
    throw new UsageError('conflicting-options', { one: `--status ${status}`, other: `--percent ${percent}` });
  return given;
}

function lineOf(request: PlanRequest, name: string): string | undefined {
  const value = optionValue(request, name);
  return value === undefined ? undefined : checkedLine(`--${name}`, value);
}

type OverrideLight = NonNullable<Update['override']>['light'];

/** The light set by hand; undefined without the options. Throws a UsageError if reason or last day is missing. */
function overrideGiven(
  request: PlanRequest,
  words: Parameters<typeof checkedCode<OverrideLight>>[2],
): Update['override'] {
  const [light, reason, until] = ['light', 'light-reason', 'light-until'].map((name) => optionValue(request, name));
  if (light === undefined && reason === undefined && until === undefined) return undefined;
  const missing = light === undefined ? 'light' : reason === undefined ? 'light-reason' : 'light-until';
  if (light === undefined || reason === undefined || until === undefined)
    throw new UsageError('missing-option', { option: `--${missing}`, command: request.command });
  return {
    light: checkedCode('--light', light, words, ['red', 'yellow', 'green', 'grey']),
    reason: checkedLine('--light-reason', reason),
    until: checkedDay('--light-until', until),
  };
}
