// The page after recording (or before, as a preview): the file, the lines added, and how the item's state changes.
import { confirmationsOf } from '../../../evaluate/snapshot/confirmations';
import type { Item } from '../../../evaluate/snapshot/item';
import type { Snapshot } from '../../../evaluate/snapshot/snapshot';
import { isToConfirm } from '../../../evaluate/snapshot/updates';
import { nameOf, titleOf } from '../../../model/describe';
import type { Plan } from '../../../model/plan';
import { idCell, lightCell, stateText } from '../../../page/cells';
import { deadlineMove } from '../../../page/changes';
import { type Block, blankLine, type Page, type Text } from '../../../page/page';
import type { Say } from '../../../page/say';
import type { Update } from '../../../schema/generated/types';
import { periodDays } from '../../../util/day';
import { shellQuotedFile } from '../../../util/shell-quote';

export interface Recorded {
  readonly update: Update;
  readonly file: string;
  /** The item before and after; undefined if it does not exist yet on the day judged. */
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  readonly lines: readonly { readonly sign: '+' | ' '; readonly text: string }[];
  readonly papers: readonly { readonly file: string; readonly bytes: number }[];
  readonly isDryRun: boolean;
}

/** `snapshot` is of the plan with the update added. */
export function recordedPage(snapshot: Snapshot, recorded: Recorded, say: Say): Page {
  const { update, file, before, after, papers, isDryRun } = recorded;
  const { messages, language } = say;
  const words = messages.recording;
  const { plan } = snapshot;
  const target = plan.find(update.item);
  const fields: [string, Text][] = [
    [messages.itemFields.item, [idCell(update.item), ` ${target ? titleOf(plan, target, language) : ''}`]],
    [update.confirms ? words.confirmedBy : words.by, nameOf(plan, update.by, language)],
    [messages.itemFields.day, update.on],
    ...givenFields(plan, update, say),
    ...stateMoveFields(before, after, say),
    [words.file, file],
    ...papers.map((paper): [string, Text] => [words.paper, words.copied(paper.file, paper.bytes)]),
  ];
  return {
    blocks: [
      {
        type: 'heading',
        level: 1,
        text: isDryRun ? words.would(update.id) : words.done(update.id),
        aside: messages.asOf(snapshot.asOf),
      },
      { type: 'fields', rows: fields },
      { type: 'diff', lines: recorded.lines },
      ...(isDryRun ? [] : next(snapshot, recorded, say)),
    ],
  };
}

/** The fields of the update, except its note and its status, which is shown with the former one. */
function givenFields(plan: Plan, update: Update, { messages }: Say): [string, Text][] {
  const { recording: words, itemFields, labels, fields } = messages;
  const { stage, percent, evidence, forecast, waiver, override } = update;
  const report = plan.find(update.id);
  const move = report?.kind === 'update' ? deadlineMove(plan, report) : undefined;
  const to = forecast && periodDays(forecast.due).last;
  const rows: [string, string | undefined][] = [
    [itemFields.stage, stage && labels.stage[stage]],
    [itemFields.percent, percent === undefined ? undefined : `${percent}%`],
    [fields.difficulty, update.difficulty],
    [fields.next_step, update.next_step],
    [words.forecast, to && words.moved(move?.from ?? '', to)],
    [itemFields.waiver, waiver && words.waiver(waiver.until)],
    [itemFields.override, override && words.override(labels.light[override.light], override.until)],
    [words.evidence, evidence?.map(({ title }) => title).join(messages.listComma)],
  ];
  return rows.flatMap(([label, text]): [string, Text][] => (text === undefined ? [] : [[label, text]]));
}

function stateMoveFields(before: Item | undefined, after: Item | undefined, say: Say): [string, Text][] {
  if (!before || !after) return [];
  const { labels } = say.messages;
  const changed = (label: string, one: Text, other: Text, isSame: boolean): [string, Text] => [
    label,
    isSame ? other : [...spans(one), ' → ', ...spans(other)],
  ];
  return [
    changed(
      say.messages.recording.status,
      labels.status[before.status],
      labels.status[after.status],
      before.status === after.status,
    ),
    changed(
      say.messages.columns.light,
      [lightCell(before, say)],
      [lightCell(after, say)],
      before.light === after.light,
    ),
    [say.messages.columns.state, stateText(after, say)],
  ];
}

const spans = (text: Text) => (typeof text === 'string' ? [text] : text);

/** The next steps: the git commands that commit it, and who has to confirm it. */
function next(snapshot: Snapshot, { update, file, papers, after }: Recorded, say: Say): Block[] {
  const { plan, asOf } = snapshot;
  const words = say.messages.recording;
  const files = [...papers.map((paper) => paper.file), file].map(shellQuotedFile).join(' ');
  const blocks = toRun(words.commit, `git add ${files} && git commit`);
  const report = plan.find(update.confirms?.update ?? update.id);
  if (report?.kind === 'update' && isToConfirm(report.data) && after) {
    for (const office of confirmationsOf(plan, report, after.owners, asOf).missing)
      blocks.push(
        ...toRun(words.confirm(nameOf(plan, office, say.language)), `tjcc confirm ${report.id} --by ${office}`),
      );
  }
  return blocks;
}

/** A label, then the command alone, so that its lines can be copied. */
const toRun = (label: string, command: string): Block[] => [
  blankLine,
  { type: 'paragraph', text: label },
  { type: 'command', text: command },
];
