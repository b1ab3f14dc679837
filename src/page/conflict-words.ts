// A merge conflict in words: what each side means, and how to decide between them.
import type { Conflict, ConflictDifference } from '../problem';
import { fieldLabel, inWords, wordFor } from './field-words';
import type { Say } from './say';

/** As many differences of one conflict as are told. */
const mostDifferences = 4;
/** As many characters of one value. */
const longestValue = 40;

interface SideNames {
  readonly upper: string;
  readonly lower: string;
}

export function conflictWords(conflict: Conflict, say: Say): { what: string; fix: string } {
  const { conflict: words } = say.messages;
  const sides = sideNames(conflict, say);
  return { what: what(), fix: fixFor(conflict, sides, say) };

  function what(): string {
    const { differences, lines } = conflict;
    if (!differences) {
      const [upper, lower] = lines.map((part) => part.map((line) => cutValue(line)).join(' / ') || words.noLines);
      return words.what([words.lines(sides, { upper: upper ?? '', lower: lower ?? '' })], 0);
    }
    if (differences.length === 0) return words.what([words.same], 0);
    const told = differences.slice(0, mostDifferences).map((difference) => sentence(difference, conflict, sides, say));
    return words.what(told, differences.length - told.length);
  }
}

/** As the marks call them; by where they stand, where these say nothing that tells them apart. */
function sideNames({ names: [upper, lower] }: Conflict, { messages: { conflict: words } }: Say): SideNames {
  const isOne = upper === lower;
  return {
    upper: upper === '' ? words.upper : isOne ? words.upperOf(cutValue(upper)) : words.named(cutValue(upper)),
    lower: lower === '' ? words.lower : isOne ? words.lowerOf(cutValue(lower)) : words.named(cutValue(lower)),
  };
}

function sentence(difference: ConflictDifference, conflict: Conflict, sides: SideNames, say: Say): string {
  const { conflict: words } = say.messages;
  const { record, path, upper, lower, base } = difference;
  if (path.length === 0) return recordSentence(difference, conflict, sides, say);
  const label = fieldLabel(path, say);
  const field = record === undefined ? label : words.field(record, label);
  const name = path.at(-1) ?? '';
  const before =
    base === undefined || base.value === undefined ? '' : words.before(sideValueText(name, base.value, say));
  if (upper === undefined || lower === undefined) {
    const [has, lacks] = upper === undefined ? [sides.lower, sides.upper] : [sides.upper, sides.lower];
    return words.lacks(field, has, sideValueText(name, upper ?? lower, say), lacks, before);
  }
  if (inWords.has(name) && typeof upper === 'string' && typeof lower === 'string') {
    const [one, other] = narrowed(upper, lower);
    return words.wordsDiffer(field, sides, { upper: one, lower: other }, approvedText(difference, sides, say));
  }
  const values = { upper: sideValueText(name, upper, say), lower: sideValueText(name, lower, say) };
  return words.differs(field, sides, values, before);
}

function approvedText(
  { approved }: ConflictDifference,
  sides: SideNames,
  { messages: { conflict: words } }: Say,
): string {
  if (approved === undefined) return '';
  return approved === 'neither' ? words.unfit : words.fits(sides[approved]);
}

/** A record that only one side has. */
function recordSentence(
  { record = '', upper, lower, base }: ConflictDifference,
  { adding }: Conflict,
  sides: SideNames,
  say: Say,
): string {
  const { conflict: words } = say.messages;
  const [has, lacks] = upper === undefined ? [sides.lower, sides.upper] : [sides.upper, sides.lower];
  const value = upper ?? lower;
  if (base?.value !== undefined) return words.removed(record, has, lacks, fieldsChanged(base.value, value, say));
  const known = words.gist(record, gistOf(value, say));
  if (base) return words.added(known, has);
  return adding ? words.own(known, has) : words.only(known, has, lacks);
}

/** What the side that kept the record has changed in it. */
function fieldsChanged(before: unknown, after: unknown, say: Say): string[] {
  const [old, now] = [fieldMap(before), fieldMap(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [from, to] = [old.get(name), now.get(name)].map((value) => sideValueText(name, value, say));
    if (from === undefined || to === undefined || from === to) return [];
    return [say.messages.conflict.becomes(fieldLabel([name], say), from, to)];
  });
}

/** What tells a record from others at a glance. */
function gistOf(value: unknown, say: Say): string[] {
  const fields = fieldMap(value);
  const words = ['title', 'name', 'quote', 'note', 'text'].find((name) => fields.has(name));
  return ['item', 'on', ...(words ? [words] : [])].flatMap((name) =>
    fields.has(name) ? [sideValueText(name, fields.get(name), say)] : [],
  );
}

const fieldMap = (value: unknown): Map<string, unknown> =>
  new Map(value !== null && typeof value === 'object' ? Object.entries(value) : []);

function sideValueText(name: string, value: unknown, say: Say): string {
  const { diff: words, listComma, comma } = say.messages;
  if (value === undefined || value === null) return words.nothing;
  if (Array.isArray(value)) return cutValue(value.map((item) => sideValueText(name, item, say)).join(listComma));
  if (typeof value === 'object')
    return cutValue(
      Object.entries(value)
        .map(([key, part]) => words.pair(fieldLabel([key], say), sideValueText(key, part, say)))
        .join(comma),
    );
  const text = cutValue(String(value));
  const word = wordFor(name, text, say);
  // The word for people, and the code that stands in the file.
  return word === undefined || word === text ? text : words.named(word, text);
}

function cutValue(text: string): string {
  const characters = [...text];
  return characters.length > longestValue ? `${characters.slice(0, longestValue - 1).join('')}…` : text;
}

/** Where two texts differ, with a few characters around it: of a long clause nobody finds the one that changed. */
function narrowed(one: string, other: string): [string, string] {
  const around = 10;
  const [left, right] = [[...one], [...other]];
  if (Math.max(left.length, right.length) <= longestValue) return [one, other];
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const from = Math.max(0, start - around);
  const rest = Math.max(0, end - around);
  const part = (characters: string[]): string =>
    (from > 0 ? '…' : '') + cutValue(characters.slice(from, characters.length - rest).join('')) + (rest > 0 ? '…' : '');
  return [part(left), part(right)];
}

function fixFor({ differences, hasBase, adding, isProgress }: Conflict, sides: SideNames, { messages }: Say): string {
  const { fix } = messages.conflict;
  // No remedy may cost a report, whether it can be told or not.
  const isReport = !differences || differences.some(({ path }) => path.length === 0);
  if (isProgress && isReport && !adding) return fix.everyReport(hasBase);
  if (!differences) return fix.choose(sides, hasBase);
  if (differences.length === 0) return fix.same(hasBase);
  if (adding && !adding.isWhole) return fix.shared(isProgress, ranges(adding.shared), hasBase);
  if (adding) return isProgress ? fix.bothReports(hasBase) : fix.bothRecords(hasBase);
  if (isProgress) return fix.report(sides, hasBase);
  const judged = new Set(differences.map(({ approved }) => approved));
  const [only] = judged;
  if (judged.size > 1 || only === undefined) return fix.choose(sides, hasBase);
  return only === 'neither' ? fix.neither(hasBase) : fix.approved(sides[only], hasBase);
}

/** `14–16, 20`. */
function ranges(lines: readonly number[]): string {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else found.push([line, line]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
