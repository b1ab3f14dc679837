// Guard: a deadline is changed only together with a reschedule that says who approved it, when and why; and never once
// it has passed.
import { deadlineOf } from '../../model/describe';
import { charterPlace, placeOf } from '../../model/place';
import type { Deadline } from '../../model/plan';
import { periodDays } from '../../util/day';
import type { Comparison, RecordChange } from '../compare/compare';
import type { Guard, GuardFinding } from './guard';

export const plannedDate: Guard = (comparison) => [
  ...yearsMoved(comparison),
  ...comparison.records.flatMap((change) => dayMoved(comparison, change)),
];

/** Finding for changed years of the plan; only one, not one for every record that inherits its deadline from them. */
function yearsMoved({ before, after, charter }: Comparison): GuardFinding[] {
  if (!charter.some(({ path: [field] }) => field === 'years')) return [];
  const [from, to] = [before, after].map(({ plan }) => `${plan.charter.years.from}–${plan.charter.years.to}`);
  return [
    {
      code: 'guard/planned-date',
      id: undefined,
      place: charterPlace(after.plan, 'years'),
      isInBase: false,
      params: { reason: 'years', from: from ?? '', to: to ?? '' },
      before: from,
      after: to,
    },
  ];
}

/** Finding for the record that states the deadline; records that inherit it are not reported again. */
function dayMoved(comparison: Comparison, change: RecordChange): GuardFinding[] {
  const { before, after, fields, id } = change;
  if (!before || !after || !fields.some(({ path: [field] }) => field === 'due')) return [];
  const earlier = deadlineOf(comparison.before.plan, before);
  const later = deadlineOf(comparison.after.plan, after);
  const isLoosened = earlier?.inherited === false && later?.inherited !== false;
  if (earlier?.day === later?.day && !isLoosened) return [];
  const isMoved = isRescheduled(comparison, id, later);
  // A reschedule alone leaves an item overdue; a changed deadline would hide that it is.
  const isLate = earlier?.inherited === false && (comparison.before.find(id)?.overdueDays ?? 0) > 0;
  if (isMoved && !isLate) return [];
  const place = placeOf(after, ...('due' in after.data && after.data.due !== undefined ? ['due'] : []));
  return [
    {
      code: 'guard/planned-date',
      id,
      place,
      isInBase: false,
      params: {
        reason: isMoved ? 'passed' : isLoosened ? (later ? 'inherited' : 'lost') : earlier?.inherited ? 'set' : 'moved',
        id,
        from: earlier?.day ?? '',
        to: later?.day ?? '',
      },
      before: earlier?.day,
      after: later?.day,
    },
  ];
}

/** Whether the change adds a reschedule to exactly that day, recorded by the day judged. */
const isRescheduled = ({ before, after }: Comparison, id: string, deadline: Deadline | undefined): boolean =>
  deadline?.inherited === false &&
  after.plan
    .ofKind('update')
    .some(
      (update) =>
        update.data.item === id &&
        update.data.on <= after.asOf &&
        !before.plan.find(update.id) &&
        update.data.forecast !== undefined &&
        periodDays(update.data.forecast.due).last === deadline.day,
    );
