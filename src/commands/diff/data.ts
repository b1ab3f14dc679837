// A change as `--json` gives it: every record and field that differs, and what that moves.
import type { DayMove } from '../../evaluate/compare/deadline-moves';
import type { Difference } from '../../evaluate/compare/difference';
import type { PieceOf } from '../../evaluate/compare/evidence-difference';
import type { FieldChange } from '../../evaluate/compare/field-changes';
import type { StateField, StateMove } from '../../evaluate/compare/state-moves';
import type { Item } from '../../evaluate/snapshot/item';
import { lackOfEvidence } from '../../evaluate/snapshot/lack-of-evidence';
import { titleOf } from '../../model/describe';
import type { Plan } from '../../model/plan';
import { evidenceData } from '../../page/evidence';
import type { ComparedSides } from './page';
import type { ComparedSide } from './side';

export function diffData(difference: Difference, { from, to }: ComparedSides) {
  const { comparison, records, settings, fingerprint, deadlines, states, evidence, lights } = difference;
  const { before, after } = comparison;
  const certain = records.filter(({ isUnread }) => !isUnread);
  const count = (wanted: string): number => certain.filter(({ change }) => change === wanted).length;
  return {
    from: sideData(from),
    to: sideData(to),
    counts: {
      added: count('added'),
      removed: count('removed'),
      changed: count('changed'),
      unread: records.length - certain.length,
      settings: settings.length,
      fingerprint: fingerprint.length,
      lights: lights.length,
    },
    clauses: comparison.clauses.map(({ key, before, after }) => ({ key, ...pair(before, after) })),
    records: records.map((record) => ({
      kind: record.kind,
      id: record.id,
      ...titles(record.after ? after.plan : before.plan, record.after ?? record.before),
      change: record.change,
      unread: record.isUnread,
      fields: record.fields.map(fieldData),
      lack: (record.after?.kind === 'update' && lackOfEvidence(after.plan, record.after)?.missing) || null,
      file: (record.after ?? record.before)?.file ?? '',
    })),
    charter: comparison.charter.map(fieldData),
    fingerprint: fingerprint.map(fieldData),
    deadlines: deadlines.map(({ after: item, planned, forecast }) => ({
      id: item.record.id,
      planned: planned ? moveData(planned) : null,
      forecast: forecast ? { ...moveData(forecast), ...approvalData(item) } : null,
    })),
    states: states.map(stateMoveData),
    evidence: {
      added: evidence.added.map((piece) => pieceData(after.plan, piece)),
      lost: evidence.lost.map((piece) => pieceData(before.plan, piece)),
      changed: evidence.changed.map(({ record, ...piece }) => ({
        record: record.id,
        before: evidenceData(before.plan, piece.before),
        after: evidenceData(after.plan, piece.after),
      })),
      papers: evidence.papers.map(({ record, piece, before, after }) => ({
        record: record.id,
        path: piece.path,
        before,
        after,
      })),
    },
    lights: lights.map(({ before, after }) => ({ id: after.record.id, before: before.light, after: after.light })),
  };
}

const sideData = ({ revision, partedFrom, isAhead, errors, isComplete }: ComparedSide) => ({
  revision: revision?.name ?? null,
  partedFrom: partedFrom ?? null,
  commit: revision?.commit ?? null,
  committedOn: revision?.committedOn ?? null,
  ahead: isAhead,
  errors,
  complete: isComplete,
});

const pair = <T>(before: T | undefined, after: T | undefined) => ({ before: before ?? null, after: after ?? null });

const fieldData = ({ path, before, after }: FieldChange) => ({ path, ...pair(before, after) });

const titles = (plan: Plan, record: Item['record'] | undefined) => ({
  title: record ? titleOf(plan, record, 'zh') : '',
  titleEn: record ? titleOf(plan, record, 'en') : '',
});

const moveData = ({ before, after, days }: DayMove) => ({ ...pair(before, after), days: days ?? null });

/** Of the reschedule that now stands. */
function approvalData({ forecast }: Item) {
  const approval = forecast?.update.data.forecast;
  return {
    reason: approval?.reason ?? null,
    approvedBy: approval?.approved_by ?? null,
    approvedOn: approval?.approved_on ?? null,
    update: forecast?.update.id ?? null,
  };
}

function stateMoveData({ before, after, fields, updates }: StateMove) {
  const move = <T>(field: StateField, of: (item: Item) => T | undefined) =>
    fields.includes(field) ? pair(of(before), of(after)) : null;
  return {
    id: after.record.id,
    status: move('status', ({ status }) => status),
    stage: move('stage', ({ stage }) => stage),
    percent: move('percent', ({ percent }) => percent),
    outcome: move('outcome', ({ outcome }) => outcome),
    waiver: move('waiver', ({ waiver }) => waiver && { until: waiver.until, holds: waiver.holds }),
    override: move('override', ({ override }) => override && { light: override.light, until: override.until }),
    updates: updates.map(({ id }) => id),
  };
}

const pieceData = (plan: Plan, { record, piece }: PieceOf) => ({
  record: record.id,
  evidence: evidenceData(plan, piece),
});
