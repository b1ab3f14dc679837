// A derivation as `--json` data: the item, and the same steps as on the page, with every place as file and line.

import type { Item } from '../../evaluate/snapshot/item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { type Derivation, derive } from '../../evaluate/why/derivation';
import { type LineOf, type Place, placeOf } from '../../model/place';
import type { UpdateRecord } from '../../model/plan';
import { evidenceData } from '../../page/evidence';
import { itemData } from '../../page/item-data';

type At = (place: Place) => { file: string; line: number };

const source = ({ id, data }: UpdateRecord) => ({ update: id, on: data.on, by: data.by });

export function whyData(snapshot: Snapshot, item: Item, lineOf: LineOf) {
  const derivation = derive(snapshot, item);
  const at: At = (place) => ({ file: place.file, line: lineOf(place) });
  const { from, tests, decidedBy } = derivation;
  const evidenceOf = (report: UpdateRecord) =>
    (report.data.evidence ?? []).map((piece, index) => ({
      ...evidenceData(snapshot.plan, piece),
      ...at(placeOf(report, 'evidence', index)),
    }));
  const fieldOf = (field: keyof typeof from) =>
    from[field]
      ? { ...source(from[field]), evidence: evidenceOf(from[field]), ...at(placeOf(from[field], field)) }
      : null;
  return {
    ...itemData(snapshot.plan, item),
    line: lineOf(placeOf(item.record)),
    ...dayData(derivation, at),
    ...reportData(derivation, evidenceOf, at),
    parts: derivation.parts.map(({ record, light, reasons }) => ({
      id: record.id,
      light,
      reasons,
      ...at(placeOf(record)),
    })),
    statusFrom: fieldOf('status'),
    stageFrom: fieldOf('stage'),
    percentFrom: fieldOf('percent'),
    time: derivation.time ?? null,
    rhythmOf: item.silence?.rhythmOf?.id ?? null,
    tests: tests.map(({ code, light, isAsked, holds, measured, limit, places }) => ({
      code,
      light,
      asked: isAsked,
      holds,
      measured: measured ?? null,
      limit: limit ?? null,
      places: places.map(at),
    })),
    ...decisionData(derivation, snapshot.asOf, at),
    ...confirmationData(derivation, at),
    decision: {
      by: decidedBy,
      test: tests.find(({ holds }) => holds)?.code ?? null,
      part: decidedBy === 'parts' ? (item.rollUp?.worst ?? null) : null,
      ownLight: derivation.ownLight,
      light: item.light,
    },
  };
}

function dayData({ item: { deadline }, deadline: from, moves }: Derivation, at: At) {
  return {
    dueFrom:
      deadline && from
        ? { by: from.by, record: from.record?.id ?? null, begins: deadline.begins, ...at(from.place) }
        : null,
    moves: moves.map(({ update, from: day, to, approval }) => ({
      update: update.id,
      from: day ?? null,
      to,
      reason: approval.reason,
      approvedBy: approval.approved_by,
      approvedOn: approval.approved_on,
      ...at(placeOf(update, 'forecast', 'due')),
    })),
  };
}

const reportData = (
  { item, later, lastReport, lastReportPart }: Derivation,
  evidenceOf: (report: UpdateRecord) => object[],
  at: At,
) => ({
  reports: item.reports.map((report) => ({
    ...source(report),
    item: report.data.item,
    note: report.data.note,
    evidence: evidenceOf(report),
    ...at(placeOf(report)),
  })),
  laterReports: later,
  lastReportFrom: lastReport
    ? {
        ...source(lastReport),
        item: lastReport.data.item,
        part: lastReportPart ?? null,
        ...at(placeOf(lastReport)),
      }
    : null,
});

function decisionData({ item: { waiver }, override }: Derivation, asOf: string, at: At) {
  const given = waiver?.update.data.waiver;
  const set = override?.data.override;
  return {
    waiverFrom:
      waiver && given
        ? {
            update: waiver.update.id,
            owner: given.owner,
            reason: given.reason,
            ...at(placeOf(waiver.update, 'waiver')),
          }
        : null,
    overrideFrom:
      override && set
        ? { ...source(override), ...set, holds: asOf <= set.until, ...at(placeOf(override, 'override', 'light')) }
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
      given: given.map(({ update, content: confirmed, validity }) => ({
        ...source(update),
        content: confirmed,
        validity,
        ...at(placeOf(update, 'confirms', 'content')),
      })),
      needed,
      missing,
      ...at(placeOf(report)),
    },
  };
}
