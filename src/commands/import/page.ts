// The page of an import: what each row changes, the files, the mistakes and remarks, and what to type next.
import { cellPlace, type Mistake, type Remark } from '../../ledger/findings';
import { nameOf } from '../../model/describe';
import type { Plan } from '../../model/plan';
import { idCell, lightCell } from '../../page/cells';
import { type Block, blankLine, type Page, type Span, type Text } from '../../page/page';
import type { Say } from '../../page/say';
import type { Update } from '../../schema/generated/types';
import { cutShort } from '../../util/cut-short';
import { shellQuotedFile } from '../../util/shell-quote';
import { type ImportedRow, type ImportResult, mistakeWords } from './result';

export function importedPage(plan: Plan, result: ImportResult, say: Say): Page {
  const words = say.messages.import;
  const { rows, mistakes, isWritten } = result;
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
      { type: 'heading', level: 1, text: title, aside: say.messages.asOf(result.asOf) },
      {
        type: 'fields',
        rows: [
          [words.ledger, result.path],
          [words.exported, result.day],
          ...(result.by === undefined ? [] : [[words.by, nameOf(plan, result.by, say.language)] as const]),
        ],
      },
      ...(mistakes.length > 0 ? mistakeBlocks(mistakes, say) : rows.length > 0 ? rowBlocks(rows, say) : []),
      ...remarkBlocks(result.remarks, say),
      ...nextBlocks(result, say),
    ],
  };
}

function rowBlocks(rows: readonly ImportedRow[], say: Say): Block[] {
  const { import: words, columns } = say.messages;
  return [
    blankLine,
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
        rowChangeText(row, say),
        noteText(row.update, say),
        (row.update.evidence ?? [])
          .map(({ title, url, path }) => [title, url ?? path].filter(Boolean).join(' '))
          .join(' '),
      ]),
    },
    blankLine,
    { type: 'paragraph', text: words.files },
    { type: 'code', lines: rows.flatMap(({ file, papers }) => [...papers, file]) },
  ];
}

/** The status, stage and percentage before and now, and the light where it changes. */
function rowChangeText({ update, before, after }: ImportedRow, say: Say): Text {
  const { import: words, labels, comma } = say.messages;
  const parts: (string | Span)[][] = [];
  const changed = (one: string, other: string): string => (one === other ? other : words.arrow(one, other));
  // A report that is older than the last statement changes nothing.
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
    blankLine,
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
        return [cellPlace(mistake), cutShort(mistake.read, 40), what, fix];
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
    return [cellPlace(remark), `  ${remarkWords[code](params)}`, ...(seen === '' ? [] : [`  “${seen}”`])];
  });
  return [{ type: 'notice', tone: 'yellow', lines: [[{ text: title, tone: 'strong' }], ...lines] }];
}

/** What to type next. */
function nextBlocks({ rows, mistakes, isWritten, command }: ImportResult, { messages }: Say): Block[] {
  const { import: words, recording } = messages;
  const line = (text: Text): Block => ({ type: 'paragraph', text });
  if (mistakes.length > 0) return [line(''), line(words.again)];
  if (isWritten) return [line(''), line(recording.commit), { type: 'command', text: commitCommand(rows) }];
  if (command === undefined) return [];
  // A span of tone "command": options for the plan and the day that were asked for are added to it later.
  return [line(''), line(words.toWrite), line([{ text: command, tone: 'command' }])];
}

const commitCommand = (rows: readonly ImportedRow[]): string =>
  `git add ${rows
    .flatMap(({ file, papers }) => [...papers, file])
    .map(shellQuotedFile)
    .join(' ')} && git commit`;
