// The findings of a check for other tools: deadlines, guards and problems in the files, in one list.
import type { GateCode } from '../../evaluate/guards/codes';
import type { GuardFinding } from '../../evaluate/guards/guard';
import type { Item } from '../../evaluate/snapshot/item';
import type { Snapshot } from '../../evaluate/snapshot/snapshot';
import { isWaived } from '../../evaluate/snapshot/totals';
import { type LineOf, placeOf } from '../../model/place';
import { ownersText, stateText, titleText } from '../../page/cells';
import type { Diagnostic, Diagnostics } from '../../page/diagnostic';
import { rulesOf } from '../../page/diagnostics';
import type { Say } from '../../page/say';
import { groupBy } from '../../util/group-by';
import { type ChangeResult, failingItems, isCaused } from './change';
import { blameText } from './change-page';
import { guardData } from './guard-view';
import type { CheckResult, PageOptions } from './page';

interface Checked {
  readonly snapshot: Snapshot;
  readonly result: CheckResult;
  /** Undefined without a base. */
  readonly change: ChangeResult | undefined;
  readonly options: PageOptions;
}

/** Builds the list. `problems` are those of the plan's files, so that one run in CI reports everything. */
export function checkDiagnostics(
  checked: Checked,
  problems: readonly Diagnostic[],
  lineOf: LineOf,
  say: Say,
): Diagnostics {
  const { check, labels, fileCheck } = say.messages;
  const { result, change, snapshot, options } = checked;
  const deadlines = result.gated.map((item) => ({
    group: labels.kind[item.record.kind],
    name: `${item.record.id} ${titleText(snapshot.plan, item, say)}`,
    diagnostics: ofDeadline(checked, item, lineOf, say),
  }));
  const guards = (change?.guards ?? []).map((finding) =>
    ofGuard(finding, change?.base.revision.commit ?? '', options, lineOf, say),
  );
  const files = problems.filter((problem) => !isToldByGuard(problem, guards));
  const all = [...files, ...guards, ...deadlines.flatMap(({ diagnostics }) => diagnostics)];
  return {
    command: 'check',
    diagnostics: all,
    rules: rulesOf(all, say),
    cases: [
      ...casesOf(fileCheck, files, ({ file }) => file),
      ...casesOf(check.guardsTitle, guards, ({ code, file }) => `${code} ${file}`),
      ...deadlines,
    ],
  };
}

/** One case per name: JUnit consumers confuse two cases that share a name. */
const casesOf = (group: string, findings: readonly Diagnostic[], nameOf: (one: Diagnostic) => string) =>
  [...groupBy(findings, nameOf)].map(([name, diagnostics]) => ({ group, name, diagnostics }));

/** The finding for one deadline: overdue, overdue under a waiver or due soon; empty if none applies. */
function ofDeadline(
  { snapshot, result, change, options }: Checked,
  item: Item,
  lineOf: LineOf,
  say: Say,
): Diagnostic[] {
  const code: GateCode | undefined = isWaived(item)
    ? 'deadline/waived'
    : item.overdueDays > 0
      ? 'deadline/overdue'
      : result.dueSoon.includes(item)
        ? 'deadline/due-soon'
        : undefined;
  if (!code) return [];
  const { check, findings } = say.messages;
  const { record } = item;
  const blamed = change?.blamed.find((one) => one.item === item);
  const isFailing =
    failingItems(snapshot, result, options).includes(item) &&
    (!blamed || isCaused(blamed)) &&
    code !== 'deadline/waived';
  const hasOwnDay = 'due' in record.data && record.data.due !== undefined;
  return [
    {
      code,
      severity: isFailing ? 'error' : 'warning',
      title: findings.codes[code].name,
      message: check.diagnostic(
        `${record.id} ${titleText(snapshot.plan, item, say)}`,
        item.deadline?.day ?? '',
        stateText(item, say),
        ownersText(snapshot.plan, item, say),
        blamed ? check.blamed(blameText(blamed, say)) : '',
      ),
      fix: code === 'deadline/waived' ? '' : check.decide(record.id),
      file: record.file,
      line: lineOf(placeOf(record, ...(hasOwnDay ? ['due'] : []))),
      column: undefined,
      length: undefined,
      excerpt: undefined,
      key: record.id,
    },
  ];
}

function ofGuard(finding: GuardFinding, commit: string, { failOn }: PageOptions, lineOf: LineOf, say: Say): Diagnostic {
  const { code, file, line, message, fix } = guardData(finding, commit, lineOf, say);
  const { reason = '', kind = '', what = '' } = finding.params;
  return {
    code,
    severity: failOn === 'none' ? 'warning' : 'error',
    title: say.messages.findings.codes[code].name,
    message,
    fix,
    file,
    line: line ?? undefined,
    column: undefined,
    length: undefined,
    excerpt: undefined,
    key: JSON.stringify([finding.id ?? '', reason, kind, what]),
  };
}

/** Whether a guard already reports this: `done` without evidence is found in the file and by the guard. */
const isToldByGuard = ({ code, file, line }: Diagnostic, guards: readonly Diagnostic[]): boolean =>
  code === 'progress/evidence' &&
  guards.some(
    (guard) =>
      guard.code === 'guard/evidence' && guard.severity === 'error' && guard.file === file && guard.line === line,
  );
