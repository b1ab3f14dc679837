// The dashboard of a plan's files: what `report status --format html` writes and `serve` shows.

import type { FilesRequest } from '../commands/shared/command';
import { originOf } from '../commands/shared/origin/made-from';
import { type Origin, originAnnex } from '../commands/shared/origin/origin';
import { withLines } from '../commands/shared/places';
import { buildCorpus } from '../evaluate/query/corpus';
import { takeSnapshot } from '../evaluate/snapshot/snapshot';
import type { Loaded } from '../load/load';
import type { Plan } from '../model/plan';
import type { Say } from '../page/say';
import { Failure } from '../problem';
import type { Day } from '../util/day';
import { dashboardOf } from './index';
import type { Dashboard } from './shape';

/** The parts of a request that a report needs, and the messages in the report's language. */
export type Maker = Pick<FilesRequest, 'version' | 'revisions' | 'wordsFor'> & { readonly say: Say };

/** The dashboard as of the day. */
export function statusDashboard(loaded: Loaded, asOf: Day, maker: Maker): Promise<Dashboard> {
  const { plan } = loaded;
  if (!plan) throw new Failure('plan-unreadable', {}, loaded.problems);
  const { language } = maker.say;
  const recipe = { kind: 'status', args: [], period: undefined, asOf, language, options: [] };
  return dashboard(plan, loaded, originOf(recipe, loaded, maker, undefined), maker);
}

export function dashboard(plan: Plan, loaded: Loaded, origin: Origin, { say, wordsFor }: Maker): Promise<Dashboard> {
  const snapshot = takeSnapshot(plan, origin.recipe.asOf);
  const corpus = buildCorpus(snapshot, wordsFor);
  const { problems } = loaded;
  return withLines({ loaded }, (lineOf) =>
    dashboardOf({ snapshot, corpus, say, lineOf, problems, origin: originAnnex(origin, say) }),
  );
}
