// Finds and mends typing habits that break YAML silently: full-width signs, tabs, a colon without a space, hidden
// characters. `yaml` reads most of them as ordinary text, so they are searched for line by line before parsing, and
// mended in memory only, so that the same run also finds everything else in the file.
import type { Params, Problem, ProblemCode, SourceSpan } from '../../problem';
import { spanAt } from '../span';
import { type Change, IndentTracker, originalColumn } from './mend';

interface Habit {
  readonly code: ProblemCode;
  /** Group 1 is the text before the faulty sign, group 2 is the sign. */
  readonly pattern: RegExp;
  /** Returns the replacement for the sign. */
  mend(sign: string): string;
}

const start = '^((?: *(?:- +)*)';
const name = String.raw`[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff-]*`;

const indent: readonly Habit[] = [
  { code: 'yaml/tab', pattern: /^( *)(\t[\t ]*)/, mend: (sign) => sign.replaceAll('\t', '  ') },
  {
    code: 'yaml/full-width',
    pattern: /^( *)([\u3000\u00a0][\u3000\u00a0\t ]*)/,
    mend: (sign) => sign.replace(/[\u3000\t]/g, '  ').replaceAll('\u00a0', ' '),
  },
];

const habits: readonly Habit[] = [
  { code: 'yaml/full-width', pattern: /^( *)([—－–−·•●]+[\s\u3000]*)(?=\S)/, mend: () => '- ' },
  { code: 'yaml/full-width', pattern: /^( *- *)([\u3000\u00a0][\u3000\u00a0 ]*)/, mend: () => ' ' },
  { code: 'yaml/full-width', pattern: /^( *)(＃)/, mend: () => '#' },
  { code: 'yaml/full-width', pattern: new RegExp(`${start}${name})(\\s*：[\\s\\u3000]*)`), mend: () => ': ' },
  { code: 'yaml/full-width', pattern: new RegExp(`${start}${name}:)([\\u3000\\u00a0][\\s\\u3000]*)`), mend: () => ' ' },
  { code: 'yaml/full-width', pattern: new RegExp(`${start}${name}: *)(［)`), mend: () => '[' },
  // Lists in brackets. A Chinese comma would make the list one entry; each match mends one sign.
  { code: 'yaml/full-width', pattern: new RegExp(`${start}${name}: *\\[[^"'\\]］]*)(］)`), mend: () => ']' },
  {
    code: 'yaml/full-width',
    pattern: new RegExp(`${start}${name}: *\\[[^"'\\]，、]*)([，、]\\s*)(?=[^\\]]*\\])`),
    mend: () => ', ',
  },
  { code: 'yaml/colon-space', pattern: new RegExp(`${start}[A-Za-z_][\\w]*)(:)(?=[^\\s:/\\\\])`), mend: () => ': ' },
];

/** Characters that are invisible or reverse the text around them; tab, CR and LF are not included. */
const hidden =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff';
const invisible = new RegExp(`[${hidden}]`);
const invisibles = new RegExp(`[${hidden}]+`, 'g');

/**
 * Quick test whether any line may need mending. No line of a sound plan matches, so a sound file is not searched line
 * by line.
 */
const suspicious =
  /^[ -]*[\t\u3000\u00a0—－–−·•●＃]|^ *(?:- +)*[\w.\u4e00-\u9fff-]+\s*(?:：|:[\u3000\u00a0]|:[^\s:/\\]|: *(?:［|\[[^\n]*[，、］]))/m;

/**
 * A value cut off by ` #` (group 1) and the lost text (group 2). A `#` with a space after it is a comment and does not
 * match.
 */
const lostText = new RegExp(
  `^((?: *(?:- +)*${name}: +| *(?:- +)+(?!${name}:\\s))(?=[^\\s"'\\[{#])(?:[^#\\n]|(?<![ \\t])#)*?)([ \\t]#(?=\\S).*)$`,
);
/** A line that opens a block of text (`|`, `>`), in which nothing is a field. */
const blockHeader = /^( *(?:- +)*)(?:[^#"']*:|-)? +[|>][-+\d]*\s*(?: #.*)?$/;

export interface Mended {
  /** The text with the habits mended; the same number of lines. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Converts a span of the mended text to a span of the file. */
  restore(span: SourceSpan): SourceSpan;
}

export function mendHabits(text: string, file: string): Mended {
  const problems: Problem[] = [];
  const report = (code: ProblemCode, line: number, column: number, units: number, params: Params): void => {
    problems.push({ code, file, span: spanAt(text, line, column, units), params });
  };
  const changes = new Map<number, readonly Change[]>();
  let mended = text;
  if (suspicious.test(text) || invisible.test(text)) {
    const tracker = new IndentTracker();
    const block = blockTracker();
    mended = text
      .split('\n')
      .map((line, index) => {
        if (block.holds(line)) return line;
        const result = mendLine(line, tracker, (code, column, sign, whole, indent) =>
          report(code, index + 1, column, sign.length, { sign, whole, indent }),
        );
        if (result.changes.length > 0) changes.set(index + 1, result.changes);
        block.begin(result.text);
        return result.text;
      })
      .join('\n');
  }
  if (mended.includes(' #')) {
    const block = blockTracker();
    mended.split('\n').forEach((line, index) => {
      if (block.holds(line)) return;
      block.begin(line);
      const [, before = '', lost] = lostText.exec(line.replace(/\r$/, '')) ?? [];
      if (lost === undefined) return;
      const span = spanAt(mended, index + 1, before.length + 2, lost.length - 1);
      problems.push({ code: 'yaml/comment', file, span: restore(span), params: { lost: lost.trim() } });
    });
  }
  return { text: mended, problems, restore };

  function restore(span: SourceSpan): SourceSpan {
    const made = changes.get(span.line);
    if (!made) return span;
    const column = originalColumn(span.column, made);
    const end = originalColumn(span.column + span.length, made);
    const { excerpt } = spanAt(text, span.line, 1);
    const room = [...excerpt].length - column + 1;
    return { line: span.line, column, length: Math.max(1, Math.min(end - column, room)), excerpt };
  }
}

/** Tracks whether a line is inside a block of text, in which no sign has a meaning. */
function blockTracker() {
  let column: number | undefined;
  return {
    holds(line: string): boolean {
      const begins = line.search(/\S/);
      if (column !== undefined && begins !== -1 && begins <= column) column = undefined;
      return column !== undefined;
    },
    /** To be called for every line outside a block, because the line may open one. */
    begin(line: string): void {
      const [header, lead = ''] = blockHeader.exec(line) ?? [];
      if (header !== undefined) column = lead.includes('-') ? lead.indexOf('-') : lead.length;
    },
  };
}

type Notify = (code: ProblemCode, column: number, sign: string, whole: string, indent: number) => void;

function mendLine(line: string, tracker: IndentTracker, note: Notify): { text: string; changes: readonly Change[] } {
  const found: { code: ProblemCode; column: number; sign: string }[] = [];
  const changes: Change[] = [];
  let mended = line;
  const replace = (at: number, sign: string, by: string): void => {
    mended = mended.slice(0, at) + by + mended.slice(at + sign.length);
    changes.push({ at: at + 1, removed: sign.length, added: by.length });
  };
  const apply = (habit: Habit, mend = habit.mend): void => {
    // Some signs occur more than once in a line: [甲，乙，丙].
    for (let match = habit.pattern.exec(mended); match; match = habit.pattern.exec(mended)) {
      const [, before = '', sign = ''] = match;
      found.push({ code: habit.code, column: originalColumn(before.length + 1, changes), sign: sign.trim() || sign });
      replace(before.length, sign, mend(sign));
    }
  };
  const [first] = invisible.exec(line) ?? [];
  if (first !== undefined) {
    // Reported once per line: text copied from a web page has dozens of them.
    found.push({ code: 'text/invisible', column: line.search(invisible) + 1, sign: first });
    let gone = 0;
    for (const { index, 0: run } of line.matchAll(invisibles)) {
      changes.push({ at: index - gone + 1, removed: run.length, added: 0 });
      gone += run.length;
    }
    mended = line.replace(invisibles, '');
  }
  if (!mended.trimStart().startsWith('#')) {
    for (const habit of indent) apply(habit, (sign) => ' '.repeat(tracker.fit(mended, sign, habit.mend(sign).length)));
    for (const habit of habits) apply(habit);
    tracker.see(mended);
  }
  const whole = mended.trim();
  const depth = mended.length - mended.trimStart().length;
  for (const { code, column, sign } of found) {
    note(code, column, code === 'text/invisible' ? codePoint(sign) : sign, whole, depth);
  }
  return { text: mended, changes };
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * First invisible or control character of a text, as `U+200B`; undefined without one. Escapes such as "\e" can hide one
 * in YAML.
 */
export function firstInvisible(text: string): string | undefined {
  const [match] = text.match(invisible) ?? [];
  return match === undefined ? undefined : codePoint(match);
}

export const withoutInvisible = (text: string): string => text.replace(invisibles, '');
