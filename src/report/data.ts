// An item as `--json` gives it. The same fields everywhere; schemas/output/item.schema.json holds it to them.
import type { Item } from '../evaluate/item';
import { titleOf, wordsOf } from '../model/describe';
import type { Plan } from '../model/plan';

export function itemData(plan: Plan, item: Item) {
  const { record, deadline } = item;
  return {
    kind: record.kind,
    id: record.id,
    title: titleOf(plan, record, 'zh'),
    titleEn: titleOf(plan, record, 'en'),
    text: wordsOf(record) ?? null,
    parent: record.parent ?? null,
    status: item.status,
    stage: item.stage ?? null,
    percent: item.percent ?? null,
    light: item.light,
    reasons: item.reasons,
    due: deadline ? { day: deadline.day, inherited: deadline.inherited } : null,
    overdueDays: item.overdueDays,
    daysLeft: item.daysLeft ?? null,
    actual: item.actual ?? null,
    lateDays: item.lateDays,
    owners: item.owners,
    ownersDefault: !item.ownersAreOwn && item.owners.length > 0,
    updates: item.updates.map(({ id }) => id),
    file: record.file,
  };
}
