// What a guard found, in words: the sentence with the old and the new words, where it stands, and the remedy.
import type { FieldChange } from '../../evaluate/compare/field-changes';
import type { Altered, GuardFinding } from '../../evaluate/guards/guard';
import type { LineOf } from '../../model/place';
import { pieceChangeOf } from '../../page/evidence';
import { fieldLabel, valueText, wordsLabel } from '../../page/field-words';
import { shortCommit } from '../../page/notice';
import type { ProblemView } from '../../page/page';
import type { Say } from '../../page/say';
import type { Params } from '../../problem';
import type { Evidence } from '../../schema/generated/types';
import { shellQuoted } from '../../util/shell-quote';
import { textWidth } from '../../util/text-width';

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
export function guardData(finding: GuardFinding, commit: string, lineOf: LineOf, say: Say) {
  const { messages } = say;
  const { code, id, place, isInBase, baseFile = place.file, before, after } = finding;
  const words = messages.gate.guards[code];
  // For git a path that begins so counts from where one stands, as the paths here do.
  const path = /^\.{0,2}\//.test(baseFile) ? baseFile : `./${baseFile}`;
  const params: Params = {
    ...finding.params,
    ...alteredParams(finding, say),
    show: `git show ${shortCommit(commit)}:${shellQuoted(path)}`,
  };
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

/** What was altered, for the sentence: by the words that diff has for it. */
function alteredParams({ code, id, params, altered }: GuardFinding, say: Say): Params {
  if (!altered) return {};
  const { reason } = params;
  const { fields } = altered;
  if (reason === 'fingerprint') return { fields: fields.map(({ path }) => fieldLabel(path.slice(-1), say)) };
  // Of the words of a clause the sentence does not say whose they are.
  const label = ({ path }: FieldChange): string =>
    reason === 'clause' ? wordsLabel({ id, path }, say) : fieldLabel(path, say);
  return {
    id: params.id ?? id ?? '',
    fields: [
      ...fields.map((field) => fieldSentence(label(field), field, altered.plans, say)),
      ...(code === 'guard/update-changed' ? evidenceSentences(altered, say) : []),
    ],
  };
}

function fieldSentence(label: string, { path, before, after }: FieldChange, plans: Altered['plans'], say: Say): string {
  const { altered: words } = say.messages.gate;
  const name = path.at(-1) ?? '';
  // A whole reschedule or waiver is several fields in one.
  const most = typeof (before ?? after) === 'object' ? 3 * room : room;
  const [from, to] = [valueText(plans.before, name, before, say), valueText(plans.after, name, after, say)];
  // The lists of plan.yaml are one text each, and empty where nothing stands.
  if (before === undefined || before === '') return words.added(label, shortenedText(to, 0, most));
  if (after === undefined || after === '') return words.removed(label, shortenedText(from, 0, most));
  return words.changed(label, ...differing(from, to));
}

function evidenceSentences({ evidence, plans }: Altered, say: Say): string[] {
  const { evidence: words } = say.messages.gate;
  const name = ({ title, path, url }: Evidence): string =>
    words.piece(shortenedText(title, 0), shortenedText(path ?? url ?? '', 0, 2 * room));
  return [
    ...evidence.changed.flatMap((change) => {
      const piece = name(change.before);
      const { content, fields } = pieceChangeOf(plans, change, say);
      return [
        ...(content === undefined ? [] : [words.replaced(piece, content)]),
        ...fields.map((field) => fieldSentence(words.field(piece, fieldLabel(field.path, say)), field, plans, say)),
      ];
    }),
    ...evidence.added.map((piece) => words.added(name(piece))),
    ...evidence.lost.map((piece) => words.lost(name(piece))),
  ];
}

/** Where the sentence does not say it already. */
function difference(finding: GuardFinding, { altered, from }: Gate): string {
  const { code, params, before, after } = finding;
  if (params.reason === 'fingerprint') return altered.changed('', ...differing(before ?? '', after ?? ''));
  const isGone = code === 'guard/record-removed' || params.reason === 'removed';
  // What is counted needs no second telling.
  return isGone && before !== undefined && after === undefined ? from(shortenedText(before, 0)) : '';
}

type Gate = Say['messages']['gate'];

/** Signs kept before the first difference; cells kept of the whole. */
const [lead, room] = [8, 64];

/** Both from shortly before the place where they part. */
function differing(before: string, after: string): [from: string, to: string] {
  const [one, other] = [[...before], [...after]];
  const at = one.findIndex((sign, index) => sign !== other[index]);
  const start = Math.max(0, (at === -1 ? one.length : at) - lead);
  return [shortenedText(before, start), shortenedText(after, start)];
}

function shortenedText(text: string, start: number, most = room): string {
  const signs = [...text.replace(/\s*\n\s*/g, ' ')];
  const from = start <= 2 ? 0 : start;
  let [end, width] = [from, 0];
  for (; end < signs.length; end += 1) {
    width += textWidth(signs[end] ?? '');
    if (width > most) break;
  }
  return `${from > 0 ? '…' : ''}${signs.slice(from, end).join('')}${end < signs.length ? '…' : ''}`;
}
