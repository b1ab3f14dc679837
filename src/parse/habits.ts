// Typing habits that break YAML without a word: full-width signs, tabs, a colon without its space.
// `yaml` reads most of them as ordinary text, so they are looked for line by line before parsing, and mended
// in memory, so that one run finds everything else in the file too. The file itself is never touched.
import type { Params, Problem, ProblemCode } from '../problem';
import { spanAt } from './span';

interface Habit {
  readonly code: ProblemCode;
  /** Group 1 stands before the sign at fault, group 2 is the sign. */
  readonly pattern: RegExp;
  /** What should stand in place of the sign. */
  mend(sign: string): string;
}

const start = String.raw`^((?: *(?:- +)*)`;
const name = String.raw`[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff-]*`;

const habits: readonly Habit[] = [
  { code: 'yaml/tab', pattern: /^( *)(\t[\t ]*)/, mend: (sign) => sign.replaceAll('\t', '  ') },
  {
    code: 'yaml/full-width',
    pattern: /^([ -]*)([\u3000\u00a0][\u3000\u00a0 ]*)/,
    mend: (sign) => sign.replaceAll('\u3000', '  ').replaceAll('\u00a0', ' '),
  },
  { code: 'yaml/full-width', pattern: /^( *)([—－–−·•●])(?=\s*\S)/, mend: () => '-' },
  { code: 'yaml/full-width', pattern: /^( *)(＃)/, mend: () => '#' },
  { code: 'yaml/full-width', pattern: new RegExp(`${start}${name})(\\s*：[\\s\\u3000]*)`), mend: () => ': ' },
  { code: 'yaml/full-width', pattern: new RegExp(`${start}${name}:)([\\u3000\\u00a0][\\s\\u3000]*)`), mend: () => ' ' },
  // A list of ids; a Chinese comma inside makes it one entry. Each pass mends one sign.
  {
    code: 'yaml/full-width',
    pattern: new RegExp(`${start}${name}: *\\[[^"'\\]，、]*)([，、]\\s*)(?=[^\\]]*\\])`),
    mend: () => ', ',
  },
  { code: 'yaml/full-width', pattern: new RegExp(`${start}${name}: *\\[[^"'\\]］]*)(］)`), mend: () => ']' },
  { code: 'yaml/full-width', pattern: new RegExp(`${start}${name}: *)(［)`), mend: () => '[' },
  { code: 'yaml/colon-space', pattern: new RegExp(`${start}[A-Za-z_][\\w]*)(:)(?=[^\\s:/\\\\])`), mend: () => ': ' },
];

/** Nothing that begins a line of a sound plan is caught by this; it spares a sound file the line-by-line look. */
const suspicious =
  /^[ -]*[\t\u3000\u00a0—－–−·•●＃]|^ *(?:- +)*[\w.\u4e00-\u9fff-]+\s*(?:：|:[\u3000\u00a0]|:[^\s:/\\]|: *(?:［|\[[^\n]*[，、］]))/m;

const lostText = new RegExp(`${start}${name}: +(?=[^\\s"'\\[#])[^#\\n]*?)(\\s#(?=\\S).*)$`);
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

export interface Mended {
  /** The text with the habits mended, line for line. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

export function mendHabits(text: string, file: string): Mended {
  const problems: Problem[] = [];
  const report = (code: ProblemCode, line: number, column: number, units: number, params: Params): void => {
    problems.push({ code, file, span: spanAt(text, line, column, units), params });
  };
  let mended = text;
  if (suspicious.test(text)) {
    mended = text
      .split('\n')
      .map((line, index) =>
        mendLine(line, (code, column, sign, whole) =>
          report(code, index + 1, column, sign.length, { sign: sign.trim() || sign, whole }),
        ),
      )
      .join('\n');
  }
  if (text.includes(' #')) {
    text.split('\n').forEach((line, index) => {
      const match = lostText.exec(line.replace(/\r$/, ''));
      if (match)
        report('yaml/comment', index + 1, (match[1] ?? '').length + 2, (match[2] ?? '').length - 1, {
          lost: (match[2] ?? '').trim(),
        });
    });
  }
  for (const match of text.matchAll(invisible)) {
    const before = text.slice(0, match.index);
    const line = before.split('\n').length;
    report('text/invisible', line, match.index - before.lastIndexOf('\n'), 1, { sign: codePoint(match[0]) });
  }
  return { text: mended, problems };
}

type Note = (code: ProblemCode, column: number, sign: string, whole: string) => void;

function mendLine(line: string, note: Note): string {
  if (line.trimStart().startsWith('#')) return line;
  const found: { code: ProblemCode; column: number; sign: string }[] = [];
  let mended = line;
  for (const habit of habits) {
    // Some signs come more than once in a line: [甲，乙，丙].
    for (let match = habit.pattern.exec(mended); match; match = habit.pattern.exec(mended)) {
      const [, before = '', sign = ''] = match;
      const longer = mended.length - line.length;
      found.push({ code: habit.code, column: before.length + 1 - (found.length > 0 ? longer : 0), sign });
      mended = before + habit.mend(sign) + mended.slice(before.length + sign.length);
    }
  }
  const whole = mended.trim();
  for (const { code, column, sign } of found) note(code, Math.max(1, column), sign, whole);
  return mended;
}

export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The first invisible or control character of a text, as U+200B; escapes such as "\e" can smuggle one past the file. */
export function firstInvisible(text: string): string | undefined {
  const [match] = text.match(invisible) ?? [];
  return match === undefined ? undefined : codePoint(match);
}
