// What a guard found, in words: the sentence with the old and the new words, where it stands, and the remedy.
import type { GuardFinding } from '../evaluate/guards/guard';
import type { LineOf } from '../model/place';
import type { Params } from '../problem';
import { quoted } from './hints';
import { shortCommit } from './notice';
import type { ProblemView } from './page';
import type { Say } from './say';

/** As the page shows it; it fails the check, or is only told. */
export function viewGuard(
  finding: GuardFinding,
  commit: string,
  severity: 'error' | 'warning',
  lineOf: LineOf,
  say: Say,
): ProblemView {
  const { file, line, message, fix } = guardData(finding, commit, lineOf, say);
  return {
    place: line === null ? file : `${file}:${line}`,
    severity,
    severityWord: say.messages.severity[severity],
    what: message,
    code: finding.code,
    line: undefined,
    excerpt: '',
    column: 1,
    length: 1,
    fix,
  };
}

/** The same as data, for `--json`; without a line where what stood there is gone. */
export function guardData(finding: GuardFinding, commit: string, lineOf: LineOf, { messages }: Say) {
  const { code, id, place, isInBase, baseFile = place.file, before, after } = finding;
  const words = messages.gate.guards[code];
  // For git a path that begins so counts from where one stands, as the paths here do.
  const path = /^\.{0,2}\//.test(baseFile) ? baseFile : `./${baseFile}`;
  const params: Params = { ...finding.params, show: `git show ${shortCommit(commit)}:${quoted(path)}` };
  return {
    code,
    id: id ?? null,
    file: place.file,
    line: isInBase ? null : lineOf(place),
    message: words.what(params) + difference(finding, messages.gate),
    fix: words.fix(params),
    before: before ?? null,
    after: after ?? null,
  };
}

/** Where the sentence does not say it already. */
function difference({ code, before, after }: GuardFinding, words: Say['messages']['gate']): string {
  if (!['guard/update-changed', 'guard/record-removed', 'guard/text-altered'].includes(code)) return '';
  if (before === undefined || after === undefined) {
    if (before !== undefined) return words.from(shortened(before, 0));
    return after === undefined ? '' : words.now(shortened(after, 0));
  }
  // What is counted needs no second telling.
  if (code === 'guard/record-removed') return '';
  const [one, other] = [[...before], [...after]];
  const at = one.findIndex((sign, index) => sign !== other[index]);
  const start = Math.max(0, (at === -1 ? one.length : at) - lead);
  return words.fromTo(shortened(before, start), shortened(after, start));
}

/** Signs kept before the first difference, and of the whole. */
const [lead, room] = [8, 32];

function shortened(text: string, start: number): string {
  const signs = [...text.replace(/\s*\n\s*/g, ' ')];
  const from = start <= 2 ? 0 : start;
  const kept = signs.slice(from, from + room).join('');
  return `${from > 0 ? '…' : ''}${kept}${from + room < signs.length ? '…' : ''}`;
}
