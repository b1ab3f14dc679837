// The page of a check against a base: first what the change brought about, then what came due by itself.
import type { Blamed } from '../../evaluate/guards/gate';
import { isFinished } from '../../evaluate/snapshot/item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { isWaived } from '../../evaluate/snapshot/totals';
import type { LineOf } from '../../model/place';
import { shortCommit } from '../../page/notice';
import type { Block, Page, Text } from '../../page/page';
import type { Say } from '../../page/say';
import { periodNotice } from '../status/page';
import { type ChangeResult, fails, isCaused } from './change';
import { viewGuard } from './guard-view';
import { type CheckResult, deadlineTable, inheritedAside, itemRows, type PageOptions, waivedLines } from './page';

export function checkChangePage(
  snapshot: Snapshot,
  result: CheckResult,
  change: ChangeResult,
  options: PageOptions,
  lineOf: LineOf,
  say: Say,
): Page {
  const { gate: words, check } = say.messages;
  const { base, blamed, guards } = change;
  const caused = blamed.filter(isCaused);
  const cameDue = blamed.filter((one) => !isCaused(one) && one.item.overdueDays > 0);
  const named = new Set(caused.map(({ item }) => item));
  const dueSoon = result.dueSoon.filter((item) => !named.has(item));
  const severity = options.failOn === 'none' ? 'warning' : 'error';
  const { commit, committedOn } = base.revision;
  const isFailed = options.fileErrors > 0 || fails(snapshot, result, change, options);
  const causedTitle = caused.some(({ item }) => item.overdueDays === 0)
    ? words.causedWithDueSoonTitle
    : words.causedTitle;
  return {
    blocks: [
      {
        type: 'heading',
        level: 1,
        text: check.title,
        aside: words.against(shortCommit(commit), committedOn, snapshot.asOf),
      },
      {
        type: 'notice',
        tone: isFailed ? 'red' : blamed.length + guards.length > 0 ? 'yellow' : 'muted',
        lines: changeNotice(snapshot, result, change, options, say),
      },
      ...(snapshot.asOf < snapshot.plan.charter.issued_on ? periodNotice(snapshot, say) : []),
      ...deadlineTable(snapshot, caused, causedTitle, say, (one) => blameText(one, say)),
      ...touchedAdvice(caused, say),
      ...(guards.length === 0
        ? []
        : [
            { type: 'heading' as const, level: 2 as const, text: `${words.guardsTitle} (${guards.length})` },
            {
              type: 'problems' as const,
              problems: guards.map((finding) => viewGuard(finding, commit, severity, lineOf, say)),
            },
          ]),
      ...deadlineTable(snapshot, cameDue, words.cameDueTitle, say),
      ...deadlineTable(snapshot, itemRows(result.waived), check.waivedTitle, say),
      ...deadlineTable(snapshot, itemRows(dueSoon), check.dueSoonTitle, say),
      ...inheritedAside(result, options, base.revision.name, say),
    ],
  };
}

function changeNotice(
  snapshot: Snapshot,
  result: CheckResult,
  { base, blamed, guards, settled, later }: ChangeResult,
  options: PageOptions,
  say: Say,
): Text[] {
  const { gate: words, labels, listComma, besides } = say.messages;
  const came = blamed.filter((one) => !isCaused(one)).length;
  const states = settled.map((item) =>
    words.settledItem(
      item.record.id,
      isFinished(item.status) || item.status === 'dropped'
        ? labels.status[item.status]
        : isWaived(item) && item.waiver
          ? besides.waived(item.waiver.until)
          : words.moved,
    ),
  );
  return [
    words.summary(blamed.length - came, guards.length, came, result.gated.length),
    words.base(base.revision.name),
    ...(base.errors > 0 ? [words.baseFlawed(base.errors)] : []),
    ...(later.length > 0 ? [words.later(later.join(listComma))] : []),
    ...(settled.length > 0 ? [words.settled(states.join(listComma))] : []),
    ...waivedLines(snapshot, result, options, say),
  ];
}

/** What the change did to it, in words. */
export function blameText({ item, before, blame }: Blamed, { messages }: Say): string {
  const { blame: words } = messages.gate;
  if (blame === 'came-due') return words.cameDue;
  if (blame === 'touched') return words.touched;
  if (!before) return words.isNew;
  const [from, to] = [before.deadline?.day ?? '', item.deadline?.day ?? ''];
  if (blame === 'worsened') return words.worsened(from, daysLater(before, item));
  if (isFinished(before.status) || before.status === 'dropped')
    return words.finished(messages.labels.status[before.status]);
  if (before.waiver?.holds) return words.waived(before.waiver.until);
  return from !== to && from !== '' ? words.otherDay(from) : words.calm;
}

const daysLater = (before: Blamed['item'], after: Blamed['item']): number =>
  after.overdueDays - before.overdueDays + (before.daysLeft ?? 0) - (after.daysLeft ?? 0);

function touchedAdvice(caused: readonly Blamed[], { messages }: Say): Block[] {
  const first = caused.find(({ blame }) => blame === 'touched');
  if (!first) return [];
  return messages.gate.touchedAdvice(first.item.record.id).map((text): Block => ({ type: 'paragraph', text }));
}
