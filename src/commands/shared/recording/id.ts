// The id of a new update: later than every id of its day, so that what is recorded later counts.
import type { RecordOf } from '../../../model/plan';
import { Failure } from '../../../problem';
import type { Day } from '../../../util/day';
import type { Request } from '../command';

/** As long as the schema lets the letters behind the dash be. */
const longestSuffix = 12;

/**
 * Of two updates for one day the later id counts (`byDay`): a correction with an id by chance alone would win or lose
 * by chance. So the id counts: two signs in base 36, one behind the greatest of that day, and only then four by chance.
 * These keep two offices apart who record on two branches, with the same plan before them and so the same number.
 * `given` are ids of the same run that are not in the plan yet.
 */
export function newId({ loaded, token }: Request, on: Day, given: readonly string[] = []): string {
  const updates = loaded.plan?.ofKind('update') ?? [];
  const stamp = stampOf(updates, on);
  const taken = [...updates.map(({ id }) => id), ...given].filter((id) => id.startsWith(stamp));
  const suffixes = taken.map((id) => id.slice(stamp.length));
  const suffix = nextSuffix(suffixes, token());
  if (suffix === undefined) throw new Failure('ids-used-up', { day: on, id: `${stamp}${'z'.repeat(longestSuffix)}` });
  return stamp + suffix;
}

/** The day's own; or the greater one of an update whose day was written anew by hand, and its id was not. */
function stampOf(updates: readonly RecordOf<'update'>[], on: Day): string {
  const others = updates.filter(({ data }) => data.on === on).map(({ id }) => id.slice(0, id.indexOf('-') + 1));
  return [`U${on.replaceAll('-', '')}-`, ...others].sort().at(-1) ?? '';
}

/** Greater than all of `taken`, of at most twelve signs; undefined where `zzzzzzzzzzzz` is taken. */
export function nextSuffix(taken: readonly string[], chance: string, room = longestSuffix): string | undefined {
  if (room < 2) return undefined;
  const last = taken
    .map((suffix) => suffix.slice(0, 2).padEnd(2, '0'))
    .sort()
    .at(-1);
  if (last !== 'zz') return (nextCount(last ?? '00') + chance).slice(0, room);
  // Behind zz the counting begins anew.
  const rest = taken.filter((suffix) => suffix.startsWith(last)).map((suffix) => suffix.slice(2));
  const next = nextSuffix(rest, chance, room - 2);
  return next === undefined ? undefined : last + next;
}

const nextCount = (last: string): string => (Number.parseInt(last, 36) + 1).toString(36).padStart(2, '0');
