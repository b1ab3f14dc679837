// Since when a project has been in its stage.
import type { Day } from '../../util/day';
import type { Item } from './item';

/** The day since which the project has been in its present stage; undefined if not known. */
export function stageSince({ updates, stage }: Item): Day | undefined {
  let since: Day | undefined;
  let current: string | undefined;
  for (const { data } of updates) {
    if (data.stage !== undefined && data.stage !== current) [current, since] = [data.stage, data.on];
  }
  return current === stage ? since : undefined;
}
