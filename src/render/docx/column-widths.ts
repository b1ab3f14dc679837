// How wide a table's columns are: those of short texts keep what they need, the long ones share the rest by what they hold.
import { sum } from '../../util/sum';
import { ems } from './measures';

export interface ColumnText {
  /** The texts below the head. */
  readonly cells: readonly string[];
  readonly label: string;
  readonly grows: boolean;
}

/** Words of Latin letters and digits; Han breaks anywhere. */
const latinWords = /[!-~\u00a1-\u02ff]+/g;
/** Where a machine has another Latin font than the document names, it is mostly a wider one. */
const spare = 1.15;
/** A longer word is broken: an address would take the whole table. */
const longestWordInEms = 14;
/** A column of Han is not narrower than this, in characters: a cell of single characters cannot be read. */
const leastHan = 3;
/** Columns of no longer texts are not broken while there is room: a date of 2018年12月31日 takes eight. */
const unbroken = [8.3, 7.3, 6.3, 5.3, 4.3, 0];

const widestText = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, ...text.split('\n').map(ems)), 0);

/** What a column needs so that no line in it breaks, and the least it is given. */
interface Need {
  readonly natural: number;
  readonly least: number;
}

/** The least breaks no word, and no text of a column whose texts are all `short`. */
function need({ cells, label }: ColumnText, short: number): Need {
  const longest = [label, ...cells].reduce(
    (most, text) =>
      Math.max(most, ...(text.match(latinWords) ?? []).map((word) => Math.min(longestWordInEms, spare * ems(word)))),
    // A head of four characters stands on one line, a longer one on two.
    ems(label) <= 4 ? ems(label) : Math.min(ems(label) / 2 + 0.5, 4),
  );
  const natural = Math.max(widestText(cells), ems(label), longest, 2);
  const least = natural <= short ? natural : Math.max(longest, leastHan);
  return { natural, least: Math.min(natural, least) };
}

/** With as many columns unbroken as leave some of the room to the long ones. */
export function needs(columns: readonly ColumnText[], room: number): Need[] {
  const tries = unbroken.map((short) => columns.map((column) => need(column, short)));
  return tries.find((needed) => sum(needed.map(({ least }) => least)) <= 0.8 * room) ?? tries.at(-1) ?? [];
}

/** Widths that add up to `room`, in characters of the table's size. */
export function docxColumnWidths(columns: readonly ColumnText[], room: number): number[] {
  const needed = needs(columns, room);
  const natural = sum(needed.map(({ natural: most }) => most));
  if (natural <= room) {
    const growing = columns.some(({ grows }) => grows);
    const shares = columns.map(({ grows }, index) => (growing ? Number(grows) : (needed[index]?.natural ?? 1)));
    const rest = (room - natural) / sum(shares);
    return needed.map((need, index) => need.natural + rest * (shares[index] ?? 0));
  }
  const least = sum(needed.map(({ least: fewest }) => fewest));
  // More columns than the sheet holds words: every one gives way.
  if (least >= room) return needed.map((need) => (need.least / least) * room);
  return shareOut(
    columns.map(({ cells }) => cells.map(ems)),
    needed,
    room - least,
  );
}

/** Bit by bit, always to the column that lowers the rows most by it: a row is as high as its longest cell makes it. */
function shareOut(texts: readonly (readonly number[])[], needed: readonly Need[], rest: number): number[] {
  const widths = needed.map(({ least }) => least);
  const bit = rest / bits;
  for (let step = 0; step < bits; step += 1) {
    // Where no row would gain, the columns that still break share alike.
    const gains: number[] = widths.map((width, index) => (width < (needed[index]?.natural ?? 0) ? 1e-9 : 0));
    for (let row = 0; row < (texts[0]?.length ?? 0); row += 1) {
      let [highest, second, column] = [0, 0, 0];
      for (const [index, width] of widths.entries()) {
        const height = (texts[index]?.[row] ?? 0) / width;
        if (height > highest) [highest, second, column] = [height, highest, index];
        else if (height > second) second = height;
      }
      const lowered = highest - Math.max(second, ((widths[column] ?? 0) * highest) / ((widths[column] ?? 0) + bit), 1);
      if (lowered > 0) gains[column] = (gains[column] ?? 0) + lowered;
    }
    const best = gains.indexOf(Math.max(...gains));
    widths[best] = (widths[best] ?? 0) + bit;
  }
  return widths;
}

const bits = 80;
