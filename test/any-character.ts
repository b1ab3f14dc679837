// Any character there is, for texts that may hold anything.
import fc from 'fast-check';

/** The halves of pairs (U+D800 to U+DFFF) stand for no character alone. */
const firstHalf = 0xd800;
const halves = 0x800;

/**
 * Draws what fast-check's `unit: 'binary'` draws, and finds the way back by reckoning: fast-check would first make a
 * table of a million characters, in each process anew.
 */
export const anyCharacter = fc.nat(0x10ffff - halves).map(
  (index) => String.fromCodePoint(index < firstHalf ? index : index + halves),
  (character) => {
    const code = typeof character === 'string' ? (character.codePointAt(0) ?? firstHalf) : firstHalf;
    const isHalf = code >= firstHalf && code < firstHalf + halves;
    if (isHalf || character !== String.fromCodePoint(code)) throw new Error('not one character');
    return code < firstHalf ? code : code - halves;
  },
);
