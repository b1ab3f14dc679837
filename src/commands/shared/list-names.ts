// The plural of each kind for the command line: `tjcc list tasks`, `tjcc tasks`.
import type { Kind } from '../../schema/kinds';

export const listNames: Readonly<Record<Kind, string>> = {
  area: 'areas',
  task: 'tasks',
  measure: 'measures',
  pairing: 'pairings',
  project: 'projects',
  component: 'components',
  safeguard: 'safeguards',
  milestone: 'milestones',
  obligation: 'obligations',
  instance: 'instances',
  meeting: 'meetings',
  action: 'actions',
  organization: 'organizations',
  update: 'updates',
};

/** The name for items of all kinds that have a deadline, nearest first. */
export const deadlines = 'deadlines';

/** Every word that `tjcc list` takes. */
export const listWords: readonly string[] = [...Object.values(listNames), deadlines];
