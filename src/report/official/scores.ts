// The year's assessment within the annual summary.
import type { Scores } from './annual-summary';
import type { Brief } from './brief';

export function scoresOf(_brief: Brief): Scores | undefined {
  return undefined;
}
