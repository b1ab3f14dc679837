// Plans assessed over a period, and what their scorecards say.
import { type Assessment, assess, type Scorecard } from '../../../src/evaluate/assess/assess';
import type { Grouping } from '../../../src/evaluate/assess/groups';
import { type Snapshot, takeSnapshot } from '../../../src/evaluate/snapshot/snapshot';
import type { Plan } from '../../../src/model/plan';
import type { Update } from '../../../src/schema/generated/types';
import { periodDays } from '../../../src/util/day';
import { loadOnce, planWith, sourcesOf } from '../../run-tool';
import { evidence, progress, update } from '../pull-requests';

export type Files = Parameters<typeof sourcesOf>[0];

export async function load(files: Files): Promise<Plan> {
  const { plan } = await loadOnce(sourcesOf(files), 'plan');
  if (!plan) throw new Error('no plan');
  return plan;
}

/** The plan as approved, with these updates and no others. */
export const planOf = (updates: readonly Update[], files: Record<string, string> = {}): Promise<Plan> =>
  load(planWith({ ...(updates.length > 0 ? { 'progress/2019.yaml': progress(updates) } : {}), ...files }));

/** Assesses the plan over a period, looked at on a day: by default long after the period. */
export function assessed(plan: Plan, period: string, grouping: Grouping = 'unit', today = '2026-11-25'): Assessment {
  const isOver = today > periodDays(period).last;
  return assessedOn(takeSnapshot(plan, isOver ? periodDays(period).last : today), period, grouping, isOver);
}

export function assessedOn(snapshot: Snapshot, period: string, grouping: Grouping, isOver = true): Assessment {
  const { assessment } = snapshot.plan;
  if (!assessment) throw new Error('no rules');
  return assess({ snapshot, period, span: periodDays(period), isOver, grouping }, assessment);
}

export function cardOf({ scorecards }: Assessment, id: string): Scorecard {
  const card = scorecards.find((one) => one.id === id);
  if (!card) throw new Error(`${id} is not scored`);
  return card;
}

/** The lines of a scorecard as `rule id points limit`: `overdue M2018.1 -10`. */
export const told = ({ lines }: Scorecard): string[] =>
  lines.map(({ fact, points, limit }) =>
    [fact.rule, fact.item.record.id, points / 100, limit].filter((part) => part !== undefined).join(' '),
  );

/** The lines about one record. */
export const of = (card: Scorecard, id: string): string[] => told(card).filter((line) => line.split(' ')[1] === id);

export const [tj, cc] = ['O-tj-office', 'O-cc-office'] as const;
export const government = 'O-tj-government';

/** A report on R01.2018. R01 is all that the two governments are responsible for: one item a year. */
export const heard = update(`2018-12-01 R01.2018 a1`, { status: 'active' });
export const done = (on: string, sign = 'a2'): Update => update(`${on} R01.2018 ${sign}`, { status: 'done', evidence });
