// The hand-over sheet of one organization: the items it is responsible for, next deadlines, overdue items, reports,
// what it must confirm, and where else it is named.

import { confirmationsOf } from '../../../evaluate/snapshot/confirmations';
import type { Item } from '../../../evaluate/snapshot/item';
import { byDay, isReport, isToConfirm, namedIn } from '../../../evaluate/snapshot/updates';
import { ownersOf } from '../../../model/describe';
import type { RecordOf, UpdateRecord } from '../../../model/plan';
import { itemsTable } from '../../../page/items-table';
import type { Annex } from '../../../page/page';
import { paragraph } from '../../../page/page';
import { type Brief, type OfficialReport, paragraphs, type ReportSection } from './brief';
import { reportLine } from './events';
import { noteFigures, notesSection } from './notes';
import { cooperationOf, nameIn, numbered, stateIn, titleWords, unitName } from './words';

/** Most reports on the sheet; `tjcc log` shows all. */
const shownReports = 10;

export function unitSheet(brief: Brief, unit: RecordOf<'organization'>, unsound: number): OfficialReport {
  const { view, say } = brief;
  const { report: official } = say.messages;
  const owned = view.items.filter(({ owners }) => owners.includes(unit.id));
  const overdue = owned.filter(({ overdueDays, deadline }) => overdueDays > 0 && !deadline?.inherited);
  const coming = owned.filter(({ daysLeft, deadline }) => daysLeft !== undefined && !deadline?.inherited).sort(byDue);
  const ahead = owned.filter(({ daysLeft, deadline }) => daysLeft !== undefined && deadline?.inherited).length;
  const past = owned.filter(({ overdueDays, deadline }) => overdueDays > 0 && deadline?.inherited);
  const named = namedItems(brief, unit.id, owned);
  const reports = reportsOn(brief, unit.id, owned);
  const annexes = [...annexOf(official.annexes.owned, owned, brief), ...annexOf(official.annexes.named, named, brief)];
  const name = unitName(view.plan, unit.id, say);
  const [title] = titleWords(view.plan, say);
  return {
    title: official.titles.unit(cooperationOf(view.plan, say), name),
    opening: [
      official.openings.unit(name, title, view.asOf),
      official.unit.facts(
        say.messages.labels.party[unit.data.party],
        say.messages.labels.organizationType[unit.data.type],
      ),
    ],
    sections: [
      ownedSection(brief, owned, past),
      listSection(official.sections.overdue, official.unit.overdue(overdue.length), overdue, brief),
      listSection(official.sections.coming, official.unit.next(coming.length), coming, brief, ahead),
      confirmSection(brief, unit.id),
      reportsSection(brief, reports),
      { title: official.sections.named, blocks: [paragraph(official.unit.named(named.length))] },
      notesSection(brief, unsound, { isPeriod: false, owned }),
    ],
    annexes,
    figures: {
      unit: unit.id,
      owned: owned.length,
      ownedByDefault: owned.filter(({ ownersAreOwn }) => !ownersAreOwn).length,
      overdue: overdue.length,
      pastInherited: past.length,
      coming: coming.length,
      ahead,
      named: named.length,
      toConfirm: toConfirm(brief, unit.id).length,
      reports: reports.length,
      notes: noteFigures({ ...view, items: owned }),
    },
  };
}

const byDue = (one: Item, other: Item): number => (one.daysLeft ?? 0) - (other.daysLeft ?? 0);

const annexOf = (title: string, items: readonly Item[], { view, say }: Brief): Annex[] =>
  items.length === 0 ? [] : [{ title, blocks: [itemsTable(items, view.plan, say)] }];

function ownedSection({ say }: Brief, owned: readonly Item[], past: readonly Item[]): ReportSection {
  const { report: official } = say.messages;
  const own = owned.filter(({ ownersAreOwn }) => ownersAreOwn).length;
  return {
    title: official.sections.owned,
    blocks: paragraphs([
      owned.length === 0 ? official.unit.none : official.unit.owned(own, owned.length - own),
      ...(past.length > 0 ? [official.unit.past(past.length)] : []),
    ]),
  };
}

function listSection(
  title: string,
  lead: string,
  items: readonly Item[],
  { view, say }: Brief,
  ahead = 0,
): ReportSection {
  const lines = items.map((item) =>
    say.messages.report.unit.item(
      item.record.id,
      nameIn(view.plan, item.record, say),
      item.deadline?.day ?? '',
      stateIn(item, say),
    ),
  );
  const more = ahead > 0 ? [paragraph(say.messages.report.unit.ahead(ahead))] : [];
  return { title, blocks: [paragraph(lead), ...numbered(lines), ...more] };
}

/** Reports of other organizations that wait for this one's confirmation. */
function toConfirm({ view }: Brief, unit: string): UpdateRecord[] {
  const { plan, asOf } = view;
  return plan.ofKind('update').filter((update) => {
    const target = plan.find(update.data.item);
    if (!target || update.data.on > asOf || !isToConfirm(update.data)) return false;
    return confirmationsOf(plan, update, ownersOf(plan, target).ids, asOf).missing.includes(unit);
  });
}

function confirmSection(brief: Brief, unit: string): ReportSection {
  const { view, say } = brief;
  const { report: official } = say.messages;
  const lines = toConfirm(brief, unit)
    .sort(byDay)
    .map(({ id, data }) => official.unit.confirm(id, data.item, data.note, unitName(view.plan, data.by, say), data.on));
  return {
    title: official.sections.confirming,
    blocks: lines.length === 0 ? [paragraph(official.unit.noConfirm)] : numbered(lines),
  };
}

/** Reports on the organization's items and reports that it made itself, latest first. */
function reportsOn({ view }: Brief, unit: string, owned: readonly Item[]): UpdateRecord[] {
  const ids = new Set(owned.map(({ record }) => record.id));
  return view.plan
    .ofKind('update')
    .filter(({ data }) => data.on <= view.asOf && isReport(data))
    .filter(({ data }) => data.by === unit || namedIn(data).some((id) => ids.has(id)))
    .sort(byDay)
    .reverse();
}

function reportsSection({ view, say }: Brief, reports: readonly UpdateRecord[]): ReportSection {
  const { report: official } = say.messages;
  return {
    title: official.sections.reports,
    blocks: [
      paragraph(official.unit.reports(reports.length)),
      ...numbered(reports.slice(0, shownReports).map((update) => reportLine(update, view.plan, say))),
    ],
  };
}

/** Items whose text names the organization but for which it is not responsible. */
const namedItems = ({ view, corpus }: Brief, unit: string, owned: readonly Item[]): Item[] =>
  view.items.filter((item) => !owned.includes(item) && corpus.organizationsOf(item).has(unit));
