// Draws problems for a terminal: place, sentence and code, the line, a mark under the place, the remedy.
import type { ProblemView } from '../page/page';
import { printable } from '../util/printable';
import { textWidth } from '../util/text-width';
import type { Pen } from './pen';

/** Lines longer than this are cut around the mark: clauses run to hundreds of characters. */
const longestExcerpt = 72;

export function drawProblems(views: readonly ProblemView[], pen: Pen): string[] {
  return views.flatMap((view) => {
    const tone = view.severity === 'error' ? 'red' : 'yellow';
    const head = pen.lines(
      [
        { text: view.place, tone: 'strong' },
        '  ',
        { text: view.severityWord, tone },
        `  ${view.what}  `,
        { text: `[${view.code}]`, tone: 'muted' },
      ],
      pen.width,
    );
    const excerpt =
      view.line === undefined
        ? []
        : drawExcerpt(
            view,
            view.line,
            (text) => pen.paint(text, tone),
            (text) => pen.paint(text, 'muted'),
            pen.width,
          );
    const fix = view.fix === '' ? [] : pen.lines(view.fix, pen.width && pen.width - 3).map((line) => `   ${line}`);
    return ['', ...head, ...excerpt, ...fix];
  });
}

function drawExcerpt(
  view: ProblemView,
  line: number,
  mark: (text: string) => string,
  mute: (text: string) => string,
  width = longestExcerpt + 8,
): string[] {
  const number = String(line).padStart(5);
  const { before, marked, after } = cutExcerpt(view, Math.max(20, Math.min(longestExcerpt, width - 10)));
  const under = ' '.repeat(textWidth(before)) + mark('^'.repeat(Math.max(1, textWidth(marked))));
  return [`${mute(`${number} |`)} ${before}${marked}${after}`, `${mute(`${' '.repeat(5)} |`)} ${under}`];
}

/** The excerpt, cut to `room` cells so that the mark stays in view; what was cut is shown by dots. */
function cutExcerpt(
  { excerpt, column, length }: ProblemView,
  room: number,
): { before: string; marked: string; after: string } {
  const characters = [...excerpt.replaceAll('\t', ' ')];
  const clean = (part: readonly string[]): string => printable(part.join(''));
  let before = clean(characters.slice(0, column - 1));
  let marked = clean(characters.slice(column - 1, column - 1 + length));
  let after = clean(characters.slice(column - 1 + length));
  const third = Math.floor(room / 3);
  if (textWidth(before + marked + after) > room) {
    if (textWidth(before) > third) before = `…${takeEnd(before, third)}`;
    if (textWidth(marked) > third * 2) marked = `${takeStart(marked, third * 2)}…`;
    const left = room - textWidth(before + marked);
    if (after !== '' && textWidth(after) > left) after = left > 2 ? `${takeStart(after, left - 1)}…` : '…';
  }
  return { before, marked, after };
}

function takeStart(text: string, width: number): string {
  let taken = '';
  for (const character of text) {
    if (textWidth(taken + character) > width) break;
    taken += character;
  }
  return taken;
}

const takeEnd = (text: string, width: number): string =>
  [...takeStart([...text].reverse().join(''), width)].reverse().join('');
