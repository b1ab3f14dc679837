// The values of columns that only some kinds have (kind-tables.ts).

import type { Item } from '../../evaluate/snapshot/item';
import { stageSince } from '../../evaluate/snapshot/stage-since';
import { isReport } from '../../evaluate/snapshot/updates';
import type { Plan, PlanRecord } from '../../model/plan';
import type { Update } from '../../schema/generated/types';
import { periodDays } from '../../util/day';
import type { Row } from './database';
import type { References } from './references';

export function ownRow(plan: Plan, item: Item, references: References): Row {
  const { record } = item;
  const { id, parent } = record;
  switch (record.kind) {
    case 'area':
      return {};
    case 'task':
      return { parent: references.to(id, 'parent', parent, 'area'), ...asked(record.data) };
    case 'measure':
      return {
        parent: references.to(id, 'parent', parent, 'task'),
        starts_paragraph: record.data.starts_paragraph === true,
        ...asked(record.data),
      };
    case 'pairing':
      return {
        parent: references.to(id, 'parent', parent, 'pairing'),
        clause: record.data.clause,
        report_every: record.data.report_every,
      };
    case 'project': {
      const { origin, summary } = record.data;
      return { origin, summary, stage_since: stageSince(item), ...asked(record.data) };
    }
    case 'component':
      return {
        parent: references.to(id, 'parent', parent, 'project', 'component'),
        project: references.to(id, 'project', projectOf(plan, record), 'project'),
        role: record.data.role,
        ...asked(record.data),
      };
    case 'safeguard':
      return { report_every: record.data.report_every };
    case 'milestone':
      return { clause: record.data.clause, ...asked(record.data) };
    case 'obligation':
      return { clause: record.data.clause, every: record.data.every };
    case 'instance':
      return {
        parent: references.to(id, 'parent', parent, 'obligation'),
        year: record.data.year,
        outcome: item.outcome,
      };
    case 'meeting': {
      const { type, on, host, place, note } = record.data;
      return { type, day: on, host, place, note };
    }
    case 'action':
      return { parent: references.to(id, 'parent', parent, 'meeting'), ...asked(record.data) };
    case 'organization': {
      const { name, name_en, party, type, note } = record.data;
      return {
        name,
        name_en,
        party,
        type,
        parent: references.to(id, 'parent', record.data.parent, 'organization'),
        note,
      };
    }
    case 'update':
      return { ...updateRow(record.data, references), verification: item.verification };
  }
}

/** The deadline and the reporting interval set by the record itself, as written. */
const asked = ({ due, report_every }: { due?: string | number; report_every?: string }): Row => ({
  due: due === undefined ? undefined : String(due),
  report_every,
});

/** The project of a component, at any depth of nesting. */
function projectOf(plan: Plan, record: PlanRecord): string | undefined {
  let at: PlanRecord | undefined = record;
  while (at?.kind === 'component' && at.parent !== undefined) {
    const above: PlanRecord | undefined = plan.find(at.parent);
    if (!above) return at.parent;
    at = above;
  }
  return at?.id;
}

function updateRow(update: Update, references: References): Row {
  const { id, forecast, waiver, override, confirms } = update;
  return {
    day: update.on,
    item: references.to(id, 'item', update.item),
    reported_by: references.to(id, 'reported_by', update.by, 'organization'),
    note: update.note,
    is_report: isReport(update),
    status: update.status,
    stage: update.stage,
    percent: update.percent,
    difficulty: update.difficulty,
    next_step: update.next_step,
    forecast_day: forecast && periodDays(forecast.due).last,
    forecast_reason: forecast?.reason,
    forecast_approved_by: references.to(id, 'forecast_approved_by', forecast?.approved_by, 'organization'),
    forecast_approved_on: forecast?.approved_on,
    waiver_owner: references.to(id, 'waiver_owner', waiver?.owner, 'organization'),
    waiver_reason: waiver?.reason,
    waiver_until: waiver?.until,
    override_light: override?.light,
    override_reason: override?.reason,
    override_until: override?.until,
    confirms: references.to(id, 'confirms', confirms?.update, 'update'),
    confirms_content: confirms?.content,
  };
}
