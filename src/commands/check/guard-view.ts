// A guard's finding in words: the sentence with the old and the new text, its place in the file, and the remedy.
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

/** The finding for the page; it fails the check, or is only shown. */
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

/** The finding as `--json` data; `line` is null if the text is gone. */
export function guardData(finding: GuardFinding, commit: string, lineOf: LineOf, say: Say) {
  const { messages } = say;
  const { code, id, place, isInBase, baseFile = place.file, before, after } = finding;
  const words = messages.check.guards[code];
  // git reads a path that starts with ./ or ../ from the current folder; the paths here are from there, too.
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
    message: words.what(params) + difference(finding, messages.check),
    fix: words.fix(params),
    before: before ?? null,
    after: after ?? null,
  };
}

/** What was altered, for the sentence, with the labels that `tjcc diff` uses. */
function alteredParams({ code, id, params, altered }: GuardFinding, say: Say): Params {
  if (!altered) return {};
  const { reason } = params;
  const { fields } = altered;
  if (reason === 'fingerprint') return { fields: fields.map(({ path }) => fieldLabel(path.slice(-1), say)) };
  // The sentence on a clause does not name its record, so the label must.
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
  const { altered: words } = say.messages.check;
  const name = path.at(-1) ?? '';
  // A whole reschedule or waiver holds several fields, so it may be longer.
  const most = typeof (before ?? after) === 'object' ? 3 * room : room;
  const [from, to] = [valueText(plans.before, name, before, say), valueText(plans.after, name, after, say)];
  // Each list of plan.yaml is compared as one text, which is empty if the list is.
  if (before === undefined || before === '') return words.added(label, shortenedText(to, 0, most));
  if (after === undefined || after === '') return words.removed(label, shortenedText(from, 0, most));
  return words.changed(label, ...differing(from, to));
}

function evidenceSentences({ evidence, plans }: Altered, say: Say): string[] {
  const { evidence: words } = say.messages.check;
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

/** The old and new text, unless the sentence already has them. */
function difference(finding: GuardFinding, { altered, from }: Gate): string {
  const { code, params, before, after } = finding;
  if (params.reason === 'fingerprint') return altered.changed('', ...differing(before ?? '', after ?? ''));
  const isGone = code === 'guard/record-removed' || params.reason === 'removed';
  // A count is already in the sentence.
  return isGone && before !== undefined && after === undefined ? from(shortenedText(before, 0)) : '';
}

type Gate = Say['messages']['check'];

/** `lead`: characters kept before the first difference. `room`: terminal cells kept in all. */
const [lead, room] = [8, 64];

/** Cuts both texts to start shortly before their first difference. */
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
