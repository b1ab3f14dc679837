// What a reader must know before trusting a report's numbers: what is not confirmed, not proved, not assigned, not counted.
import type { Item } from '../../../evaluate/snapshot/item';
import { isShown } from '../../../evaluate/snapshot/lack-of-evidence';
import type { PeriodView } from '../../../evaluate/snapshot/period';
import { inheritedDeadlines } from '../../../evaluate/snapshot/totals';
import type { Brief, ReportSection } from './brief';
import { numbered } from './words';

export function noteFigures({ end, items, reports, plan }: PeriodView) {
  const own = items.filter(({ verification }) => verification !== undefined);
  const inherited = inheritedDeadlines(end).filter((item) => items.includes(item));
  return {
    reportedThemselves: own.length,
    verified: own.filter(({ verification }) => verification === 'verified').length,
    reportsWithoutEvidence: reports.filter((report) => !isShown(report)).length,
    ownersByDefault: items.filter(({ ownersAreOwn }) => !ownersAreOwn).length,
    defaultClause: plan.charter.default_owners.clause,
    inherited: inherited.length,
    later: end.later,
  };
}

interface Scope {
  /** Whether what was reported in the period is told. */
  readonly isPeriod?: boolean;
  /** The items that the notes are about, where those are a unit's own. */
  readonly owned?: readonly Item[];
}

/** `unsound`: how many problems the plan's files have; 0 where they are right. */
export function notesSection(
  { view, say }: Brief,
  unsound: number,
  { isPeriod = true, owned }: Scope = {},
): ReportSection {
  const { official } = say.messages;
  const words = official.notes;
  const { plan, asOf, reports } = view;
  const { windows } = plan.charter;
  const items = owned ?? view.items;
  const figures = noteFigures({ ...view, items });
  return {
    title: official.sections.notes,
    blocks: numbered([
      ...(unsound > 0 ? [words.unsound(unsound)] : []),
      ...(owned ? [words.unit(owned.length)] : []),
      words.confirmed(figures.verified, figures.reportedThemselves),
      ...(isPeriod ? [words.evidence(figures.reportsWithoutEvidence, reports.length)] : []),
      ...(figures.ownersByDefault > 0
        ? [words.defaults(figures.ownersByDefault, items.length, figures.defaultClause)]
        : []),
      ...(figures.inherited > 0 ? [words.inherited(`${plan.charter.years.to}-12-31`, figures.inherited)] : []),
      ...(figures.later > 0 ? [words.later(figures.later, asOf)] : []),
      words.light(windows.due_soon_days, windows.lag_points, windows.stale_days),
      words.codes,
    ]),
  };
}
