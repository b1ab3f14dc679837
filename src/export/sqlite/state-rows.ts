// How a record stands on the day, as the columns of state-columns.ts have it.
import type { Item } from '../../evaluate/snapshot/item';
import { isDueSoon } from '../../evaluate/snapshot/totals';
import { officialWords, titleOf } from '../../model/describe';
import type { Plan } from '../../model/plan';
import type { Row } from './database';

export function stateRow(plan: Plan, item: Item): Row {
  const { record, deadline, forecast, waiver, override, silence } = item;
  return {
    title: titleOf(plan, record, 'zh'),
    title_en: titleOf(plan, record, 'en'),
    text: officialWords(record),
    status: item.status,
    stage: item.stage,
    percent: item.percent,
    light: item.light,
    planned_day: deadline?.day,
    planned_inherited: deadline?.inherited,
    forecast_day: forecast?.day,
    forecast_days_left: forecast?.daysLeft,
    actual_day: item.actual,
    overdue_days: item.overdueDays,
    days_left: item.daysLeft,
    due_soon: isDueSoon(item, plan.charter.windows.due_soon_days),
    late_days: item.lateDays,
    last_report: item.lastReport,
    waiver_until: waiver?.until,
    waiver_holds: waiver?.holds,
    override_light: override?.light,
    override_until: override?.until,
    verification: item.verification,
    silent_since: silence?.since,
    silent_days: silence?.days,
    silent_limit: silence?.limit,
    stale: silence?.isStale,
    owners_default: !item.ownersAreOwn && item.owners.length > 0,
  };
}
