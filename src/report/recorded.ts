// What was recorded, or would be: where it stands, what it adds, and what it changes of the item's state.
import { confirmationsOf } from '../evaluate/confirmations';
import type { Item } from '../evaluate/item';
import type { Snapshot } from '../evaluate/snapshot';
import { isToConfirm } from '../evaluate/updates';
import { nameOf, titleOf } from '../model/describe';
import type { Update } from '../schema/generated/types';
import { idCell, lightCell, stateText } from './cells';
import type { Block, Page, Text } from './page';
import type { Say } from './say';

export interface Recorded {
  readonly update: Update;
  readonly file: string;
  /** The item before and after; undefined where it is not known on the day judged. */
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  readonly lines: readonly { readonly sign: '+' | ' '; readonly text: string }[];
  readonly papers: readonly { readonly file: string; readonly bytes: number }[];
  readonly isDryRun: boolean;
}

/** `snapshot` is of the plan as it is with the update. */
export function recordedPage(snapshot: Snapshot, recorded: Recorded, say: Say): Page {
  const { update, file, before, after, papers, isDryRun } = recorded;
  const { messages, language } = say;
  const words = messages.record;
  const { plan } = snapshot;
  const target = plan.find(update.item);
  const fields: [string, Text][] = [
    [messages.show.item, [idCell(update.item), ` ${target ? titleOf(plan, target, language) : ''}`]],
    [words.by, nameOf(plan, update.by, language)],
    [messages.show.day, update.on],
    ...stateFields(before, after, say),
    [words.file, file],
    ...papers.map((paper): [string, Text] => [words.paper, words.copied(paper.file, paper.bytes)]),
  ];
  return {
    blocks: [
      { type: 'heading', level: 1, text: isDryRun ? words.would(update.id) : words.done(update.id) },
      { type: 'fields', rows: fields },
      { type: 'diff', lines: recorded.lines },
      ...(isDryRun ? [] : next(snapshot, recorded, say)),
    ],
  };
}

function stateFields(before: Item | undefined, after: Item | undefined, say: Say): [string, Text][] {
  if (!before || !after) return [];
  const { labels } = say.messages;
  const changed = (label: string, one: Text, other: Text, isSame: boolean): [string, Text] => [
    label,
    isSame ? other : [...spans(one), ' → ', ...spans(other)],
  ];
  return [
    changed(
      say.messages.record.status,
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

/** Nothing is on record before it is in the repository; and what is joint waits for the other office. */
function next(snapshot: Snapshot, { update, file, papers, after }: Recorded, say: Say): Block[] {
  const { plan, asOf } = snapshot;
  const words = say.messages.record;
  const files = [...papers.map((paper) => paper.file), file].map(quoted).join(' ');
  const lines: Text[] = [[words.commit, { text: `git add ${files} && git commit`, tone: 'command' }]];
  const report = plan.find(update.confirms?.update ?? update.id);
  if (report?.kind === 'update' && isToConfirm(report.data) && after) {
    for (const office of confirmationsOf(plan, report, after.owners, asOf).missing)
      lines.push([
        words.confirm(nameOf(plan, office, say.language)),
        { text: `tjcc confirm ${report.id} --by ${office}`, tone: 'command' },
      ]);
  }
  return [{ type: 'notice', tone: 'muted', lines }];
}

/** A name with a blank in it is one word to a shell only in quotes. */
const quoted = (file: string): string =>
  /^[\p{L}\p{N}._/@+-]+$/u.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
