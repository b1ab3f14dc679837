// Text as a cell can hold it, and names as a sheet can have them.
import { printable } from '../../util/printable';

/** What one cell holds at most, in UTF-16 units (Microsoft, "Excel specifications and limits"). */
const longestCellText = 32_767;

/** Signs that XML 1.0 forbids (2.2) and that `printable` leaves alone: halves of pairs, and two that are no characters. */
const illegal = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Excel reads `_x0041_` in a text as A (ECMA-376 part 1, 22.9.2.19): the underscore is written as such an escape itself. */
const escapes = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text, in as many cells as it takes; nearly always one. What cannot be shown is shown as its number. */
export function cellTexts(text: string): string[] {
  const safe = printable(text.replace(/\r\n?/g, '\n')).replace(
    illegal,
    (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase()}>`,
  );
  const pieces: string[] = [];
  let rest = safe;
  while (rest.length > longestCellText) {
    // A pair is not parted.
    const end = /[\ud800-\udbff]/.test(rest[longestCellText - 1] ?? '') ? longestCellText - 1 : longestCellText;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest].map((piece) => piece.replace(escapes, '_x005F_'));
}

export const cellText = (text: string): string => cellTexts(text)[0] ?? '';

/** Gives every sheet a name that Excel takes: 31 signs, none of []:*?/\, no apostrophe at an end, and no name twice. */
export function sheetNamer(): (wanted: string) => string {
  // Excel keeps this one for itself.
  const taken = new Set(['history']);
  return (wanted) => {
    const plain = cellText(wanted)
      .replace(/[[\]:*?/\\\n\t]+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    for (let count = 1; ; count++) {
      const end = count === 1 ? '' : `(${count})`;
      const room = 31 - end.length;
      const name = `${cutToRoom(plain || 'Sheet', room)}${end}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

const cutToRoom = (text: string, room: number): string =>
  text
    .slice(0, room)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s']+$/, '');

/** As it stands in front of a range: a name with a blank or a bracket in it only holds in quotes. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
