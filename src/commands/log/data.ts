// The entries of the log as `--json` data, with all fields.
import { confirmationsOf } from '../../evaluate/snapshot/confirmations';
import type { LogEntry } from '../../evaluate/snapshot/event-log';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { isToConfirm } from '../../evaluate/snapshot/updates';
import { ownersOf, titleOf } from '../../model/describe';
import { type LineOf, placeOf } from '../../model/place';
import type { RecordOf, UpdateRecord } from '../../model/plan';
import { deadlineMove } from '../../page/changes';
import { evidenceData } from '../../page/evidence';

export function entryData(snapshot: Snapshot, entry: LogEntry, lineOf: LineOf) {
  const { plan } = snapshot;
  const isUpdate = entry.kind === 'update';
  const target = isUpdate ? plan.find(entry.data.item) : entry;
  return {
    kind: entry.kind,
    id: entry.id,
    on: entry.data.on,
    item: isUpdate ? entry.data.item : null,
    title: target ? titleOf(plan, target, 'zh') : entry.id,
    titleEn: target ? titleOf(plan, target, 'en') : entry.id,
    note: entry.data.note ?? null,
    update: isUpdate ? updateData(snapshot, entry) : null,
    meeting: isUpdate ? null : meetingData(entry),
    evidence: (entry.data.evidence ?? []).map((piece) => evidenceData(plan, piece)),
    file: entry.file,
    line: lineOf(placeOf(entry)),
  };
}

function updateData({ plan, asOf }: Snapshot, update: UpdateRecord) {
  const { also, by, status, stage, percent, difficulty, next_step, forecast, waiver, override, confirms } = update.data;
  const move = deadlineMove(plan, update);
  const target = plan.find(update.data.item);
  const isConfirmable = target !== undefined && isToConfirm(update.data);
  return {
    also: also ?? [],
    by,
    status: status ?? null,
    stage: stage ?? null,
    percent: percent ?? null,
    difficulty: difficulty ?? null,
    nextStep: next_step ?? null,
    reschedule:
      forecast && move
        ? {
            from: move.from ?? null,
            to: move.to,
            reason: forecast.reason,
            approvedBy: forecast.approved_by,
            approvedOn: forecast.approved_on,
          }
        : null,
    waiver: waiver ?? null,
    override: override ?? null,
    confirms: confirms ?? null,
    verification: isConfirmable ? confirmationsOf(plan, update, ownersOf(plan, target).ids, asOf).state : null,
  };
}

const meetingData = ({ data }: RecordOf<'meeting'>) => ({
  type: data.type,
  place: data.place ?? null,
  host: data.host ?? null,
  attendees: data.attendees ?? [],
  actions: (data.actions ?? []).map(({ id }) => id),
});
