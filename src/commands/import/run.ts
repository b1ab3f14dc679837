// tjcc import FILE.xlsx: what was filled into a ledger, shown, and recorded once somebody says so. All of it or nothing:
// with one mistake in it, nothing is written.
import { takeSnapshot } from '../../evaluate/snapshot/snapshot';
import { readTables } from '../../ledger/read';
import { nameOf } from '../../model/describe';
import { Failure, UsageError } from '../../problem';
import type { Day } from '../../util/day';
import type { Outcome, PlanCommand, PlanRequest } from '../shared/command';
import { missingOptions, optionValue } from '../shared/options';
import { begin, dayOf, fileOf } from '../shared/recording/checks';
import { Questions } from '../shared/recording/questions';
import { importedData } from './data';
import { type Ledger, readLedger } from './file';
import { type Import, importedPage, quoted } from './page';
import { composeAll, draftAll, editsOf, type Imported, signed } from './updates';

export const run: PlanCommand = async (request) => {
  begin(request, ['by']);
  const { switches, snapshot, say } = request;
  const [isDryRun, isAgreed] = [switches.has('dry-run'), switches.has('yes')];
  if (isDryRun && isAgreed) throw new UsageError('conflicting-options', { one: '--dry-run', other: '--yes' });
  const on = dayOf(request);
  const ledger = await readLedger(request);
  const { mistakes } = ledger.reading;
  const rows = readTables(ledger.tables, ledger.marks, snapshot, ledger.reading);
  const composed = composeAll(request, rows, on, optionValue(request, 'papers'));
  const who = () => new Questions(request).organization('by', say.messages.recording.ask.by);
  const given = missingOptions(request, ['by']).length === 0 ? await who() : undefined;
  // Rules that the rows would break are told together with what is wrong in others, whoever reports.
  const trial = composed.map((one) => signed(one, given ?? anybody(request)));
  const tried = await draftAll(request, trial);
  if (!('sources' in tried)) mistakes.push(...tried);
  // Nobody is asked anything about a ledger that cannot be taken as it is.
  if (mistakes.length > 0 || composed.length === 0 || !('sources' in tried)) return tell(request, ledger, []);
  const by = given ?? (await who());
  const imported = given === undefined ? composed.map((one) => signed(one, by)) : trial;
  const after = given === undefined ? await request.draft(editsOf(imported)) : tried;
  const seen = after.plan && takeSnapshot(after.plan, snapshot.asOf);
  const told = rowsOf(request, imported, seen);
  remarkRows(request, ledger, imported, told, on);
  const edits = editsOf(imported);
  const written = (): Outcome => ({ ...tell(request, ledger, told, { by, isWritten: true }), edits });
  const command = commandOf(request, ledger.path, by);
  if (isAgreed) return written();
  const person = request.person();
  if (!person || isDryRun) return tell(request, ledger, told, { by, command });
  person.show(tell(request, ledger, told, { by }).page);
  const { askWrite, yes, no } = say.messages.recording;
  const prompter = await person.prompter();
  if (!(await prompter.confirm({ message: askWrite, yes, no }))) throw new Failure('cancelled');
  return written();
};

/** Who reports changes nothing of what the rows may say. */
const anybody = ({ snapshot }: PlanRequest): string => snapshot.plan.charter.default_owners.organizations[0] ?? '';

function rowsOf(request: PlanRequest, imported: readonly Imported[], after: PlanRequest['snapshot'] | undefined) {
  return imported.map(({ filled, update, edit, papers }) => ({
    ...{ sheet: filled.table.sheet.name, row: filled.row, update, before: filled.item },
    after: after?.find(update.item),
    file: fileOf(request, edit.name),
    papers: papers.map(({ name }) => fileOf(request, name)),
  }));
}

/** What is no mistake, and may not be what was meant: somebody else's rows, no day, a later report. */
function remarkRows(
  { snapshot, say }: PlanRequest,
  { tables, reading }: Ledger,
  imported: readonly Imported[],
  told: Import['rows'],
  on: Day,
): void {
  for (const { sheet } of tables) {
    const own = imported.filter(({ filled }) => filled.table.sheet === sheet);
    const place = { sheet: sheet.name, row: 0, column: undefined, read: '' };
    const foreign = own.filter(({ filled, update }) => !filled.item.owners.includes(update.by));
    const [first] = foreign;
    if (first) {
      const by = nameOf(snapshot.plan, first.update.by, say.language);
      const ids = foreign.map(({ update }) => update.item);
      reading.remarks.push({ code: 'not-own', ...place, params: { ids, by } });
    }
    const count = own.filter(({ filled }) => filled.on === undefined).length;
    if (count > 0) reading.remarks.push({ code: 'no-day', ...place, params: { count, on } });
  }
  for (const { sheet, row, update, before } of told) {
    const last = before?.statedOn;
    const isStatement = [update.status, update.stage, update.percent].some((said) => said !== undefined);
    if (isStatement && last !== undefined && last > update.on)
      reading.remarks.push({
        code: 'older',
        sheet,
        row,
        column: undefined,
        read: '',
        params: { id: update.item, day: last },
      });
  }
}

/** A mistake is an answer about the file, as a problem in the plan is: exit status 1. */
function tell(
  { snapshot, say }: PlanRequest,
  { path, marks, language, tables, reading }: Ledger,
  rows: Import['rows'],
  { by, isWritten = false, command }: { by?: string; isWritten?: boolean; command?: string } = {},
): Outcome {
  const sheets = tables.map(({ sheet }) => sheet.name);
  const inOrder = <T extends { sheet: string; row: number; column: number | undefined }>(found: readonly T[]): T[] =>
    [...found].sort(
      (one, other) =>
        sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) ||
        one.row - other.row ||
        (one.column ?? -1) - (other.column ?? -1),
    );
  const told: Import = {
    ...{ path, day: marks.day, language, asOf: snapshot.asOf, by, rows, isWritten, command },
    mistakes: inOrder(reading.mistakes),
    remarks: inOrder(reading.remarks),
  };
  return {
    page: importedPage(snapshot.plan, told, say),
    data: importedData(told, say),
    ...(told.mistakes.length > 0 ? { exitCode: 1 as const } : {}),
  };
}

/** What was typed, with the word that lets it be written. */
function commandOf({ given, environment }: PlanRequest, path: string, by: string): string {
  const options = given.filter(([name]) => name !== 'by').map(([name, value]) => ` --${name} ${quoted(value)}`);
  const who = environment.TJCC_BY && !given.some(([name]) => name === 'by') ? '' : ` --by ${by}`;
  return `tjcc import ${quoted(path)}${who}${options.join('')} --yes`;
}
