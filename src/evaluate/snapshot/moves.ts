// Lists the reschedules of an item: each from which day to which.
import type { Deadline, UpdateRecord } from '../../model/plan';
import { type Day, periodDays } from '../../util/day';

export interface Move {
  readonly update: UpdateRecord;
  /** The deadline, or the day of the previous reschedule; undefined if there was none. */
  readonly from: Day | undefined;
  readonly to: Day;
  /** New day, reason, approver and day of approval. */
  readonly approval: NonNullable<UpdateRecord['data']['forecast']>;
}

/** Reschedules among `own`, the updates on the record itself, oldest first. */
export function movesOf(own: readonly UpdateRecord[], deadline: Deadline | undefined): Move[] {
  let from = deadline?.day;
  return own.flatMap((update): Move[] => {
    const approval = update.data.forecast;
    if (!approval) return [];
    const to = periodDays(approval.due).last;
    const move = { update, from, to, approval };
    from = to;
    return [move];
  });
}
