// Tables of what moved: planned and expected days, states, lights. One row per item, none left out.
import type { DayMove } from '../../evaluate/compare/deadline-moves';
import type { Difference } from '../../evaluate/compare/difference';
import type { StateField, StateMove } from '../../evaluate/compare/state-moves';
import type { Item } from '../../evaluate/snapshot/item';
import { type Lack, lackOfEvidence } from '../../evaluate/snapshot/lack-of-evidence';
import { nameOf } from '../../model/describe';
import type { Plan, UpdateRecord } from '../../model/plan';
import { idCell, lightCell, stateText } from '../../page/cells';
import { type Block, blankLine, type Column, type Span, type Text } from '../../page/page';
import type { Say } from '../../page/say';
import { shortTitle } from '../../page/short-title';

export function deadlineBlocks({ deadlines, comparison }: Difference, say: Say): Block[] {
  const { diff: words, fieldWords } = say.messages;
  if (deadlines.length === 0) return [];
  const planned = deadlines.filter((move) => move.planned);
  const forecast = deadlines.filter((move) => move.forecast);
  const { plan } = comparison.after;
  return [
    { type: 'heading', level: 2, text: words.deadlines(deadlines.length) },
    ...titledTable(
      words.planned,
      movedColumns(say),
      planned.map(({ after, planned: move }) => [
        ...itemCells(after, say, plan),
        move?.before ?? fieldWords.nothing,
        move?.after ?? fieldWords.nothing,
        distance(move, say),
        // A planned deadline changed without a reschedule to that day, as the guard sees it.
        after.forecast && after.forecast.day === move?.after ? moveReason(after, plan, say) : words.noReason,
      ]),
    ),
    ...(planned.length > 0 && forecast.length > 0 ? [blankLine] : []),
    ...titledTable(
      words.forecast,
      movedColumns(say),
      forecast.map(({ before, after, forecast: move }) => [
        ...itemCells(after, say, plan),
        expectedDay(before, say),
        expectedDay(after, say),
        distance(move, say),
        moveReason(after, plan, say),
      ]),
    ),
  ];
}

const titledTable = (title: string, columns: readonly Column[], rows: readonly (readonly Text[])[]): Block[] =>
  rows.length === 0
    ? []
    : [
        { type: 'paragraph', text: [{ text: title, tone: 'strong' }] },
        { type: 'table', columns, rows },
      ];

function movedColumns({ messages }: Say): Column[] {
  const { columns, diff } = messages;
  return [
    { label: columns.id },
    { label: columns.title, grows: true },
    { label: diff.columns.before },
    { label: diff.columns.after },
    { label: diff.columns.days },
    { label: diff.columns.reason, grows: true },
  ];
}

const distance = (move: DayMove | undefined, { messages }: Say): Text =>
  move?.days === undefined ? '' : messages.diff.days(move.days);

/** The expected day; without a reschedule the planned day, marked as such. */
function expectedDay({ forecast, deadline }: Item, { messages }: Say): Text {
  const { diff: words, fieldWords } = messages;
  return forecast?.day ?? (deadline ? words.plannedDay(deadline.day) : fieldWords.nothing);
}

const itemCells = ({ record }: Item, { language }: Say, plan: Plan): Text[] => [
  [idCell(record.id)],
  shortTitle(plan, record, language),
];

/** Reason and approval of the reschedule; empty if it was taken back. */
function moveReason(after: Item, plan: Plan, { messages, language }: Say): Text {
  const update = after.forecast?.update;
  const approval = update?.data.forecast;
  if (!update || !approval) return '';
  const { reason, approved_by, approved_on } = approval;
  const said = messages.changeWords.approved(reason, nameOf(plan, approved_by, language), approved_on);
  return [idCell(update.id), said];
}

export function stateBlocks({ states, comparison }: Difference, say: Say): Block[] {
  const { diff: words, columns, listComma, changeWords } = say.messages;
  if (states.length === 0) return [];
  const { plan } = comparison.after;
  return [
    { type: 'heading', level: 2, text: words.states(states.length) },
    {
      type: 'table',
      columns: [
        { label: columns.id },
        { label: columns.title, grows: true },
        { label: words.columns.change, grows: true },
        { label: words.columns.updates, grows: true },
      ],
      rows: states.map((move): Text[] => [
        ...itemCells(move.after, say, plan),
        move.fields.map((field) => stateChange(move, field, say)).join(changeWords.join),
        move.updates.flatMap((update, index) => [
          ...(index > 0 ? [listComma] : []),
          reasonFor(update, lackOfEvidence(comparison.after.plan, update)?.missing, say),
        ]),
      ]),
    },
  ];
}

/** The update's id; in red, with what is missing, if the update lacks the evidence it needs. */
function reasonFor({ id }: UpdateRecord, lack: Lack | undefined, { messages }: Say): string | Span {
  const { diff: words, fieldWords } = messages;
  return lack ? { text: fieldWords.named(id, words.lack[lack]), tone: 'red' } : id;
}

function stateChange({ before, after }: StateMove, field: StateField, say: Say): string {
  const { diff: words, fieldWords } = say.messages;
  const change = words.arrow(stateWord(before, field, say), stateWord(after, field, say));
  return fieldWords.pair(words.stateFields[field], change);
}

function stateWord({ status, stage, percent, outcome, waiver, override }: Item, field: StateField, say: Say): string {
  const { labels, diff: words, fieldWords } = say.messages;
  const said: Readonly<Record<StateField, string | undefined>> = {
    status: labels.status[status],
    stage: stage && labels.stage[stage],
    percent: percent === undefined ? undefined : `${percent}%`,
    outcome: outcome && labels.outcome[outcome],
    waiver: waiver && words.waiver(waiver.until, waiver.holds),
    override: override && words.override(labels.light[override.light], override.until),
  };
  return said[field] ?? fieldWords.nothing;
}

export function lightBlocks({ lights, comparison }: Difference, say: Say): Block[] {
  const { diff: words, columns } = say.messages;
  if (lights.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: words.lights(lights.length) },
    {
      type: 'table',
      columns: [
        { label: columns.id },
        { label: columns.title, grows: true },
        { label: words.columns.before },
        { label: words.columns.after },
        { label: columns.state, grows: true },
      ],
      rows: lights.map(({ before, after }): Text[] => [
        ...itemCells(after, say, comparison.after.plan),
        [lightCell(before, say)],
        [lightCell(after, say)],
        stateText(after, say),
      ]),
    },
  ];
}
