// The page of a change, for its reviewer: approved text first, then deadlines, states, updates, all other records,
// evidence, and the lights that change. Nothing is cut.
import { plansOf } from '../../evaluate/compare/compare';
import { type Difference, isDifferent, type RecordDifference } from '../../evaluate/compare/difference';
import { idCell } from '../../page/cells';
import { changedPieceBlocks, pieceBlocks } from '../../page/evidence';
import { changeText, fieldLabel, wordsLabel } from '../../page/field-words';
import { markedWords } from '../../page/marked-words';
import { type Block, blankLine, type Page, type Text } from '../../page/page';
import type { Say } from '../../page/say';
import { shortTitle } from '../../page/short-title';
import { deadlineBlocks, lightBlocks, stateBlocks } from './moves';
import { recordBlocks, updateBlocks } from './records';
import { aheadLines, type ComparedSide, sideName, troubleLines } from './side';

export interface ComparedSides {
  readonly from: ComparedSide;
  readonly to: ComparedSide;
}

export function diffPage(difference: Difference, { from, to }: ComparedSides, say: Say): Page {
  const { diff: words } = say.messages;
  const { asOf } = difference.comparison.after;
  const isComplete = from.isComplete && to.isComplete;
  const trouble = [from, to].flatMap((side) => troubleLines(side, say));
  const ahead = aheadLines({ from, to }, say);
  const aside = words.between(sideName(from, say), sideName(to, say), asOf);
  return {
    blocks: [
      { type: 'heading', level: 1, text: words.title, aside },
      ...(trouble.length > 0
        ? [{ type: 'notice' as const, tone: isComplete ? ('yellow' as const) : ('red' as const), lines: trouble }]
        : []),
      ...(ahead.length > 0 ? [{ type: 'notice' as const, tone: 'yellow' as const, lines: ahead }] : []),
      { type: 'notice', tone: 'muted', lines: countLines(difference, isComplete, say) },
      ...wordsBlocks(difference, say),
      ...deadlineBlocks(difference, say),
      ...stateBlocks(difference, say),
      ...updateBlocks(difference, say),
      ...recordBlocks(difference, say),
      ...settingBlocks(difference, say),
      ...evidenceChanges(difference, say),
      ...unreadBlocks(difference, { from, to }, say),
      ...lightBlocks(difference, say),
    ],
  };
}

function countLines(difference: Difference, isComplete: boolean, { messages }: Say): Text[] {
  const { diff: words } = messages;
  const { records, settings, fingerprint, lights } = difference;
  if (!isDifferent(difference)) return [isComplete ? words.same : words.sameAsRead];
  const count = (change: RecordDifference['change']): string => {
    const found = records.filter((record) => record.change === change && !record.isUnread);
    return words.times(found.length, found.filter(({ kind }) => kind === 'update').length);
  };
  const unread = records.filter(({ isUnread }) => isUnread).length;
  const rest = settings.length + fingerprint.length;
  return [
    words.counts(count('added'), count('removed'), count('changed'), lights.length),
    ...(unread > 0 ? [words.unreadCount(unread)] : []),
    ...(rest > 0 ? [words.settingsCount(settings.length, fingerprint.length)] : []),
  ];
}

function wordsBlocks({ words: changes }: Difference, say: Say): Block[] {
  const { diff: words } = say.messages;
  if (changes.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: words.words(changes.length) },
    { type: 'notice', tone: 'red', lines: [words.wordsMean] },
    blankLine,
    {
      type: 'fields',
      rows: changes.map((change) => [wordsLabel(change, say), markedWords(change.before ?? '', change.after ?? '')]),
    },
  ];
}

function settingBlocks({ settings, fingerprint, comparison }: Difference, say: Say): Block[] {
  const { diff: words } = say.messages;
  const changes = [...settings, ...fingerprint.map((field) => ({ ...field, path: ['fingerprint', ...field.path] }))];
  if (changes.length === 0) return [];
  const plans = plansOf(comparison);
  return [
    { type: 'heading', level: 2, text: words.settings(changes.length) },
    { type: 'fields', rows: changes.map((field) => [fieldLabel(field.path, say), changeText(field, plans, say)]) },
  ];
}

/** Changed evidence; pieces of added or removed updates are shown with those updates instead. */
function evidenceChanges({ evidence, records, comparison }: Difference, say: Say): Block[] {
  const { diff: words, labels } = say.messages;
  const { added, lost, changed, papers } = evidence;
  const plans = plansOf(comparison);
  if (added.length + lost.length + changed.length + papers.length === 0) return [];
  const whole = new Set(
    records.filter(({ kind, change }) => kind === 'update' && change !== 'changed').map(({ id }) => id),
  );
  const left = [
    ...added.map((one) => ({ ...one, word: words.added, tone: 'green' as const, plan: plans.after })),
    ...lost.map((one) => ({ ...one, word: words.lost, tone: 'red' as const, plan: plans.before })),
  ].filter(({ record }) => !whole.has(record.id));
  const told = added.length + lost.length - left.length;
  return [
    { type: 'heading', level: 2, text: words.evidence },
    { type: 'paragraph', text: words.evidenceCount(added.length, lost.length, changed.length, told) },
    ...left.flatMap(({ record, piece, word, tone, plan }): Block[] => [
      blankLine,
      { type: 'paragraph', text: [{ text: word, tone }, '  ', idCell(record.id)] },
      ...pieceBlocks(plan, piece, say),
    ]),
    ...changed.flatMap(({ record, ...change }): Block[] => [
      blankLine,
      { type: 'paragraph', text: [{ text: words.changed, tone: 'red' }, '  ', idCell(record.id)] },
      ...changedPieceBlocks(plans, change, say),
    ]),
    ...papers.flatMap(({ record, piece, before, after }): Block[] => [
      blankLine,
      {
        type: 'paragraph',
        text: [
          words.papers,
          idCell(record.id),
          `  ${piece.path}  `,
          words.arrow(labels.paper[before], labels.paper[after]),
        ],
      },
    ]),
  ];
}

function unreadBlocks({ records, comparison }: Difference, { from, to }: ComparedSides, say: Say): Block[] {
  const { diff: words, columns, labels } = say.messages;
  const unread = records.filter(({ isUnread }) => isUnread);
  if (unread.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: words.unread(unread.length) },
    { type: 'paragraph', text: words.unreadMeans },
    {
      type: 'table',
      columns: [
        { label: columns.id },
        { label: columns.type },
        { label: columns.title, grows: true },
        { label: columns.state, grows: true },
      ],
      rows: unread.map(({ id, kind, before, after }): Text[] => {
        const record = after ?? before;
        const { plan } = after ? comparison.after : comparison.before;
        return [
          [idCell(id)],
          labels.singular[kind],
          record ? shortTitle(plan, record, say.language) : '',
          words.onlyIn(sideName(after ? to : from, say)),
        ];
      }),
    },
  ];
}
