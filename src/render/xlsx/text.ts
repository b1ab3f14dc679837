// Makes text fit for cells, and names fit for sheets.
import { printable } from '../../util/printable';

/** Most UTF-16 units in one cell (Microsoft, "Excel specifications and limits"). */
const longestCellText = 32_767;

/** Characters that XML 1.0 (2.2) forbids and `printable` keeps: lone surrogates and two noncharacters. */
const illegal = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Excel reads `_x0041_` as A (ECMA-376 part 1, 22.9.2.19), so the underscore itself must be escaped. */
const escapes = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text in as many cells as it needs, nearly always one. Unprintable characters are shown by their code. */
export function cellTexts(text: string): string[] {
  const safe = printable(text.replace(/\r\n?/g, '\n')).replace(
    illegal,
    (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase()}>`,
  );
  const pieces: string[] = [];
  let rest = safe;
  while (rest.length > longestCellText) {
    // Does not split a surrogate pair.
    const end = /[\ud800-\udbff]/.test(rest[longestCellText - 1] ?? '') ? longestCellText - 1 : longestCellText;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest].map((piece) => piece.replace(escapes, '_x005F_'));
}

export const cellText = (text: string): string => cellTexts(text)[0] ?? '';

/** Returns a function that makes sheet names valid for Excel: 31 characters, none of []:*?/\, no apostrophe at an end, unique. */
export function sheetNamer(): (wanted: string) => string {
  // Excel reserves this name.
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

/** The name quoted for use before a range, as names with blanks or brackets need. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
