// A derivation as `--json` gives it: the same steps as the page, every place as file and line.
import { type Derivation, derive } from '../evaluate/derivation';
import type { Item } from '../evaluate/item';
import type { Snapshot } from '../evaluate/snapshot';
import { titleOf } from '../model/describe';
import { type LineOf, type Place, placeOf } from '../model/place';
import type { RecordOf } from '../model/plan';

type Report = RecordOf<'update'>;

export function whyData(snapshot: Snapshot, item: Item, lineOf: LineOf) {
  const { plan } = snapshot;
  const derivation = derive(snapshot, item);
  const { record } = item;
  const at = (place: Place) => ({ file: place.file, line: lineOf(place) });
  const update = ({ id, data }: Report) => ({ update: id, on: data.on, by: data.by });
  const { from, tests, parts, later, lastReport, ownLight, decidedBy } = derivation;
  const fieldOf = (field: keyof typeof from) => {
    const source = from[field];
    return source ? { value: source.data[field] ?? null, ...update(source), ...at(placeOf(source, field)) } : null;
  };
  return {
    kind: record.kind,
    id: record.id,
    title: titleOf(plan, record, 'zh'),
    titleEn: titleOf(plan, record, 'en'),
    ...at(placeOf(record)),
    light: item.light,
    reasons: item.reasons,
    ...dayData(derivation, at),
    reports: item.reports.map((report) => ({
      ...update(report),
      item: report.data.item,
      note: report.data.note,
      ...at(placeOf(report)),
    })),
    laterReports: later,
    lastReport: lastReport ? { ...update(lastReport), ...at(placeOf(lastReport)) } : null,
    parts: parts.map((part) => ({
      id: part.record.id,
      light: part.light,
      reasons: part.reasons,
      ...at(placeOf(part.record)),
    })),
    rollUp: item.rollUp ? { ...item.rollUp, worst: item.rollUp.worst ?? null } : null,
    status: { status: item.status, from: fieldOf('status') },
    stage: fieldOf('stage'),
    percent: fieldOf('percent'),
    time: derivation.time ?? null,
    silence: item.silence ? { ...item.silence, rhythmOf: item.silence.rhythmOf?.id ?? null } : null,
    tests: tests.map(({ code, light, holds, measured, limit, places }) => ({
      code,
      light,
      holds,
      measured: measured ?? null,
      limit: limit ?? null,
      places: places.map(at),
    })),
    outcome: item.outcome ?? null,
    ...decisionData(derivation, snapshot.asOf, at),
    ...confirmationData(derivation, at),
    decision: {
      by: decidedBy,
      ownLight,
      worst: decidedBy === 'parts' ? (item.rollUp?.worst ?? null) : null,
      light: item.light,
    },
  };
}

type At = (place: Place) => { file: string; line: number };

function dayData({ item, deadline: source, moves }: Derivation, at: At) {
  const { deadline, forecast } = item;
  return {
    due:
      deadline && source
        ? {
            day: deadline.day,
            begins: deadline.begins,
            inherited: deadline.inherited,
            by: source.by,
            record: source.record?.id ?? null,
            ...at(source.place),
          }
        : null,
    overdueDays: item.overdueDays,
    daysLeft: item.daysLeft ?? null,
    moves: moves.map(({ update, from, to }) => ({
      update: update.id,
      from: from ?? null,
      to,
      reason: update.data.forecast?.reason ?? '',
      approvedBy: update.data.forecast?.approved_by ?? '',
      approvedOn: update.data.forecast?.approved_on ?? '',
      ...at(placeOf(update, 'forecast', 'due')),
    })),
    forecast: forecast ? { day: forecast.day, daysLeft: forecast.daysLeft } : null,
    actual: item.actual ?? null,
    lateDays: item.lateDays,
  };
}

function decisionData({ item: { waiver }, override }: Derivation, asOf: string, at: At) {
  const given = waiver?.update.data.waiver;
  const set = override?.data.override;
  return {
    waiver:
      waiver && given
        ? { update: waiver.update.id, ...given, holds: waiver.holds, ...at(placeOf(waiver.update, 'waiver')) }
        : null,
    override:
      override && set
        ? {
            update: override.id,
            by: override.data.by,
            ...set,
            holds: asOf <= set.until,
            ...at(placeOf(override, 'override', 'light')),
          }
        : null,
  };
}

function confirmationData({ confirmations }: Derivation, at: At) {
  if (!confirmations) return { confirmation: null };
  const { report, state, content, given, needed, missing } = confirmations;
  return {
    confirmation: {
      update: report.id,
      state,
      content,
      given: given.map(({ update, validity }) => ({
        update: update.id,
        by: update.data.by,
        on: update.data.on,
        content: update.data.confirms?.content ?? '',
        validity,
        ...at(placeOf(update, 'confirms', 'content')),
      })),
      needed,
      missing,
      ...at(placeOf(report)),
    },
  };
}
