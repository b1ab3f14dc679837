// Bars and timelines drawn with characters. Old consoles show box-drawing signs two cells wide, so they get ASCII.
import type { Block, LightTone, Text } from '../page/page';
import { daysBetween } from '../util/day';
import { padEnd, textWidth } from '../util/text-width';
import { type Pen, shapes } from './pen';

const shareSigns: Readonly<Record<LightTone, [unicode: string, ascii: string]>> = {
  done: ['█', '#'],
  green: ['▓', '+'],
  yellow: ['▒', '~'],
  red: ['▚', '!'],
  grey: ['░', '.'],
};
/** The shapes used before the words of lights as well: one shape, one meaning. */
const markSigns: typeof shareSigns = {
  done: [shapes.done, 'v'],
  green: [shapes.green, 'o'],
  yellow: [shapes.yellow, '*'],
  red: [shapes.red, '!'],
  grey: [shapes.grey, '.'],
};

export function drawShares({ rows, words }: Extract<Block, { type: 'shares' }>, pen: Pen): string[] {
  const labelWidth = Math.max(...rows.map(({ label }) => textWidth(label)));
  const noteWidth = Math.max(...rows.map(({ note }) => pen.measure(note)));
  const room = pen.width === undefined ? 30 : pen.width - labelWidth - noteWidth - 4;
  const size = Math.max(10, Math.min(30, room));
  const bars = rows.map(({ label, parts, note }) => {
    const bar = apportion(
      parts.map(({ amount }) => amount),
      size,
    )
      .map((cells, index) => {
        const light = parts[index]?.light ?? 'grey';
        return pen.paint(sign(shareSigns, light, pen).repeat(cells), light);
      })
      .join('');
    return `${padEnd(label, labelWidth)}  ${bar}  ${pen.lines(note, undefined).join('')}`;
  });
  const used = (Object.keys(shareSigns) as LightTone[]).filter((light) =>
    rows.some(({ parts }) => parts.some((part) => part.light === light && part.amount > 0)),
  );
  const key = used.map((light) => `${pen.paint(sign(shareSigns, light, pen).repeat(2), light)} ${words[light]}`);
  return [...bars, `${' '.repeat(labelWidth + 2)}${key.join('  ')}`];
}

/** Divides `size` cells in proportion to the amounts (largest remainders); every amount above 0 gets at least one. */
export function apportion(amounts: readonly number[], size: number): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return [];
  const cells = amounts.map((amount) => (amount > 0 ? Math.max(1, Math.floor((amount * size) / total)) : 0));
  const remainders = amounts.map((amount, index) => ({ index, rest: (amount * size) / total - (cells[index] ?? 0) }));
  for (let left = size - cells.reduce((sum, part) => sum + part, 0); left !== 0; left -= Math.sign(left)) {
    remainders.sort((one, other) => (left > 0 ? other.rest - one.rest : one.rest - other.rest));
    // An amount keeps its last cell.
    const first = left > 0 ? remainders[0] : remainders.find(({ index }) => (cells[index] ?? 0) > 1);
    if (!first) break;
    cells[first.index] = (cells[first.index] ?? 0) + Math.sign(left);
    first.rest -= Math.sign(left);
  }
  return cells;
}

const sign = (signs: typeof shareSigns, light: LightTone, { unicode }: Pen): string => signs[light][unicode ? 0 : 1];

export function drawTimeline(block: Extract<Block, { type: 'timeline' }>, pen: Pen): string[] {
  const rows = block.groups.flatMap((group) => group.rows);
  const labelWidth = Math.max(...rows.map(({ label }) => pen.measure(label)), 0);
  const firstYear = Number(block.from.slice(0, 4));
  const years = Number(block.to.slice(0, 4)) - firstYear + 1;
  const noteNeed = Math.max(...rows.map(({ note }) => pen.measure(note)), 0);
  const lightWidth = Math.max(...rows.map(({ note }) => pen.measure([note[0] ?? ''])), 0);
  const room = (pen.width ?? 100) - labelWidth - 2;
  // Twelve cells per year show every month; wide screens get more. The notes wrap in the remaining width.
  const fits = ({ cells, notes }: (typeof scales)[number]): boolean =>
    room - cells * years - 3 >= Math.min(noteNeed, notes);
  const perYear = scales.find(fits)?.cells ?? 4;
  const noteRoom = pen.width === undefined ? undefined : Math.max(12, room - perYear * years - 3);
  const cells = perYear * years;
  const cellOf = (day: string): number => {
    const year = Number(day.slice(0, 4));
    const share = daysBetween(`${year}-01-01`, day) / (daysBetween(`${year}-01-01`, `${year}-12-31`) + 1);
    return (year - firstYear) * perYear + Math.floor(share * perYear);
  };
  const today = cellOf(block.today);
  const [line, fill, start, quarter] = pen.unicode ? ['│', '─', '├', '┴'] : ['|', '-', '|', "'"];
  const indent = ' '.repeat(labelWidth + 2);
  const axis = Array.from({ length: years }, (_, index) => padEnd(String(firstYear + index), perYear)).join('');
  const isWithin = today >= 0 && today < cells;
  const out = ['', indent + pen.paint(axis, 'strong')];
  const year = Array.from({ length: perYear }, (_, cell) =>
    cell === 0 ? start : perYear >= 12 && cell % (perYear / 4) === 0 ? quarter : fill,
  ).join('');
  out.push(indent + pen.paint(year.repeat(years), 'muted') + pen.paint(pen.unicode ? '┤' : '|', 'muted'));
  for (const group of block.groups) {
    if (group.rows.length === 0) continue;
    out.push(pen.paint(group.label, 'strong'));
    for (const row of group.rows) {
      const label = pen.lines(row.label, undefined).join('');
      const [first, last] = [Math.max(0, cellOf(row.begins)), Math.min(cells - 1, cellOf(row.ends))];
      let bar = '';
      for (let cell = 0; cell < cells; cell += 1) {
        const mark = row.marks.find(({ day }) => cellOf(day) === cell);
        if (mark) bar += pen.paint(sign(markSigns, mark.light, pen), mark.light);
        else if (cell >= first && cell <= last)
          // Each stretch has the colour of the next mark's light.
          bar += pen.paint(pen.unicode ? '━' : '=', row.marks.find(({ day }) => cellOf(day) > cell)?.light ?? 'muted');
        else if (cell === today) bar += pen.paint(pen.unicode ? '┊' : ':', 'yellow');
        else bar += cell % perYear === 0 ? pen.paint(line, 'muted') : ' ';
      }
      const notes = hangingLines(row.note, noteRoom, lightWidth, pen);
      out.push(`${label}${' '.repeat(labelWidth - pen.measure(row.label) + 2)}${bar}   ${notes[0] ?? ''}`);
      for (const more of notes.slice(1)) out.push(`${indent}${emptyBar(cells, perYear, line, today, pen)}   ${more}`);
    }
  }
  if (isWithin)
    out.push(
      `${indent}${' '.repeat(today)}${pen.paint(pen.unicode ? '┊' : ':', 'yellow')} ${pen.paint(`${block.todayLabel} ${block.today}`, 'muted')}`,
    );
  return out;
}

/** Cells per year, each with the least width that the notes must keep (or all that they need). */
const scales = [
  { cells: 36, notes: 64 },
  { cells: 24, notes: 48 },
  { cells: 12, notes: 20 },
  { cells: 8, notes: 20 },
  { cells: 6, notes: 20 },
] as const;

/** A light and a title; further lines of the title are indented to its start, if there is room. */
function hangingLines(note: Text, room: number | undefined, lightWidth: number, pen: Pen): string[] {
  const [light, ...title] = typeof note === 'string' ? [note] : note;
  if (room === undefined || room < 24 || light === undefined || title.length === 0) return pen.lines(note, room);
  const [first = '', ...more] = pen.lines(title, room - lightWidth - 1);
  const gap = ' '.repeat(lightWidth - pen.measure([light]) + 1);
  const indent = ' '.repeat(lightWidth + 1);
  return [pen.lines([light], undefined).join('') + gap + first.trimStart(), ...more.map((text) => indent + text)];
}

function emptyBar(cells: number, perYear: number, line: string, today: number, pen: Pen): string {
  return Array.from({ length: cells }, (_, cell) => {
    if (cell === today) return pen.paint(pen.unicode ? '┊' : ':', 'yellow');
    return cell % perYear === 0 ? pen.paint(line, 'muted') : ' ';
  }).join('');
}
