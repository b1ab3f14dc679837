// The deadline check: what is overdue, since when, and who is responsible.

import { type FailLevel, isDueSoonForGate } from '../../evaluate/guards/gate';
import type { Item } from '../../evaluate/snapshot/item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import {
  byDeadline,
  inheritedDeadlines,
  isDueSoon,
  isWaived,
  ownDeadlines,
  statedDeadlines,
} from '../../evaluate/snapshot/totals';
import { idCell, ownersText, stateText, titleText } from '../../page/cells';
import type { Block, Page, Text } from '../../page/page';
import { periodNotice } from '../../page/period-notice';
import type { Say } from '../../page/say';
import { shellQuoted } from '../../util/shell-quote';

export interface CheckResult {
  /** Items that the check covers: those with their own deadline, and inherited ones if asked for. */
  readonly gated: readonly Item[];
  /** Overdue items without a valid waiver: these fail the check. */
  readonly overdue: readonly Item[];
  readonly waived: readonly Item[];
  readonly dueSoon: readonly Item[];
  /** Items past the end of the plan period, their only deadline; not checked unless asked for. */
  readonly inheritedOverdue: readonly Item[];
  readonly inheritedTotal: number;
}

export function checkDeadlines(snapshot: Snapshot, withInherited: boolean): CheckResult {
  const inherited = inheritedDeadlines(snapshot);
  const own = [...ownDeadlines(snapshot), ...statedDeadlines(snapshot)];
  const gated = [...own, ...(withInherited ? inherited : [])].sort(byDeadline);
  const isOverdue = ({ overdueDays }: Item): boolean => overdueDays > 0;
  return {
    gated,
    overdue: gated.filter((item) => isOverdue(item) && !isWaived(item)),
    waived: gated.filter(isWaived),
    dueSoon: gated.filter((item) => isDueSoon(item, snapshot.plan.charter.windows.due_soon_days)),
    inheritedOverdue: inherited.filter(isOverdue),
    inheritedTotal: inherited.length,
  };
}

export interface PageOptions {
  readonly withInherited: boolean;
  readonly failOn: FailLevel;
  /** Number of errors in the plan's files; with any, the command fails whatever the deadlines. */
  readonly fileErrors: number;
}

export function checkPage(snapshot: Snapshot, result: CheckResult, options: PageOptions, say: Say): Page {
  const { messages } = say;
  const words = messages.check;
  const { overdue, waived, dueSoon, gated } = result;
  const isNone = options.failOn === 'none';
  const isFailed =
    options.fileErrors > 0 ||
    overdue.length > 0 ||
    (options.failOn === 'due-soon' && soonFailing(snapshot, result).length > 0);
  return {
    blocks: [
      { type: 'heading', level: 1, text: words.title, aside: messages.asOf(snapshot.asOf) },
      {
        type: 'notice',
        tone: isFailed ? (isNone && options.fileErrors === 0 ? 'yellow' : 'red') : 'muted',
        lines: [
          overdue.length > 0
            ? words.overdue(overdue.length, gated.length)
            : waived.length > 0
              ? words.allWaived(gated.length)
              : words.none(gated.length),
          ...waivedLines(snapshot, result, options, say),
        ],
      },
      ...(snapshot.asOf < snapshot.plan.charter.issued_on ? periodNotice(snapshot, say) : []),
      ...deadlineTable(snapshot, itemRows(overdue), words.overdueTitle, say),
      ...deadlineTable(snapshot, itemRows(waived), words.waivedTitle, say),
      ...deadlineTable(snapshot, itemRows(dueSoon), words.dueSoonTitle, say),
      ...inheritedAside(result, options, undefined, say),
    ],
  };
}

export const itemRows = (items: readonly Item[]): { readonly item: Item }[] => items.map((item) => ({ item }));

const soonFailing = (snapshot: Snapshot, { dueSoon }: CheckResult): Item[] =>
  dueSoon.filter((item) => isDueSoonForGate(item, snapshot));

/** Lines on waived items, which do not fail, and on items due soon, which fail only with --fail-on due-soon. */
export function waivedLines(
  snapshot: Snapshot,
  result: CheckResult,
  { failOn, fileErrors }: PageOptions,
  { messages: { check } }: Say,
): Text[] {
  const { waived } = result;
  return [
    ...(waived.length > 0 ? [check.waived(waived.length)] : []),
    ...(failOn === 'due-soon' ? [check.dueSoonFails(soonFailing(snapshot, result).length)] : []),
    ...(failOn === 'none' ? [check.nothingFails] : []),
    ...(fileErrors > 0 ? [check.filesFail(fileErrors)] : []),
  ];
}

/** How many items are past the end of the plan period, their only deadline, and the command that counts them. */
export function inheritedAside(
  { inheritedOverdue, inheritedTotal }: CheckResult,
  { withInherited, failOn }: PageOptions,
  base: string | undefined,
  { messages }: Say,
): Block[] {
  if (withInherited || inheritedOverdue.length === 0) return [];
  const options = [
    base === undefined ? '' : ` --base ${shellQuoted(base)}`,
    failOn === 'overdue' ? '' : ` --fail-on ${failOn}`,
  ].join('');
  return [{ type: 'paragraph', text: messages.check.inherited(inheritedOverdue.length, inheritedTotal, options) }];
}

/** The table of deadlines; `blame` adds a column on how the change affected each. */
export function deadlineTable<R extends { readonly item: Item }>(
  snapshot: Snapshot,
  rows: readonly R[],
  title: string,
  say: Say,
  blame?: (row: R) => Text,
): Block[] {
  if (rows.length === 0) return [];
  const { columns, check } = say.messages;
  return [
    { type: 'heading', level: 2, text: `${title} (${rows.length})` },
    {
      type: 'table',
      columns: [
        { label: columns.id },
        { label: columns.title, grows: true },
        { label: columns.due },
        ...(blame ? [{ label: check.column, grows: true }] : []),
        { label: columns.state, grows: true },
        { label: columns.owners, grows: true },
      ],
      rows: rows.map((row): Text[] => [
        [idCell(row.item.record.id)],
        titleText(snapshot.plan, row.item, say),
        row.item.deadline?.day ?? '',
        ...(blame ? [blame(row)] : []),
        stateText(row.item, say),
        ownersText(snapshot.plan, row.item, say),
      ]),
    },
  ];
}
