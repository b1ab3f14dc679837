// Shows facts with their places in the files: for the steps of `tjcc why` and for the log.
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import type { LineOf, Place } from '../model/place';
import type { Plan } from '../model/plan';
import type { Update } from '../schema/generated/types';
import type { Text } from './page';
import type { Say } from './say';

export interface Telling {
  readonly snapshot: Snapshot;
  readonly plan: Plan;
  readonly say: Say;
  /** The text, followed by its places as `file:line`. */
  readonly at: (text: Text, ...places: readonly (Place | undefined)[]) => Text;
}

export type Field = readonly [label: string, value: Text];

export const tell = (snapshot: Snapshot, say: Say, lineOf: LineOf): Telling => ({
  snapshot,
  plan: snapshot.plan,
  say,
  at: (text, ...places) => {
    const names = places.filter((place) => place !== undefined).map((place) => `${place.file}:${lineOf(place)}`);
    const added = names.map((name) => ({ text: `  ${name}`, tone: 'muted' as const }));
    return [...(typeof text === 'string' ? [text] : text), ...added];
  },
});

/** The difficulty and the next step of a report. */
export function furtherWords({ difficulty, next_step }: Update, { messages }: Say): Field[] {
  const { fields } = messages;
  return [
    ...(difficulty ? [[fields.difficulty, difficulty] as const] : []),
    ...(next_step ? [[fields.next_step, next_step] as const] : []),
  ];
}
