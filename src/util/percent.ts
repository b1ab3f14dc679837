// Writes shares of a whole as percentages.

/** Percentage with one decimal and no sign, as official papers give it: `72.9`. A whole of 0 gives `0.0`. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '0.0' : (Math.round((part * 1000) / whole) / 10).toFixed(1);
