// Lines of an iCalendar file (RFC 5545, 3.1 and 3.3.11).
import { printable } from '../../util/printable';

/** A line has at most 75 octets, the blank that continues one among them; its end does not count. */
const mostOctets = 75;

/** The name may carry parameters; the value stands as it is. */
export const contentLine = (name: string, value: string): string => `${foldedLine(`${name}:${value}`)}\r\n`;

/** A property of type TEXT, with any text. */
export const textLine = (name: string, ...texts: readonly string[]): string =>
  contentLine(name, texts.map(escapedText).join(','));

/** Where texts stand in a list, the comma between them is what the comma in them must not be. */
const escapedText = (text: string): string =>
  printable(text.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

function foldedLine(line: string): string {
  let folded = '';
  let octets = 0;
  // By characters: a reader that joins the lines only after decoding them would find half a character at each end.
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

/** In UTF-8; half a surrogate pair will be written as U+FFFD, which has three as well. */
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
