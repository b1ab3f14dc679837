// Finds the fields that an item's light is derived from: where the deadline, the status and the limits are written.
import { charterPlace, type Place, placeOf } from '../../model/place';
import type { Plan, PlanRecord, UpdateRecord } from '../../model/plan';
import { type Day, periodDays } from '../../util/day';
import type { Item, LightTest } from '../snapshot/item';

/**
 * Where the deadline comes from: the record, a parent, the obligation's rhythm (`year`), or the end of the plan's
 * years.
 */
export interface DeadlineSource {
  readonly by: 'own' | 'above' | 'year' | 'years';
  readonly record: PlanRecord | undefined;
  readonly place: Place;
}

/** The records whose fields an item's light rests on. */
export interface LightSources {
  readonly deadline: DeadlineSource | undefined;
  /** The updates that state the present status, stage and percentage; undefined if none states it. */
  readonly from: Readonly<Record<'status' | 'stage' | 'percent', UpdateRecord | undefined>>;
  /** The last report on the item or on one of its parts, whichever is later. */
  readonly lastReport: UpdateRecord | undefined;
  /** The last update that states the item's own status, stage or percentage. */
  readonly stated: UpdateRecord | undefined;
}

export function deadlineSource(plan: Plan, { record, deadline }: Item): DeadlineSource | undefined {
  if (!deadline) return undefined;
  if (record.kind === 'instance') return { by: 'year', record, place: placeOf(record, 'every') };
  for (let at: PlanRecord | undefined = record; at; at = plan.find(at.parent ?? '')) {
    if ('due' in at.data && at.data.due !== undefined)
      return { by: at === record ? 'own' : 'above', record: at, place: placeOf(at, 'due') };
  }
  return { by: 'years', record: undefined, place: charterPlace(plan, 'years', 'to') };
}

type Places = readonly (Place | undefined)[];

export function placesOfTests(
  plan: Plan,
  { forecast, silence }: Item,
  { from, deadline, lastReport, stated }: LightSources,
): Readonly<Record<LightTest['code'], Places>> {
  const status = [from.status && placeOf(from.status, 'status')];
  const rhythm = silence?.rhythmOf;
  const rhythmPlace = rhythm
    ? placeOf(rhythm, rhythm.kind === 'obligation' ? 'every' : 'report_every')
    : silence && charterPlace(plan, 'windows', 'stale_days');
  return {
    finished: status,
    dropped: status,
    blocked: status,
    overdue: [deadline?.place],
    'due-soon': [deadline?.place, deadline && charterPlace(plan, 'windows', 'due_soon_days')],
    lagging: from.percent
      ? [placeOf(from.percent, 'percent'), deadline && beginsPlace(plan, deadline), deadline?.place].concat(
          deadline && charterPlace(plan, 'windows', 'lag_points'),
        )
      : [],
    rescheduled: [forecast && placeOf(forecast.update, 'forecast', 'due')],
    stale: [
      silence && (lastReport ? placeOf(lastReport, 'on') : sincePlace(plan, silence.since, deadline)),
      rhythmPlace,
    ],
    'status-old': stated && silence ? [placeOf(stated, 'on'), rhythmPlace] : [],
  };
}

/** Place of the first day on which a report could be expected. */
function sincePlace(plan: Plan, since: Day, deadline: DeadlineSource | undefined): Place | undefined {
  if (since === plan.charter.issued_on) return charterPlace(plan, 'issued_on');
  return deadline && (beginsPlace(plan, deadline) ?? deadline.place);
}

/** Place of the day from which the share of time is counted; undefined if the deadline's period itself states it. */
function beginsPlace(plan: Plan, { by, record }: DeadlineSource): Place | undefined {
  const meeting = plan.find(record?.parent ?? '');
  if (meeting?.kind === 'meeting') return placeOf(meeting, 'on');
  const due = record && 'due' in record.data ? record.data.due : undefined;
  const isPeriod = due !== undefined && periodDays(due).first !== periodDays(due).last;
  return by === 'year' || isPeriod ? undefined : charterPlace(plan, 'years', 'from');
}
