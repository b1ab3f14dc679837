// Makes the id of a new update: it sorts after every id of its day, so that the update recorded later counts.
import type { UpdateRecord } from '../../../model/plan';
import { Failure } from '../../../problem';
import type { Day } from '../../../util/day';
import type { PlanRequest } from '../command';

/** Most characters that the schema allows after the dash. */
const longestSuffix = 12;

/**
 * Of two updates for one day the one with the later id counts (`byDay`), so a purely random id could make a correction
 * lose. Therefore the id starts with two base-36 digits, one more than the greatest of that day, followed by four random
 * characters, which keep apart two offices that record on two branches and so get the same number.
 * `given` are ids of the same run that are not in the plan yet. Throws a Failure `ids-used-up`.
 */
export function newId({ loaded, token }: PlanRequest, on: Day, given: readonly string[] = []): string {
  const updates = loaded.plan?.ofKind('update') ?? [];
  const stamp = stampOf(updates, on);
  const taken = [...updates.map(({ id }) => id), ...given].filter((id) => id.startsWith(stamp));
  const suffixes = taken.map((id) => id.slice(stamp.length));
  const suffix = nextSuffix(suffixes, token());
  if (suffix === undefined) throw new Failure('ids-used-up', { day: on, id: `${stamp}${'z'.repeat(longestSuffix)}` });
  return stamp + suffix;
}

/** The prefix from the day; or the greater prefix of an update of this day whose `on` was edited but not its id. */
function stampOf(updates: readonly UpdateRecord[], on: Day): string {
  const others = updates.filter(({ data }) => data.on === on).map(({ id }) => id.slice(0, id.indexOf('-') + 1));
  return [`U${on.replaceAll('-', '')}-`, ...others].sort().at(-1) ?? '';
}

/** A suffix greater than all of `taken`, of at most 12 characters; undefined if `zzzzzzzzzzzz` is taken. */
export function nextSuffix(taken: readonly string[], chance: string, room = longestSuffix): string | undefined {
  if (room < 2) return undefined;
  const last = taken
    .map((suffix) => suffix.slice(0, 2).padEnd(2, '0'))
    .sort()
    .at(-1);
  if (last !== 'zz') return (nextCount(last ?? '00') + chance).slice(0, room);
  // After zz the count goes on in the next two characters.
  const rest = taken.filter((suffix) => suffix.startsWith(last)).map((suffix) => suffix.slice(2));
  const next = nextSuffix(rest, chance, room - 2);
  return next === undefined ? undefined : last + next;
}

const nextCount = (last: string): string => (Number.parseInt(last, 36) + 1).toString(36).padStart(2, '0');
