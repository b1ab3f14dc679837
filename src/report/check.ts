// Are the deadlines kept on that day: what is overdue, since when, and who answers for it.
import type { Item } from '../evaluate/item';
import type { Snapshot } from '../evaluate/snapshot';
import { byDeadline, inheritedDeadlines, isDueSoon, isWaived, ownDeadlines, statedDeadlines } from '../evaluate/totals';
import { idCell, ownersText, stateText, titleText } from './cells';
import type { Block, Page, Text } from './page';
import type { Say } from './say';
import { periodNotice } from './status';

export interface CheckResult {
  /** What the gate looks at: days of their own, and the inherited ones where asked. */
  readonly gated: readonly Item[];
  /** Overdue without a waiver that holds: these fail the check. */
  readonly overdue: readonly Item[];
  readonly waived: readonly Item[];
  readonly dueSoon: readonly Item[];
  /** Overdue only against the end of the plan's years; not part of the gate unless asked. */
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

export function checkPage(snapshot: Snapshot, result: CheckResult, withInherited: boolean, say: Say): Page {
  const { messages } = say;
  const words = messages.check;
  const { overdue, waived, dueSoon, gated } = result;
  const aside: Block[] =
    withInherited || result.inheritedOverdue.length === 0
      ? []
      : [{ type: 'paragraph', text: words.inherited(result.inheritedOverdue.length, result.inheritedTotal) }];
  return {
    blocks: [
      { type: 'heading', level: 1, text: words.title, aside: messages.status.asOf(snapshot.asOf) },
      {
        type: 'notice',
        tone: overdue.length > 0 ? 'red' : 'muted',
        lines: [
          overdue.length > 0
            ? words.overdue(overdue.length, gated.length)
            : waived.length > 0
              ? words.allWaived(gated.length)
              : words.none(gated.length),
          ...(waived.length > 0 ? [words.waived(waived.length)] : []),
        ],
      },
      ...(snapshot.asOf < snapshot.plan.charter.issued_on ? periodNotice(snapshot, say) : []),
      ...table(snapshot, overdue, words.overdueTitle, say),
      ...table(snapshot, waived, words.waivedTitle, say),
      ...table(snapshot, dueSoon, words.dueSoonTitle, say),
      ...aside,
    ],
  };
}

function table(snapshot: Snapshot, items: readonly Item[], title: string, say: Say): Block[] {
  if (items.length === 0) return [];
  const { columns } = say.messages;
  return [
    { type: 'heading', level: 2, text: `${title} (${items.length})` },
    {
      type: 'table',
      columns: [
        { label: columns.id },
        { label: columns.title, grows: true },
        { label: columns.due },
        { label: columns.state, grows: true },
        { label: columns.owners, grows: true },
      ],
      rows: items.map((item): Text[] => [
        [idCell(item.record.id)],
        titleText(snapshot.plan, item, say),
        item.deadline?.day ?? '',
        stateText(item, say),
        ownersText(snapshot.plan, item, say),
      ]),
    },
  ];
}
