// Lines of an iCalendar file (RFC 5545, 3.1 and 3.3.11).
import { printable } from '../../util/printable';

/** Most octets in a line, including the leading blank of a continued line, without the line break. */
const mostOctets = 75;

/** One content line; `name` may include parameters, `value` is written unescaped. */
export const contentLine = (name: string, value: string): string => `${foldedLine(`${name}:${value}`)}\r\n`;

/** A property of type TEXT, escaped; several texts make a list. */
export const textLine = (name: string, ...texts: readonly string[]): string =>
  contentLine(name, texts.map(escapedText).join(','));

/** Escapes a text; commas too, since an unescaped comma separates the texts of a list. */
const escapedText = (text: string): string =>
  printable(text.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

function foldedLine(line: string): string {
  let folded = '';
  let octets = 0;
  // Folds between characters: some readers decode each line before joining, which would break a split character.
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Octets of a character in UTF-8. A lone surrogate becomes U+FFFD, which also has three. */
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
