// How the day on which something is to be ready was moved: every reschedule, from which day to which.
import type { Deadline, RecordOf } from '../../model/plan';
import { type Day, periodDays } from '../../util/day';

type Report = RecordOf<'update'>;

export interface Move {
  readonly update: Report;
  /** The planned day, or where the move before left it; undefined where there was no day at all. */
  readonly from: Day | undefined;
  readonly to: Day;
  /** Why, who approved it and when. */
  readonly approval: NonNullable<Report['data']['forecast']>;
}

/** `own` are the updates on the record itself, oldest first. */
export function movesOf(own: readonly Report[], deadline: Deadline | undefined): Move[] {
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
