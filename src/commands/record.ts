// tjcc record [ID]: what happened, by whom, with what evidence. Asks for what is missing where somebody sits there.
import { type Stage, stages, statuses } from '../evaluate/item';
import { UsageError } from '../problem';
import type { Update } from '../schema/generated/types';
import { isDay } from '../util/day';
import type { Command, Request } from './command';
import { findItem } from './find-item';
import { compose, dayOf, keepEvidence, newId, recordUpdate, refuseFlawed } from './recording';
import {
  checkedCode,
  checkedDay,
  checkedLine,
  checkedPercent,
  evidenceGiven,
  optionValue,
  optionValues,
} from './recording-options';
import { Questions } from './recording-questions';

export const run: Command = async (request) => {
  refuseFlawed(request);
  const { labels, record: words } = request.say.messages;
  const questions = new Questions(request);
  // Who has to be asked for something is asked for the rest too; a whole command line is taken as it stands.
  const isShort =
    !request.args[0] || !optionValue(request, 'note') || !(optionValue(request, 'by') || request.environment.TJCC_BY);
  const mayAsk = isShort && request.person !== undefined;
  const item = request.args[0]
    ? findItem(request, request.args[0]).record.id
    : await questions.item((id) => mayReport(request, id));
  const given = optionValue(request, 'status');
  const status =
    given !== undefined
      ? checkedCode('--status', given, labels.status, statuses)
      : mayAsk
        ? await questions.status()
        : undefined;
  const note = await questions.line('note', words.ask.note);
  const by = await questions.organization('by', words.ask.by);
  const isDayAsked = mayAsk && optionValue(request, 'on') === undefined;
  const on = dayOf(
    request,
    isDayAsked ? await questions.when('on', words.ask.on, isDay, request.snapshot.asOf) : optionValue(request, 'on'),
  );
  const isFinal = status === 'done';
  const pieces = evidenceGiven(request);
  if (pieces.length === 0 && mayAsk) pieces.push(...(await questions.evidence(isFinal)));
  if (pieces.length === 0 && isFinal) throw new UsageError('evidence-needed', { status: status ?? '' });
  const id = newId(request, on);
  const { evidence, papers } = keepEvidence(request, id, pieces);
  const percent = optionValue(request, 'percent');
  const also = optionValues(request, 'also').map((other) => findItem(request, other).record.id);
  const update = compose({
    id,
    on,
    item,
    also: also.length > 0 ? also : undefined,
    by,
    status,
    stage: stageOf(request),
    percent: percent === undefined ? undefined : checkedPercent(percent),
    note,
    override: overrideOf(request),
    evidence: evidence.length > 0 ? evidence : undefined,
  } as Update);
  return recordUpdate(request, update, papers, questions.wasAsked);
};

function mayReport({ snapshot }: Request, id: string): boolean {
  const kind = snapshot.find(id)?.record.kind;
  return kind !== undefined && !['organization', 'meeting', 'update', 'obligation', 'area'].includes(kind);
}

function stageOf(request: Request): Stage | undefined {
  const given = optionValue(request, 'stage');
  return given === undefined ? undefined : checkedCode('--stage', given, request.say.messages.labels.stage, stages);
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
