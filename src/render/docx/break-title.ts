// Breaks a long title between phrases into lines that form a trapezoid or a lozenge (GB/T 9704-2012, 7.3.1).
import { ems } from './measures';

/** Titles with more lines or pieces than this are left for Word to wrap. */
const mostTitleLines = 4;
const mostPieces = 70;

/** The lines of the title, none wider than `room` characters; joined they are the text. */
export function breakTitle(text: string, room: number): string[] {
  const whole = ems(text);
  if (whole <= room) return [text];
  const pieces = piecesOf(text);
  const fewest = Math.ceil(whole / room);
  if (fewest > mostTitleLines || pieces.length > mostPieces) return [text];
  const widths = pieces.map(ems);
  const joints = pieces.map((piece, at) => jointOf(pieces[at - 1] ?? '', piece));
  const breaks = breakCosts(pieces);
  let best: { cost: number; ends: readonly number[] } | undefined;
  for (let count = fewest; count <= Math.min(fewest + 1, mostTitleLines); count += 1)
    for (const ends of divisions(widths, joints, count, room)) {
      const cost = costOf(breaks, widths, ends, room);
      if (best === undefined || cost < best.cost) best = { cost, ends };
    }
  if (best === undefined) return [text];
  return best.ends.map((end, index) => pieces.slice(best.ends[index - 1] ?? 0, end).join(''));
}

/** Matches what must not be broken: a date, a number with its unit, a name in brackets or quotation marks. */
const together =
  /第?\d[\d.,]*(?:[—–~-]\d+)?(?:年(?:第[一二三四]季度|[上下]半年|度|\d{1,2}月(?:\d{1,2}日)?|底)?|月(?:\d{1,2}日)?|[日季个项批次号％%])?|[《“（〔][^《》“”（）〔〕]{1,14}[》”）〕]|[上下]一(?:阶段|步|年度?|季度|个?月)|[A-Za-z0-9][\w.,:/-]*/gu;
/** Words that must not end a line (`joinsNext`), and those that must not begin one (`joinsLast`). */
const joinsNext = /^(?:和|与|及|或|暨|对|向|在|为|以|从|由|将|把|被|第|关于|有关|各|全|本|该|《|“|（|〔)$/;
const joinsLast = /^(?:[的了等性化们者]|[，。、；：！？》”）〕…]|\s+)$/;

/** Splits the title into words, each with its particles and punctuation. */
function piecesOf(text: string): string[] {
  const raw: string[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(together)) {
    raw.push(...titlePieces(text.slice(from, index)), found);
    from = index + found.length;
  }
  raw.push(...titlePieces(text.slice(from)));
  const pieces: string[] = [];
  let waiting = '';
  for (const word of raw) {
    if (joinsNext.test(word)) waiting += word;
    else if (pieces.length > 0 && waiting === '' && joinsLast.test(word)) pieces.push(`${pieces.pop()}${word}`);
    else {
      pieces.push(waiting + word);
      waiting = '';
    }
  }
  return waiting === '' ? pieces : [...pieces, waiting];
}

const titlePieces = (text: string): string[] =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

/** The space that is added between two pieces on one line: a quarter of a character between Han and Latin text. */
const jointOf = (one: string, next: string): number => ems(one + next) - ems(one) - ems(next);

/**
 * All ways to make `count` lines from the pieces, each as the indexes at which lines end. `joints` are the spaces
 * before each piece where it does not begin a line.
 */
function* divisions(
  widths: readonly number[],
  joints: readonly number[],
  count: number,
  room: number,
  from = 0,
): Generator<number[]> {
  if (count === 0) {
    if (from === widths.length) yield [];
    return;
  }
  let width = 0;
  for (let end = from + 1; end <= widths.length; end += 1) {
    width += (widths[end - 1] ?? 0) + (end - 1 > from ? (joints[end - 1] ?? 0) : 0);
    // Sums of decimal fractions may differ in the last digit.
    if (width > room + 1e-9) return;
    for (const rest of divisions(widths, joints, count - 1, room, end)) yield [end, ...rest];
  }
}

/** The cost of a division: uneven lines, an hourglass or block shape, and breaks inside a phrase cost more. */
function costOf(costs: readonly number[], widths: readonly number[], ends: readonly number[], room: number): number {
  const lines = ends.map((end, index) =>
    widths.slice(ends[index - 1] ?? 0, end).reduce((sum, width) => sum + width, 0),
  );
  const mean = lines.reduce((sum, width) => sum + width, 0) / lines.length;
  const uneven = lines.reduce((sum, width) => sum + ((width - mean) / room) ** 2, 0);
  const breaks = ends.slice(0, -1).reduce((sum, end) => sum + (costs[end] ?? 0), 0);
  const pinched = lines.some(
    (width, index) => width < (lines[index - 1] ?? 0) - 0.3 && width < (lines[index + 1] ?? 0) - 0.3,
  );
  const isBlock = lines.every((width) => Math.abs(width - mean) < 0.6);
  return 6 * uneven + breaks + (pinched ? 1.2 : 0) + (isBlock ? 0.2 : 0) + 0.8 * lines.length;
}

/** The cost of a break before each piece. */
function breakCosts(pieces: readonly string[]): number[] {
  let run = 0;
  return pieces.map((piece, index) => {
    const before = pieces[index - 1] ?? '';
    run = ems(before) === 2 ? run + 1 : 0;
    if (/[，。、；：！？》”）〕\s的]$/.test(before) || /^(?:和|与|及|暨|《|“|（)/.test(piece)) return 0;
    if (/^\d/.test(piece) || /[年月日度]$/.test(before)) return 0.1;
    // Words of two characters often form pairs: 对口合作, 实施方案.
    return run % 2 === 1 && ems(piece) === 2 ? 1.6 : 0.5;
  });
}
