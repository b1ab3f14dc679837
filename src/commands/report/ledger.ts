// The ledger (台账): a row for every item to report on, with cells for the organizations to fill in. The filled-in
// workbook is read by `tjcc import`; other formats only show the present state.
import type { Corpus } from '../../evaluate/query/corpus';
import { type Item, stages, statuses } from '../../evaluate/snapshot/item';
import { reporting } from '../../evaluate/snapshot/silence';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { isEntryColumn, type LedgerColumn, ledgerColumns } from '../../ledger/columns';
import { recordHashes, serializeMarks } from '../../ledger/marks';
import { nameOf, titleOf } from '../../model/describe';
import { type Block, type Column, type Page, plainText } from '../../page/page';
import type { Say } from '../../page/say';
import { leadersOf, ledgerRow, namedBeside } from './ledger-row';

export interface LedgerOptions {
  /** Whether each responsible organization gets its own sheet, instead of one sheet for all. */
  readonly byUnit: boolean;
}

/**
 * All items that must be reported on, from which a query selects. In the plan's order, except that measures follow
 * their task and components follow their project.
 */
export function ledgerItems({ plan, items, find }: Snapshot): Item[] {
  const isUnder = ({ record }: Item): boolean => record.kind === 'measure' || record.kind === 'component';
  const under = ({ record }: Item): Item[] =>
    plan
      .childrenOf(record.id)
      .map(({ id }) => find(id))
      .filter((item) => item !== undefined)
      .flatMap((item) => (isUnder(item) ? [item, ...under(item)] : []));
  return items
    .filter((item) => reporting.includes(item.record.kind) && !isUnder(item))
    .flatMap((item) => [item, ...under(item)]);
}

/** The ledger as a page; `items` are those of `ledgerItems` that the query selected. */
export function ledgerPage(
  snapshot: Snapshot,
  corpus: Corpus,
  items: readonly Item[],
  options: LedgerOptions,
  say: Say,
): Page {
  const { ledger, asOf } = say.messages;
  const whole = ledgerItems(snapshot).length;
  const blocks = sheetsOf(snapshot, items, options).flatMap(({ unit, items: rows }): Block[] => {
    const name = unit === undefined ? undefined : nameOf(snapshot.plan, unit, say.language);
    return [
      {
        type: 'heading',
        level: 1,
        text: name === undefined ? `${snapshot.plan.charter.title} ${ledger.title}` : ledger.unit(name),
        aside: asOf(snapshot.asOf),
        sheet: name ?? ledger.sheet,
      },
      { type: 'paragraph', text: ledger.inShort(rows.length, whole) },
      ledgerTable(snapshot, corpus, rows, say),
    ];
  });
  // A separate sheet: the table's head is frozen together with everything above it, so little should be there.
  const howTo: Block[] = [
    { type: 'heading', level: 2, text: ledger.howTo, sheet: ledger.howTo },
    ...ledger.rules.map((rule, index): Block => ({ type: 'paragraph', text: `${index + 1}. ${rule}` })),
  ];
  return { blocks: [...blocks, ...howTo] };
}

interface Sheet {
  /** Id of the organization; undefined if one sheet holds all items. */
  readonly unit: string | undefined;
  readonly items: readonly Item[];
}

/** One sheet per organization: first the default owners, then the others in the order of the plan. */
function sheetsOf({ plan }: Snapshot, items: readonly Item[], { byUnit }: LedgerOptions): Sheet[] {
  if (!byUnit) return [{ unit: undefined, items }];
  const offices = plan.charter.default_owners.organizations;
  const units = new Set([...offices, ...plan.ofKind('organization').map(({ id }) => id)]);
  return [...units]
    .map((unit) => ({ unit, items: items.filter(({ owners }) => owners.includes(unit)) }))
    .filter((sheet) => sheet.items.length > 0);
}

function ledgerTable(snapshot: Snapshot, corpus: Corpus, items: readonly Item[], say: Say): Block {
  const rows = items.map((item, index) => ledgerRow(snapshot, corpus, item, index + 1, say));
  const cells = (row: (typeof rows)[number]): Record<LedgerColumn, string> =>
    Object.fromEntries(ledgerColumns.map((column) => [column, plainText(row[column])])) as Record<LedgerColumn, string>;
  return {
    type: 'table',
    columns: ledgerColumns.map((column) => ledgerColumn(column, say)),
    rows: rows.map((row) => ledgerColumns.map((column) => row[column])),
    form: {
      kept: serializeMarks({
        plan: snapshot.plan.charter.number,
        day: snapshot.asOf,
        language: say.language,
        rows: items.flatMap(({ record }, index) => {
          const row = rows[index];
          return row ? [{ id: record.id, hashes: recordHashes(snapshot.plan, record), cells: cells(row) }] : [];
        }),
      }),
    },
  };
}

/** Column widths in half-width characters; together they fill a landscape A3 page. */
const widths: Readonly<Record<LedgerColumn, number>> = {
  ...{ number: 5, id: 10, kind: 8, title: 26, tianjin: 12, changchun: 12, named: 12, leader: 8, due: 12, within: 12 },
  ...{ latest: 20, light: 6, state: 12, status: 8, stage: 7, percent: 8, note: 20, on: 11, difficulty: 12 },
  ...{ next_step: 13, evidence: 12, publisher: 11, source: 12, signed_off: 8, remarks: 12 },
};
const growing: readonly LedgerColumn[] = ['title', 'named', 'within', 'latest', 'state', 'remarks'];

function ledgerColumn(column: LedgerColumn, { messages }: Say): Column {
  const { ledger, labels } = messages;
  const common = {
    width: widths[column],
    ...(growing.includes(column) ? { grows: true } : {}),
    ...(column === 'number' || column === 'percent' ? { align: 'right' as const } : {}),
  };
  const label = ledger.columns[column];
  if (!isEntryColumn(column)) return { label, ...common };
  return {
    label: ledger.starred(label),
    ...common,
    entry: {
      hint: ledger.hints[column],
      ...(column === 'status' ? { choices: statuses.map((status) => labels.status[status]) } : {}),
      ...(column === 'stage' ? { choices: stages.map((stage) => labels.stage[stage]) } : {}),
      ...(column === 'percent' ? { upTo: 100 } : {}),
      ...(['status', 'stage', 'percent', 'on'].includes(column) ? {} : { isText: true }),
    },
  };
}

/** The ledger as `--json` data (schemas/output/ledger.schema.json). */
export function ledgerData(snapshot: Snapshot, corpus: Corpus, items: readonly Item[], options: LedgerOptions) {
  const { plan } = snapshot;
  return {
    byUnit: options.byUnit,
    expected: ledgerItems(snapshot).length,
    count: items.length,
    sheets: sheetsOf(snapshot, items, options).map((sheet) => ({
      unit: sheet.unit ?? null,
      rows: sheet.items.map((item) => rowData(item)),
    })),
  };

  function rowData(item: Item) {
    const { record, deadline } = item;
    const report = item.reports.at(-1);
    const { record: words, updates } = recordHashes(plan, record);
    return {
      id: record.id,
      kind: record.kind,
      title: titleOf(plan, record, 'zh'),
      titleEn: titleOf(plan, record, 'en'),
      tianjin: leadersOf(plan, item, 'TJ'),
      changchun: leadersOf(plan, item, 'CC'),
      ownersDefault: !item.ownersAreOwn && item.owners.length > 0,
      named: namedBeside(corpus, item),
      due: deadline ? { day: deadline.day, inherited: deadline.inherited } : null,
      latest: report ? { id: report.id, on: report.data.on, note: report.data.note } : null,
      light: item.light,
      status: item.status,
      stage: item.stage ?? null,
      percent: item.percent ?? null,
      verification: item.verification ?? null,
      fingerprint: { record: words, updates },
    };
  }
}
