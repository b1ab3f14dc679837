// tjcc import FILE.xlsx: shows what was filled into a ledger, and records it after confirmation. With a single mistake
// in it nothing is written.
import { takeSnapshot } from '../../evaluate/snapshot/snapshot';
import { joinFindings, type Remark } from '../../ledger/findings';
import { nameOf } from '../../model/describe';
import { Failure, UsageError } from '../../problem';
import type { Day } from '../../util/day';
import { shellQuotedFile } from '../../util/shell-quote';
import type { Outcome, PlanCommand, PlanRequest } from '../shared/command';
import { missingOptions, optionValue } from '../shared/options';
import { begin, dayReported, fileOf } from '../shared/recording/checks';
import { Questions } from '../shared/recording/questions';
import { importedData } from './data';
import { importedPage } from './page';
import { type LedgerFile, readLedger } from './read-ledger';
import type { ImportedRow, ImportResult } from './result';
import { composeAll, draftAll, editsOf, type SignedUpdate, signedBy } from './updates';

export const run: PlanCommand = async (request) => {
  begin(request, ['by']);
  const { switches, snapshot, say } = request;
  const [isDryRun, isAgreed] = [switches.has('dry-run'), switches.has('yes')];
  if (isDryRun && isAgreed) throw new UsageError('conflicting-options', { one: '--dry-run', other: '--yes' });
  const on = dayReported(request);
  const ledger = await readLedger(request);
  const composed = composeAll(request, ledger.rows, on, optionValue(request, 'papers'));
  const askBy = () => new Questions(request).organization('by', say.messages.recording.ask.by);
  const given = missingOptions(request, ['by']).length === 0 ? await askBy() : undefined;
  // The rules are applied before it is known who reports, so that all mistakes are shown together.
  const trial = composed.map((one) => signedBy(given ?? anybody(request), one));
  const tried = await draftAll(request, trial);
  // No question is asked about a ledger that cannot be recorded.
  if ('mistakes' in tried) return importOutcome(request, joinedTo(ledger, tried));
  if (ledger.mistakes.length > 0 || composed.length === 0) return importOutcome(request, ledger);
  const by = given ?? (await askBy());
  const updates = given === undefined ? composed.map((one) => signedBy(by, one)) : trial;
  const edits = editsOf(updates);
  const after = given === undefined ? await request.draft(edits) : tried.draft;
  const rows = importedRows(request, updates, after.plan && takeSnapshot(after.plan, snapshot.asOf));
  const whole = joinedTo(ledger, { remarks: [...sheetRemarks(request, ledger, updates, on), ...olderRemarks(rows)] });
  const written = (): Outcome => ({ ...importOutcome(request, whole, { rows, by, isWritten: true }), edits });
  if (isAgreed) return written();
  const person = request.person();
  if (!person || isDryRun)
    return importOutcome(request, whole, { rows, by, command: confirmingCommand(request, ledger.path, by) });
  person.show(importOutcome(request, whole, { rows, by }).page);
  const { askWrite, yes, no } = say.messages.recording;
  const prompter = await person.prompter();
  if (!(await prompter.confirm({ message: askWrite, yes, no }))) throw new Failure('cancelled');
  return written();
};

/** A stand-in for the reporting organization: the rules give the same result for every one. */
const anybody = ({ snapshot }: PlanRequest): string => snapshot.plan.charter.default_owners.organizations[0] ?? '';

const joinedTo = (ledger: LedgerFile, more: Parameters<typeof joinFindings>[0][number]): LedgerFile => ({
  ...ledger,
  ...joinFindings([ledger, more]),
});

/** The rows of the result. `after` is the plan with the reports in it; undefined if it could not be read. */
const importedRows = (
  request: PlanRequest,
  updates: readonly SignedUpdate[],
  after: PlanRequest['snapshot'] | undefined,
): ImportedRow[] =>
  updates.map(({ filled, update, edit, papers }) => ({
    ...{ sheet: filled.table.sheet.name, row: filled.row.number, update, before: filled.item },
    after: after?.find(update.item),
    file: fileOf(request, edit.name),
    papers: papers.map(({ name }) => fileOf(request, name)),
  }));

/** Remarks for each sheet: rows for which the reporting organization is not responsible, and rows without a day. */
function sheetRemarks(
  { snapshot, say }: PlanRequest,
  { tables }: LedgerFile,
  updates: readonly SignedUpdate[],
  on: Day,
): Remark[] {
  return tables.flatMap(({ sheet }): Remark[] => {
    const own = updates.filter(({ filled }) => filled.table.sheet === sheet);
    const place = { sheet: sheet.name, row: 0, column: undefined, read: '' };
    const foreign = own.filter(({ filled, update }) => !filled.item.owners.includes(update.by));
    const [first] = foreign;
    const count = own.filter(({ filled }) => filled.on === undefined).length;
    const params = first && {
      ids: foreign.map(({ update }) => update.item),
      by: nameOf(snapshot.plan, first.update.by, say.language),
    };
    return [
      ...(params ? [{ code: 'not-own' as const, ...place, params }] : []),
      ...(count > 0 ? [{ code: 'no-day' as const, ...place, params: { count, on } }] : []),
    ];
  });
}

/** Remarks on rows that state a status, stage or percentage although the plan has a later statement. */
const olderRemarks = (rows: readonly ImportedRow[]): Remark[] =>
  rows.flatMap(({ sheet, row, update, before }): Remark[] => {
    const last = before?.statedOn;
    const isStatement = [update.status, update.stage, update.percent].some((value) => value !== undefined);
    if (!isStatement || last === undefined || last <= update.on) return [];
    return [{ code: 'older', sheet, row, column: undefined, read: '', params: { id: update.item, day: last } }];
  });

interface Done {
  readonly rows: readonly ImportedRow[];
  readonly by: string;
  readonly isWritten?: boolean;
  readonly command?: string;
}

/** The outcome, without `done` if nothing can be recorded. With a mistake in the file the exit status is 1. */
function importOutcome({ snapshot, say }: PlanRequest, ledger: LedgerFile, done?: Done): Outcome {
  const { path, day, language, tables } = ledger;
  const sheets = tables.map(({ sheet }) => sheet.name);
  const result: ImportResult = {
    ...{ path, day, language, asOf: snapshot.asOf, by: done?.by, rows: done?.rows ?? [] },
    ...{ isWritten: done?.isWritten ?? false, command: done?.command },
    mistakes: inSheetOrder(ledger.mistakes, sheets),
    remarks: inSheetOrder(ledger.remarks, sheets),
  };
  return {
    page: importedPage(snapshot.plan, result, say),
    data: importedData(result, say),
    ...(result.mistakes.length > 0 ? { exitCode: 1 as const } : {}),
  };
}

/** The findings sorted by sheet, row and column. */
const inSheetOrder = <Placed extends { sheet: string; row: number; column: number | undefined }>(
  findings: readonly Placed[],
  sheets: readonly string[],
): Placed[] =>
  [...findings].sort(
    (one, other) =>
      sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) ||
      one.row - other.row ||
      (one.column ?? -1) - (other.column ?? -1),
  );

/** The command line as it was typed, with `--yes`, which lets it write. */
function confirmingCommand({ given, environment }: PlanRequest, path: string, by: string): string {
  const options = given
    .filter(([name]) => name !== 'by')
    .map(([name, value]) => ` --${name} ${shellQuotedFile(value)}`);
  const who = environment.TJCC_BY && !given.some(([name]) => name === 'by') ? '' : ` --by ${by}`;
  return `tjcc import ${shellQuotedFile(path)}${who}${options.join('')} --yes`;
}
