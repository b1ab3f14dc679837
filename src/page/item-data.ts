// An item as `--json` gives it. The same fields everywhere; schemas/output/item.schema.json holds it to them.
import type { Item } from '../evaluate/snapshot/item';
import { officialWords, titleOf } from '../model/describe';
import type { Plan } from '../model/plan';

export function itemData(plan: Plan, item: Item) {
  const { record, deadline, silence } = item;
  return {
    kind: record.kind,
    id: record.id,
    title: titleOf(plan, record, 'zh'),
    titleEn: titleOf(plan, record, 'en'),
    text: officialWords(record) ?? null,
    parent: record.parent ?? null,
    status: item.status,
    stage: item.stage ?? null,
    percent: item.percent ?? null,
    lastReport: item.lastReport ?? null,
    light: item.light,
    reasons: item.reasons,
    due: deadline ? { day: deadline.day, inherited: deadline.inherited } : null,
    forecast: item.forecast ? { day: item.forecast.day, daysLeft: item.forecast.daysLeft } : null,
    overdueDays: item.overdueDays,
    daysLeft: item.daysLeft ?? null,
    actual: item.actual ?? null,
    lateDays: item.lateDays,
    outcome: item.outcome ?? null,
    waiver: item.waiver ? { until: item.waiver.until, holds: item.waiver.holds } : null,
    override: item.override ? { light: item.override.light, until: item.override.until } : null,
    verification: item.verification ?? null,
    silence: silence
      ? { since: silence.since, days: silence.days, limit: silence.limit, stale: silence.isStale }
      : null,
    rollUp: item.rollUp ? { ...item.rollUp, worst: item.rollUp.worst ?? null } : null,
    owners: item.owners,
    ownersDefault: !item.ownersAreOwn && item.owners.length > 0,
    updates: item.updates.map(({ id }) => id),
    file: record.file,
  };
}

/** The record too: a list shows what no other field holds (an update's day, an organization's party). */
export const recordData = (plan: Plan, item: Item) => ({ ...itemData(plan, item), record: item.record.data });
