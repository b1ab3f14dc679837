// The page of an import: row by row what changes, the files written, and remarks on the ledger.
import type { Item } from '../../evaluate/snapshot/item';
import { type Mistake, placeOf, type Remark } from '../../ledger/found';
import { nameOf } from '../../model/describe';
import type { Plan } from '../../model/plan';
import { idCell, lightCell } from '../../page/cells';
import type { Block, Page, Span, Text } from '../../page/page';
import type { Say } from '../../page/say';
import type { Update } from '../../schema/generated/types';
import { cutShort } from '../../util/cut-short';
import { mistakeWords } from './data';

export interface ImportedRow {
  readonly sheet: string;
  readonly row: number;
  readonly update: Update;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** The path as shown to the user. */
  readonly file: string;
  readonly papers: readonly string[];
}

export interface Import {
  readonly path: string;
  /** The day as of which the ledger was exported. */
  readonly day: string;
  readonly language: 'zh' | 'en';
  readonly asOf: string;
  readonly by: string | undefined;
  readonly rows: readonly ImportedRow[];
  readonly mistakes: readonly Mistake[];
  readonly remarks: readonly Remark[];
  readonly isWritten: boolean;
  /** The command that writes it; undefined if it was written, or the person was asked. */
  readonly command: string | undefined;
}

export function importedPage(plan: Plan, told: Import, say: Say): Page {
  const words = say.messages.import;
  const { rows, mistakes, isWritten } = told;
  const title =
    mistakes.length > 0
      ? words.wrong(mistakes.length)
      : rows.length === 0
        ? words.nothing
        : isWritten
          ? words.done(rows.length)
          : words.would(rows.length);
  return {
    blocks: [
      { type: 'heading', level: 1, text: title, aside: say.messages.asOf(told.asOf) },
      {
        type: 'fields',
        rows: [
          [words.ledger, told.path],
          [words.exported, told.day],
          ...(told.by === undefined ? [] : [[words.by, nameOf(plan, told.by, say.language)] as const]),
        ],
      },
      ...(mistakes.length > 0 ? mistakeBlocks(mistakes, say) : rows.length > 0 ? rowBlocks(rows, say) : []),
      ...remarkBlocks(told.remarks, say),
      ...next(told, say),
    ],
  };
}

function rowBlocks(rows: readonly ImportedRow[], say: Say): Block[] {
  const { import: words, columns } = say.messages;
  return [
    { type: 'paragraph', text: '' },
    {
      type: 'table',
      columns: [
        { label: words.columns.place },
        { label: columns.id },
        { label: columns.day },
        { label: words.columns.change, grows: true },
        { label: words.columns.note, grows: true },
        { label: words.columns.evidence, grows: true },
      ],
      rows: rows.map((row) => [
        `${row.sheet}!${row.row}`,
        [idCell(row.update.item)],
        row.update.on,
        changeText(row, say),
        noteText(row.update, say),
        (row.update.evidence ?? [])
          .map(({ title, url, path }) => [title, url ?? path].filter(Boolean).join(' '))
          .join(' '),
      ]),
    },
    { type: 'paragraph', text: '' },
    { type: 'paragraph', text: words.files },
    { type: 'code', lines: rows.flatMap(({ file, papers }) => [...papers, file]) },
  ];
}

/** The state before and after, and the light if it changes. */
function changeText({ update, before, after }: ImportedRow, say: Say): Text {
  const { import: words, labels, comma } = say.messages;
  const parts: (string | Span)[][] = [];
  const changed = (one: string, other: string): string => (one === other ? other : words.arrow(one, other));
  // A report older than the present state changes nothing.
  const isOlder = before?.statedOn !== undefined && before.statedOn > update.on;
  if (isOlder) return '';
  if (update.status) parts.push([changed(before ? labels.status[before.status] : '', labels.status[update.status])]);
  if (update.stage)
    parts.push([changed(before?.stage ? labels.stage[before.stage] : words.unsaid, labels.stage[update.stage])]);
  if (update.percent !== undefined) {
    const old = before?.percent === undefined ? words.unsaid : `${before.percent}%`;
    parts.push([`${words.percent} ${changed(old, `${update.percent}%`)}`]);
  }
  if (before && after && before.light !== after.light)
    parts.push([lightCell(before, say), ' → ', lightCell(after, say)]);
  return parts.flatMap((part, index) => (index === 0 ? part : [comma, ...part]));
}

function noteText({ note, difficulty, next_step }: Update, { messages }: Say): string {
  const { fields, ledger } = messages;
  return [
    note,
    difficulty && `${fields.difficulty}${ledger.colon}${difficulty}`,
    next_step && `${fields.next_step}${ledger.colon}${next_step}`,
  ]
    .filter(Boolean)
    .join(ledger.semicolon);
}

function mistakeBlocks(mistakes: readonly Mistake[], say: Say): Block[] {
  const { columns } = say.messages.import;
  return [
    { type: 'paragraph', text: '' },
    {
      type: 'table',
      columns: [
        { label: columns.place },
        { label: columns.read, grows: true },
        { label: columns.what, grows: true },
        { label: columns.fix, grows: true },
      ],
      rows: mistakes.map((mistake) => {
        const { what, fix } = mistakeWords(mistake, say);
        return [placeOf(mistake), cutShort(mistake.read, 40), what, fix];
      }),
    },
  ];
}

function remarkBlocks(remarks: readonly Remark[], say: Say): Block[] {
  const { remarks: title, remarkWords } = say.messages.import;
  if (remarks.length === 0) return [];
  const lines = remarks.map((remark): Text => {
    const { code, params, read } = remark;
    const seen = cutShort(read, 40);
    return [placeOf(remark), `  ${remarkWords[code](params)}`, ...(seen === '' ? [] : [`  “${seen}”`])];
  });
  return [{ type: 'notice', tone: 'yellow', lines: [[{ text: title, tone: 'strong' }], ...lines] }];
}

/** The command to run next. */
function next({ rows, mistakes, isWritten, command }: Import, { messages }: Say): Block[] {
  const { import: words, recording } = messages;
  const line = (text: Text): Block => ({ type: 'paragraph', text });
  if (mistakes.length > 0) return [line(''), line(words.again)];
  if (isWritten) return [line(''), line(recording.commit), { type: 'command', text: commitCommand(rows) }];
  if (command === undefined) return [];
  // A span of tone `command`, so that the page adds the plan and the day of the request.
  return [line(''), line(words.toWrite), line([{ text: command, tone: 'command' }])];
}

const commitCommand = (rows: readonly ImportedRow[]): string =>
  `git add ${rows
    .flatMap(({ file, papers }) => [...papers, file])
    .map(quoted)
    .join(' ')} && git commit`;

/** Quotes a path for the shell if it contains a blank or other special characters. */
export const quoted = (file: string): string =>
  /^[\p{L}\p{N}._/@+-]+$/u.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
