// Computes column widths of a table: short columns keep what they need, long ones share the rest by their content.
import { sum } from '../../util/sum';
import { ems } from './measures';

export interface ColumnText {
  /** The texts of the rows. */
  readonly cells: readonly string[];
  readonly label: string;
  readonly grows: boolean;
}

/** Words that must not be broken: Latin letters and digits. Han characters break anywhere. */
const latinWords = /[!-~\u00a1-\u02ff]+/g;
/** Spare width for Latin text: a machine without the document's Latin font mostly uses a wider one. */
const spare = 1.15;
/** Longer words (in characters) may be broken; otherwise an address would fill the table. */
const longestWordInEms = 14;
/** Least width of a column with Han text, in characters. */
const leastHan = 3;
/** Text widths up to which columns stay unbroken, tried from the widest: 2018年12月31日 takes 8 characters. */
const unbroken = [8.3, 7.3, 6.3, 5.3, 4.3, 0];

const widestText = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, ...text.split('\n').map(ems)), 0);

/** The width at which nothing in a column breaks, and its least width; both in characters. */
interface Need {
  readonly natural: number;
  readonly least: number;
}

/** The needs of a column. Its least width breaks no word, and no text if all are at most `short` wide. */
function need({ cells, label }: ColumnText, short: number): Need {
  const longest = [label, ...cells].reduce(
    (most, text) =>
      Math.max(most, ...(text.match(latinWords) ?? []).map((word) => Math.min(longestWordInEms, spare * ems(word)))),
    // A column head of up to four characters takes one line, a longer one two.
    ems(label) <= 4 ? ems(label) : Math.min(ems(label) / 2 + 0.5, 4),
  );
  const natural = Math.max(widestText(cells), ems(label), longest, 2);
  const least = natural <= short ? natural : Math.max(longest, leastHan);
  return { natural, least: Math.min(natural, least) };
}

/** The needs of all columns, with as many unbroken as leaves enough room for the long ones. */
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
  // Too many columns even for the least widths: all shrink in proportion.
  if (least >= room) return needed.map((need) => (need.least / least) * room);
  return shareOut(
    columns.map(({ cells }) => cells.map(ems)),
    needed,
    room - least,
  );
}

/** Gives out the rest step by step, each step to the column that shortens the rows most. */
function shareOut(texts: readonly (readonly number[])[], needed: readonly Need[], rest: number): number[] {
  const widths = needed.map(({ least }) => least);
  const bit = rest / bits;
  for (let step = 0; step < bits; step += 1) {
    // If no row gets shorter, the columns that still break share equally.
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
