// Records added, removed or changed: updates as in the log, all others field by field.
import { plansOf } from '../../evaluate/compare/compare';
import type { Difference, RecordDifference } from '../../evaluate/compare/difference';
import { lackOfEvidence } from '../../evaluate/snapshot/lack-of-evidence';
import { evidenceOf, nameOf } from '../../model/describe';
import type { Plan, UpdateRecord } from '../../model/plan';
import { idCell } from '../../page/cells';
import { changesOf } from '../../page/changes';
import { pieceBlocks } from '../../page/evidence';
import { changeText, fieldLabel, valueText } from '../../page/field-words';
import { type Block, blankLine, type Span, type Text } from '../../page/page';
import type { Say } from '../../page/say';
import { shortTitle } from '../../page/short-title';
import type { Field } from '../../page/telling';

/** An empty line between two records. */

export function updateBlocks(difference: Difference, say: Say): Block[] {
  const { diff: words } = say.messages;
  const updates = difference.records.filter(({ kind, isUnread }) => kind === 'update' && !isUnread);
  const isEdited = updates.some(({ change }) => change !== 'added');
  if (updates.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: words.updates(updates.length) },
    ...(isEdited ? [{ type: 'notice' as const, tone: 'red' as const, lines: [words.updatesMean] }, blankLine] : []),
    ...parted(updates.map((update) => oneUpdate(difference, update, say))),
  ];
}

const parted = (groups: readonly Block[][]): Block[] =>
  groups.flatMap((group, index) => (index === 0 ? group : [blankLine, ...group]));

function oneUpdate({ comparison }: Difference, record: RecordDifference, say: Say): Block[] {
  const { after } = comparison;
  const update = record.after ?? record.before;
  if (update?.kind !== 'update') return [];
  const { plan } = record.after ? after : comparison.before;
  const isLater = update.data.on > after.asOf;
  const target = plan.find(update.data.item);
  const title = [update.data.on, '', update.data.item, target && shortTitle(plan, target, say.language)].join(' ');
  const head: Text = [
    signOf(record, say),
    '  ',
    idCell(record.id),
    `  ${title.trimEnd()}`,
    ...(isLater ? [{ text: say.messages.diff.later, tone: 'muted' as const }] : []),
  ];
  const isWhole = record.change !== 'changed';
  const lack = record.after && lackOfEvidence(plan, update)?.missing;
  return [
    { type: 'paragraph', text: head },
    { type: 'fields', rows: isWhole ? updateFields(plan, update, say) : changedFields(comparison, record, say) },
    ...(isWhole ? evidenceOf(update).flatMap((piece) => pieceBlocks(plan, piece, say)) : []),
    ...(lack
      ? [{ type: 'paragraph' as const, text: [{ text: say.messages.diff.lack[lack], tone: 'red' as const }] }]
      : []),
  ];
}

function signOf({ change, kind }: RecordDifference, { messages }: Say): Span {
  const isEdited = kind === 'update' && change === 'changed';
  const tone = change === 'added' ? 'green' : change === 'removed' || isEdited ? 'red' : 'yellow';
  return { text: messages.diff[change], tone };
}

function updateFields(plan: Plan, update: UpdateRecord, say: Say): Field[] {
  const { changeWords, listComma, diff } = say.messages;
  const { by, also = [], note } = update.data;
  const changes = changesOf(plan, update, say).join(changeWords.join);
  return [
    [changeWords.changes, changes === '' ? changeWords.noChange : changes],
    ...(also.length > 0 ? [[changeWords.also, also.join(listComma)] as const] : []),
    [changeWords.by, nameOf(plan, by, say.language)],
    [changeWords.note, note],
    [diff.file, update.file],
  ];
}

/** The changed fields, without those shown elsewhere on the page; the file is always named. */
function changedFields(comparison: Difference['comparison'], record: RecordDifference, say: Say): Field[] {
  const plans = plansOf(comparison);
  return [
    ...record.rest.map((field): Field => [fieldLabel(field.path, say), changeText(field, plans, say)]),
    [say.messages.diff.file, record.after?.file ?? ''],
  ];
}

export function recordBlocks(difference: Difference, say: Say): Block[] {
  const { diff: words } = say.messages;
  const others = difference.records.filter(
    ({ kind, change, rest, isUnread }) => kind !== 'update' && !isUnread && (change !== 'changed' || rest.length > 0),
  );
  if (others.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: words.records(others.length) },
    ...parted(others.map((record) => oneRecord(difference, record, say))),
  ];
}

function oneRecord({ comparison }: Difference, record: RecordDifference, say: Say): Block[] {
  const { labels } = say.messages;
  const known = record.after ?? record.before;
  if (!known) return [];
  const { plan } = record.after ? comparison.after : comparison.before;
  const title = shortTitle(plan, known, say.language);
  const head: Text = [signOf(record, say), `  ${labels.singular[record.kind]}  `, idCell(record.id), `  ${title}`];
  return [
    { type: 'paragraph', text: head },
    {
      type: 'fields',
      rows:
        record.change === 'changed' ? changedFields(comparison, record, say) : wholeFields(plan, record, title, say),
    },
  ];
}

/** All fields of a record that only one side has, except its title, which is the heading. */
function wholeFields(plan: Plan, { rest, before, after }: RecordDifference, title: string, say: Say): Field[] {
  const rows = rest.map(({ path, ...field }): readonly [string, string] => [
    fieldLabel(path, say),
    valueText(plan, path.at(-1) ?? '', field.after ?? field.before, say),
  ]);
  return [...rows.filter(([, text]) => text !== title), [say.messages.diff.file, (after ?? before)?.file ?? '']];
}
