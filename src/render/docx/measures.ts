// The sheet and its type as GB/T 9704-2012 gives them, in Word's twentieths of a point (twips). The library's own
// conversion from millimetres rounds down, so the numbers stand here.

/** 5.1: A4. */
export const sheet = { width: 11906, height: 16838 };

/** 5.2.1: 37 mm above and 28 mm at the binding leave 156 × 225 mm for the text. */
export const margin = { top: 2098, bottom: 1984, left: 1588, right: 1474 };

/** Of the text; a wide sheet is the same one turned. */
export const portraitWidth = sheet.width - margin.left - margin.right;
export const landscapeWidth = sheet.height - margin.top - margin.bottom;

/** 5.2.3: 22 lines on a page. 225 mm / 22 is 28.99 pt; 28.95 pt is the most that holds 22. */
export const linePitch = 579;

/** 5.2.3: 28 characters to a line. 28 of 16 pt are wider than 156 mm, by this much for each of them. */
export const tightening = -5;

/** 3.1: 一字, a character of size 3 as it is set. */
export const character = 320 + tightening;

/** Half-points: Word's 2号, 3号, 4号, 5号 and 小5. */
export const size = { two: 44, three: 32, four: 28, five: 21, smallFive: 18 };

export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/**
 * How far a text runs, in characters of its own size: exact for Han and for digits, close for Latin letters. Between
 * Han and either of them Word leaves a quarter of a character, and so do others.
 */
export function ems(text: string): number {
  let sum = 0;
  let last = '';
  for (const sign of text) {
    const script = han.test(sign) ? 'han' : latin.test(sign) ? 'latin' : '';
    if (script !== '' && last !== '' && script !== last) sum += 0.25;
    last = script;
    sum += advance(sign);
  }
  return sum;
}

const han = /\p{Script=Han}/u;
const latin = /[A-Za-z0-9]/;

function advance(sign: string): number {
  if (sign >= '\u0300') return /\p{M}/u.test(sign) ? 0 : 1;
  if (/[MW@%]/.test(sign)) return 0.9;
  if (/[A-Zmw]/.test(sign)) return 0.72;
  return /[ .,:;'|!ijl]/.test(sign) ? 0.28 : 0.5;
}
